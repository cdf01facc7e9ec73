import { attempt } from '../domain/attempt';
import { collectPageData } from './metadata/collect-page-data';
import { isFocusOutOfReach } from './quote/find-selection';
import { readSelection } from './quote/read-selection';

/**
 * What `scripting.executeScript` hands back, raw: what the page says of itself, and what is selected in
 * it. Around a PDF Chromium 156 puts a page of its own that says nothing of it, so there is nothing to
 * read.
 */
export default document.contentType === 'application/pdf'
  ? undefined
  : {
      page: collectPageData(document, location.href),
      quote: attempt(() => readSelection(document), undefined),
      // The selection may be in a frame of another origin, which has to be asked by itself.
      isFocusElsewhere: attempt(() => isFocusOutOfReach(document), false),
      frames: globalThis.length,
    };
