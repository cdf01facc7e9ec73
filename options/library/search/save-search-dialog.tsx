import { useState } from 'preact/hooks';
import { replacedSearch, saveSearch } from '../../../src/app/library/saved-searches';
import { message } from '../../../src/browser/messages';
import { savedSearches } from '../../../src/storage/saved-searches';
import { Dialog } from '../../../src/ui/dialog';
import { useLiveQuery } from '../../../src/ui/use-live-query';

/** Asks under which name the query shall be kept; a known name, it is said, gets it in place of its old one. */
export function SaveSearchDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const [typed, setName] = useState(query);
  const known = useLiveQuery(savedSearches, []);
  const replaced = known.kind === 'ready' ? replacedSearch(typed, known.value) : undefined;
  return (
    <Dialog
      title={message('saveSearch')}
      action={message(replaced ? 'replace' : 'save')}
      ready={typed.trim() !== '' && (known.kind !== 'reading' || 'reading')}
      onAction={() => void saveSearch(typed, query, replaced)}
      onClose={onClose}
    >
      <label>
        <span class="label">{message('searchName')}</span>
        <input value={typed} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <p class="soft">
        <code>{query}</code>
      </p>
      <p role="status">{replaced && message('searchTaken', replaced.query)}</p>
    </Dialog>
  );
}
