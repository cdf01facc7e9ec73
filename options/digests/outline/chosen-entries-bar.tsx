import { moveEntriesTo, toggleJoined } from '../../../src/app/digests/edit-outline';
import { countMessage, message } from '../../../src/browser/messages';
import type { Entry } from '../../../src/domain/digest';
import { Button, IconButton } from '../../../src/ui/button';
import { Icon } from '../../../src/ui/icon';
import { Menu } from '../../../src/ui/menu';
import { ChevronDown, X } from 'lucide';

interface ChosenEntriesBarProps {
  digestId: string;
  entries: readonly Entry[];
  chosen: ReadonlySet<string>;
  onClear: () => void;
  onRemove: (ids: readonly string[]) => void;
}

/** What is done to several entries at once: moved into a section, joined into one paragraph, taken away. */
export function ChosenEntriesBar({ digestId, entries, chosen, onClear, onRemove }: ChosenEntriesBarProps) {
  const ids = entries.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  const headings = entries.flatMap((entry) =>
    entry.kind === 'heading' && !chosen.has(entry.id) ? [entry] : [],
  );
  return (
    <div
      class={ids.length > 0 ? 'chosen-bar' : 'visually-hidden'}
      role="group"
      aria-label={message('entriesChosen')}
    >
      <b role="status">{ids.length > 0 && countMessage('entryCount', ids.length)}</b>
      {ids.length > 0 && (
        <>
          {headings.length > 0 && (
            <Menu
              label={message('entriesMoveTo')}
              buttonClass="button button-quiet"
              entries={[
                {
                  label: message('entriesAbove'),
                  onSelect: () => void moveEntriesTo(digestId, entries, ids, undefined),
                },
                ...headings.map(({ id, text }) => ({
                  label: text.trim() || message('untitled'),
                  onSelect: () => void moveEntriesTo(digestId, entries, ids, id),
                })),
              ]}
            >
              {message('entriesMoveTo')}
              <Icon node={ChevronDown} />
            </Menu>
          )}
          {ids.length > 1 && (
            <Button kind="bare" onClick={() => void toggleJoined(digestId, entries, ids)}>
              {message('entriesJoin')}
            </Button>
          )}
          <Button
            kind="bare"
            onClick={() => {
              onClear();
              onRemove(ids);
            }}
          >
            {message('entriesRemove')}
          </Button>
          <IconButton icon={X} label={message('selectNone')} onClick={onClear} />
        </>
      )}
    </div>
  );
}
