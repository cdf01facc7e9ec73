import { ArrowDownWideNarrow, LayoutGrid, List, Rows3, SlidersHorizontal } from 'lucide';
import { clipSorts, type ClipSort, type ListLook } from '../../src/app/library/list-looks';
import { message, type MessageName } from '../../src/browser/messages';
import { Icon } from '../../src/ui/icon';
import { Menu } from '../../src/ui/menu';
import { SegmentedControl } from '../../src/ui/segmented-control';

const sortNames = {
  newest: 'sortNewest',
  oldest: 'sortOldest',
  published: 'listByPublished',
  title: 'listByTitle',
  site: 'listBySite',
} as const satisfies Record<ClipSort, MessageName>;

const looks = [
  { value: 'list', label: 'lookList', icon: Rows3 },
  { value: 'cards', label: 'lookCards', icon: LayoutGrid },
  { value: 'headlines', label: 'lookHeadlines', icon: List },
] as const;

interface ListLooksBarProps {
  look: ListLook;
  /** Whether words are searched for: then the best stand first where no other order is chosen. */
  hasWords: boolean;
  onChange: (look: ListLook) => void;
}

/** In which order clips are listed, and as what. */
export function ListLooksBar({ look, hasWords, onChange }: ListLooksBarProps) {
  const name = sortName(look.sort, hasWords);
  return (
    <span class="list-looks">
      <Menu
        label={`${message('sortBy')}: ${name}`}
        buttonClass="button button-quiet"
        entries={sortEntries({ look, hasWords, onChange })}
      >
        <Icon node={ArrowDownWideNarrow} />
        {name}
      </Menu>
      <SegmentedControl
        label={message('viewAs')}
        value={look.look}
        onChange={(next) => onChange({ ...look, look: next })}
        options={looks.map(({ value, label, icon }) => ({ value, label: message(label), icon }))}
      />
    </span>
  );
}

/** The same in one menu, for a screen that has no room for more. */
export function ListLooksMenu({ look, hasWords, onChange }: ListLooksBarProps) {
  const views = looks.map(({ value, label, icon }) => ({
    label: message(label),
    icon,
    checked: look.look === value,
    onSelect: () => onChange({ ...look, look: value }),
  }));
  const sorts = sortEntries({ look, hasWords, onChange });
  return (
    <span class="list-looks-phone">
      <Menu label={message('viewAndSort')} buttonClass="icon-button" entries={[...views, ...sorts]}>
        <Icon node={SlidersHorizontal} />
      </Menu>
    </span>
  );
}

function sortEntries({ look, hasWords, onChange }: ListLooksBarProps) {
  return clipSorts.map((sort) => ({
    label: sortName(sort, hasWords),
    checked: look.sort === sort,
    onSelect: () => onChange({ ...look, sort }),
  }));
}

function sortName(sort: ClipSort, hasWords: boolean): string {
  return message(hasWords && sort === 'newest' ? 'sortBest' : sortNames[sort]);
}
