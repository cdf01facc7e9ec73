import { useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { message } from '../../../src/browser/messages';
import type { SavedSearch } from '../../../src/domain/saved-search';
import { changeSavedSearch, createSavedSearch, savedSearches } from '../../../src/storage/saved-searches';
import { Dialog } from '../../../src/ui/dialog';
import { useLiveQuery } from '../../../src/ui/use-live-query';

/** Asks under which name the query shall be kept; a known name, it is said, gets it in place of its old one. */
export function SaveSearchDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const [typed, setName] = useState(query);
  const known = useLiveQuery(savedSearches, []);
  const name = typed.trim();
  const same = known.kind === 'ready' ? known.value.find((search) => search.name === name) : undefined;
  return (
    <Dialog
      title={message('saveSearch')}
      action={message(same ? 'replace' : 'save')}
      ready={name !== '' && known.kind !== 'reading'}
      onAction={() => void keep(name, query, same)}
      onClose={onClose}
    >
      <label>
        <span class="label">{message('searchName')}</span>
        <input value={typed} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <p class="soft">
        <code>{query}</code>
      </p>
      <p role="status">{same && message('searchTaken', same.query)}</p>
    </Dialog>
  );
}

async function keep(name: string, query: string, replaced: SavedSearch | undefined): Promise<void> {
  if (replaced) await changeSavedSearch(replaced.id, { query, pinned: true });
  else await createSavedSearch({ id: uuidv7(), name, query, pinned: true });
}
