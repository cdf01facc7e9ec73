import { readPageFacts } from './facts/read-page-facts';

/** What `scripting.executeScript` hands back. */
export default { facts: readPageFacts(document, location.href) };
