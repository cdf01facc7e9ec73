import { useState } from 'preact/hooks';
import { editSearch } from '../../src/app/library/saved-searches';
import { message } from '../../src/browser/messages';
import type { SavedSearch } from '../../src/domain/saved-search';
import { Dialog } from '../../src/ui/dialog';

interface EditSearchDialogProps {
  search: SavedSearch;
  /** All of them, in their order. */
  searches: readonly SavedSearch[];
  onClose: () => void;
}

/** Asks for another name, query or place of a saved search. */
export function EditSearchDialog({ search, searches, onClose }: EditSearchDialogProps) {
  const before = searches.findIndex(({ id }) => id === search.id);
  const [name, setName] = useState(search.name);
  const [query, setQuery] = useState(search.query);
  const [place, setPlace] = useState(before);
  return (
    <Dialog
      title={message('editSearch')}
      action={message('save')}
      ready={name.trim() !== ''}
      onAction={() => void editSearch(search.id, { name, query, index: place, indexBefore: before })}
      onClose={onClose}
    >
      <label>
        <span class="label">{message('searchName')}</span>
        <input value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>
        <span class="label">{message('searchQuery')}</span>
        <input value={query} spellcheck={false} onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      <label>
        <span class="label">{message('searchPlace')}</span>
        <select value={place} onChange={(event) => setPlace(Number(event.currentTarget.value))}>
          {searches.map(({ id }, index) => (
            <option key={id} value={index}>
              {index + 1}
            </option>
          ))}
        </select>
      </label>
    </Dialog>
  );
}
