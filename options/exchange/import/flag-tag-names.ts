import { message } from '../../../src/browser/messages';
import type { FlagTags } from '../../../src/exchange/merging/import-choices';

/** The tags that flags of other tools become, in the reader's language. */
export function flagTagNames(): FlagTags {
  return {
    read: message('tagRead'),
    unread: message('tagUnread'),
    starred: message('tagStarred'),
    archived: message('tagArchived'),
  };
}
