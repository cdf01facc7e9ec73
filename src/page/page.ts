import { surroundingsTeller, type Part } from '../metadata/surroundings';
import { collectPageData, headingsIn } from './metadata/collect-page-data';
import { tellSurroundings } from './metadata/tell-surroundings';
import { findSelection } from './quote/find-selection';

const headings = headingsIn(document);

// Left in the extension's own world of this page, where it can be asked for what the words leave open.
Reflect.set(globalThis, surroundingsTeller, (parts: Part[], heading: number) =>
  tellSurroundings(document, parts, headings[heading]),
);

/**
 * What `scripting.executeScript` hands back. Around a PDF Chromium 156 puts a page of its own that
 * says nothing of it, so there is nothing to read.
 */
export default document.contentType === 'application/pdf'
  ? undefined
  : {
      words: collectPageData(document, location.href, headings),
      selected: findSelection(document) !== undefined,
    };
