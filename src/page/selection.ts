import { readSelection } from './quote/read-selection';

/** What `scripting.executeScript` hands back where the page script says that something is selected. */
export default readSelection(document);
