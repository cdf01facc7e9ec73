import { useRef, useState } from 'preact/hooks';
import { askForBookmarks, bookmarkTree } from '../../../src/browser/bookmarks';
import { itemsOfBookmarks } from '../../../src/exchange/incoming/items-of-bookmarks';
import type { Incoming } from '../../../src/exchange/incoming/incoming-file';
import { message } from '../../../src/browser/messages';

/** Takes files that are dropped or chosen; notes come as several. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    const all = [...(files ?? [])];
    if (all.length > 0) onFiles(all);
  };
  return (
    // Dropping is one way more; the button does the same for keys.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p>{message('dropFiles')}</p>
      <button class="button button-primary" onClick={() => field.current?.click()}>
        {message('chooseFiles')}
      </button>
      <input
        ref={field}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={message('chooseFiles')}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

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
