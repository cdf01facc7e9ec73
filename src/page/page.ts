import { readPageFacts } from './facts/read-page-facts';
import { readSelection } from './quote/read-selection';

/**
 * What `scripting.executeScript` hands back. Around a PDF Chromium 156 puts a page of its own that
 * says nothing of it, so there is nothing to read.
 */
export default document.contentType === 'application/pdf'
  ? undefined
  : { facts: readPageFacts(document, location.href), quote: readSelection(document) };
