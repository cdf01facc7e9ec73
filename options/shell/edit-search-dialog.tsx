import { useId, useState } from 'preact/hooks';
import { editSearch } from '../../src/app/library/saved-searches';
import { message } from '../../src/browser/messages';
import type { SavedSearch } from '../../src/domain/saved-search';
import { Dialog } from '../../src/ui/dialog';
import { Icon } from '../../src/ui/icon';
import { searchIconNamed, searchIcons, type SearchIconName } from './search-icons';

interface EditSearchDialogProps {
  search: SavedSearch;
  /** All of them, in their order. */
  searches: readonly SavedSearch[];
  onClose: () => void;
}

/** Asks for another name, query, picture or place of a saved search. */
export function EditSearchDialog({ search, searches, onClose }: EditSearchDialogProps) {
  const before = searches.findIndex(({ id }) => id === search.id);
  const [name, setName] = useState(search.name);
  const [query, setQuery] = useState(search.query);
  const [icon, setIcon] = useState(searchIconNamed(search.icon));
  const [place, setPlace] = useState(before);
  return (
    <Dialog
      title={message('editSearch')}
      action={message('save')}
      ready={name.trim() !== ''}
      onAction={() => void editSearch(search, { name, query, icon, index: place, indexBefore: before })}
      onClose={onClose}
    >
      <label>
        <span class="label">{message('searchName')}</span>
        <input value={name} dir="auto" onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>
        <span class="label">{message('searchQuery')}</span>
        <input value={query} spellcheck={false} onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      <IconChoice chosen={icon} onChoose={setIcon} />
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

const iconNames = Object.keys(searchIcons).map((name) => searchIconNamed(name));

function IconChoice({
  chosen,
  onChoose,
}: {
  chosen: SearchIconName;
  onChoose: (name: SearchIconName) => void;
}) {
  const group = useId();
  return (
    <fieldset class="search-icons">
      <legend class="label">{message('searchIcon')}</legend>
      {iconNames.map((name) => (
        <label key={name} class="search-icon" title={message(searchIcons[name].name)}>
          <input
            class="visually-hidden"
            type="radio"
            name={group}
            aria-label={message(searchIcons[name].name)}
            checked={name === chosen}
            onChange={() => onChoose(name)}
          />
          <Icon node={searchIcons[name].node} />
        </label>
      ))}
    </fieldset>
  );
}
