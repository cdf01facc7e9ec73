import { readPageFacts } from './facts/read-page-facts';
import { findSelection } from './quote/find-selection';

/**
 * What `scripting.executeScript` hands back. Around a PDF Chromium 156 puts a page of its own that
 * says nothing of it, so there is nothing to read.
 */
export default document.contentType === 'application/pdf'
  ? undefined
  : { facts: readPageFacts(document, location.href), selected: findSelection(document) !== undefined };
