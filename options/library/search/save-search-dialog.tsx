import { useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { message } from '../../../src/browser/messages';
import { changeSavedSearch, createSavedSearch, savedSearches } from '../../../src/storage/saved-searches';
import { Dialog } from '../../../src/ui/dialog';

/** Asks under which name the query shall be kept; a known name gets it in place of its old one. */
export function SaveSearchDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const [name, setName] = useState(query);
  return (
    <Dialog
      title={message('saveSearch')}
      action={message('save')}
      ready={name.trim() !== ''}
      onAction={() => void keep(name.trim(), query)}
      onClose={onClose}
    >
      <label>
        <span class="label">{message('searchName')}</span>
        <input value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <p class="soft">
        <code>{query}</code>
      </p>
    </Dialog>
  );
}

async function keep(name: string, query: string): Promise<void> {
  const known = (await savedSearches()).find((search) => search.name === name);
  if (known) await changeSavedSearch(known.id, { query, pinned: true });
  else await createSavedSearch({ id: uuidv7(), name, query, pinned: true });
}
