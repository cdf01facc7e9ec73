import { ArrowDownWideNarrow, LayoutGrid, List, Rows3 } from 'lucide';
import type { ListLook } from '../../src/app/library/list-looks';
import { message } from '../../src/browser/messages';
import { Icon } from '../../src/ui/icon';
import { Menu } from '../../src/ui/menu';
import { SegmentedControl } from '../../src/ui/segmented-control';

interface ListLooksBarProps {
  look: ListLook;
  /** Whether the list can be in the order of days; where words are searched for, the best come first. */
  isSortable: boolean;
  onChange: (look: ListLook) => void;
}

/** In which order clips are listed, and as what. */
export function ListLooksBar({ look, isSortable, onChange }: ListLooksBarProps) {
  const sort = (isOldestFirst: boolean) => ({
    label: message(isOldestFirst ? 'sortOldest' : 'sortNewest'),
    checked: look.isOldestFirst === isOldestFirst,
    onSelect: () => onChange({ ...look, isOldestFirst }),
  });
  return (
    <span class="list-looks">
      {isSortable && (
        <Menu
          label={`${message('sortBy')}: ${message(look.isOldestFirst ? 'sortOldest' : 'sortNewest')}`}
          buttonClass="button button-quiet"
          entries={[sort(false), sort(true)]}
        >
          <Icon node={ArrowDownWideNarrow} />
          {message(look.isOldestFirst ? 'sortOldest' : 'sortNewest')}
        </Menu>
      )}
      <SegmentedControl
        label={message('viewAs')}
        value={look.look}
        onChange={(next) => onChange({ ...look, look: next })}
        options={[
          { value: 'list', label: message('lookList'), icon: Rows3 },
          { value: 'cards', label: message('lookCards'), icon: LayoutGrid },
          { value: 'headlines', label: message('lookHeadlines'), icon: List },
        ]}
      />
    </span>
  );
}
