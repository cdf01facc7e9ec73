import { useState } from 'preact/hooks';
import { Hash } from 'lucide';
import { message } from '../../src/browser/messages';
import { printQuery } from '../../src/domain/query/print-query';
import { tagList } from '../../src/storage/tag-statistics';
import { readyValue, useLiveQuery } from '../../src/ui/use-live-query';
import { hrefOf } from '../route';
import { NavLink } from './nav-link';

/** So many tags stand in the side bar; the others are a click away. */
const maxTags = 20;

/** The tags most in use, and those that a typed word begins. */
export function SideTags({ current, isAll }: { current: string | undefined; isAll: boolean }) {
  const [typed, setTyped] = useState('');
  const tags = readyValue(useLiveQuery(tagList, []));
  if (!tags || tags.length === 0) return null;
  const sought = typed.trim().toLowerCase();
  const shown = tags.filter(({ name }) => name.toLowerCase().includes(sought)).slice(0, maxTags);
  return (
    <div role="group" aria-labelledby="nav-tags">
      <h2 id="nav-tags">{message('tags')}</h2>
      {tags.length > maxTags && (
        <input
          class="side-filter"
          type="search"
          aria-label={message('filterTags')}
          placeholder={message('filterTags')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <ul aria-label={message('tagsMostUsed')}>
        {shown.map(({ name, uses }) => {
          const query = printQuery({ kind: 'tag', value: name });
          return (
            <li key={name}>
              <NavLink
                href={hrefOf({ section: 'library', query })}
                isCurrent={query === current}
                name={name}
                count={uses}
              />
            </li>
          );
        })}
        <li>
          <NavLink
            href={hrefOf({ section: 'tags' })}
            isCurrent={isAll}
            icon={Hash}
            name={message('allTags')}
            count={tags.length}
          />
        </li>
      </ul>
    </div>
  );
}
