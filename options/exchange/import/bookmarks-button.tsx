import { askForBookmarks, bookmarkTree } from '../../../src/browser/bookmarks';
import { message } from '../../../src/browser/messages';
import { itemsOfBookmarks } from '../../../src/exchange/incoming/items-of-bookmarks';
import type { Incoming } from '../../../src/exchange/incoming/read-incoming';

interface BookmarksButtonProps {
  onItems: (items: Incoming[]) => void;
  onRefused: () => void;
}

/** Takes the browser's own bookmarks, for which it asks first. */
export function BookmarksButton({ onItems, onRefused }: BookmarksButtonProps) {
  const take = async () => {
    if (await askForBookmarks()) onItems(itemsOfBookmarks(await bookmarkTree(), message('bookmarks')));
    else onRefused();
  };
  return (
    <button class="button" onClick={() => void take().catch(onRefused)}>
      {message('importBookmarks')}
    </button>
  );
}
