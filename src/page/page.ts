import { readPageFacts } from './facts/read-page-facts';
import { readSelection } from './quote/read-selection';

/** What `scripting.executeScript` hands back. */
export default { facts: readPageFacts(document, location.href), quote: readSelection(document) };
