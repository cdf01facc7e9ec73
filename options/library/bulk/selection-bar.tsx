import { countMessage, message } from '../../../src/browser/messages';

export interface SelectionActions {
  onAddTags: () => void;
  onRemoveTags: () => void;
  onPrivate: (on: boolean) => void;
  onDigest: () => void;
  onCleanAddresses: () => void;
  onCheck: () => void;
  onExport: () => void;
  onTrash: () => void;
  onRestore: () => void;
}

interface SelectionBarProps extends SelectionActions {
  selected: number;
  /** How many the query found. */
  total: number;
  /** Whether the list shows the trash. */
  inTrash: boolean;
  onSelectAll: () => void;
  onClear: () => void;
}

/** How many clips are chosen, and what can be done to them. */
export function SelectionBar({ selected, total, inTrash, onSelectAll, onClear, ...act }: SelectionBarProps) {
  return (
    <div class="selection-bar" role="group" aria-label={message('selectedClips')}>
      <span role="status">{selected > 0 && countMessage('selectedCount', selected)}</span>
      {selected < total && (
        <button class="button button-small button-quiet" onClick={onSelectAll}>
          {countMessage('selectAllFound', total)}
        </button>
      )}
      {selected > 0 && (
        <>
          <button class="button button-small button-quiet" onClick={onClear}>
            {message('selectNone')}
          </button>
          {inTrash ? (
            <Action name="restore" onClick={act.onRestore} />
          ) : (
            <>
              <Action name="addTags" onClick={act.onAddTags} />
              <Action name="removeTags" onClick={act.onRemoveTags} />
              <Action name="makePrivate" onClick={() => act.onPrivate(true)} />
              <Action name="makePublic" onClick={() => act.onPrivate(false)} />
              <Action name="addToDigest" onClick={act.onDigest} />
              <Action name="cleanAddresses" onClick={act.onCleanAddresses} />
              <Action name="checkLinks" onClick={act.onCheck} />
              <Action name="export" onClick={act.onExport} />
              <Action name="toTrash" onClick={act.onTrash} />
            </>
          )}
        </>
      )}
    </div>
  );
}

function Action({ name, onClick }: { name: Parameters<typeof message>[0]; onClick: () => void }) {
  return (
    <button class="button button-small" onClick={onClick}>
      {message(name)}
    </button>
  );
}
