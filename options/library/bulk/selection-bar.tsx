import { Ellipsis, Hash, Newspaper, RotateCcw, Trash2, X } from 'lucide';
import { countMessage, message } from '../../../src/browser/messages';
import { Button, IconButton } from '../../../src/ui/button';
import { Icon } from '../../../src/ui/icon';
import { Menu } from '../../../src/ui/menu';
import '../../../src/ui/parts/selection-bar.css';

export interface SelectionActions {
  onAddTags: () => void;
  onRemoveTags: () => void;
  onPrivate: (on: boolean) => void;
  onDigest: () => void;
  onCheck: () => void;
  onCleanAddresses: () => void;
  onExport: () => void;
  onLinkedPosts: () => void;
  onTrash: () => void;
  onRestore: () => void;
}

interface SelectionBarProps extends SelectionActions {
  selected: number;
  /** Whether the list shows the trash. */
  inTrash: boolean;
  onClear: () => void;
}

/** How many clips are chosen, and what can be done to them. It lies over the list, which does not move. */
export function SelectionBar({ selected, inTrash, onClear, ...act }: SelectionBarProps) {
  return (
    <div
      class={selected > 0 ? 'selection-bar' : 'visually-hidden'}
      role="group"
      aria-label={message('selectedClips')}
    >
      <b role="status">{selected > 0 && countMessage('selectedCount', selected)}</b>
      {selected > 0 && (
        <>
          {inTrash ? (
            <Button kind="bare" icon={RotateCcw} onClick={act.onRestore}>
              {message('restore')}
            </Button>
          ) : (
            <>
              <Button kind="bare" icon={Hash} title={message('addTags')} onClick={act.onAddTags}>
                <span>{message('addTags')}</span>
              </Button>
              <Button kind="bare" icon={Newspaper} title={message('addToDigest')} onClick={act.onDigest}>
                <span>{message('addToDigest')}</span>
              </Button>
              <Menu
                label={message('moreActs')}
                buttonClass="icon-button"
                entries={[
                  { label: message('removeTags'), onSelect: act.onRemoveTags },
                  { label: message('makePrivate'), onSelect: () => act.onPrivate(true) },
                  { label: message('makePublic'), onSelect: () => act.onPrivate(false) },
                  { label: message('checkLinks'), onSelect: act.onCheck },
                  { label: message('cleanAddresses'), onSelect: act.onCleanAddresses },
                  { label: message('export'), onSelect: act.onExport },
                  { label: message('linkedAct'), onSelect: act.onLinkedPosts },
                ]}
              >
                <Icon node={Ellipsis} />
              </Menu>
              <IconButton icon={Trash2} label={message('toTrash')} onClick={act.onTrash} />
            </>
          )}
          <IconButton icon={X} label={message('selectNone')} onClick={onClear} />
        </>
      )}
    </div>
  );
}
