import { moveEntriesTo, toggleJoined } from '../../../src/app/digests/edit-outline';
import { countMessage, message } from '../../../src/browser/messages';
import type { Entry } from '../../../src/domain/digest';
import { removeEntries } from '../../../src/storage/digests';

interface ChosenEntriesBarProps {
  digestId: string;
  entries: readonly Entry[];
  chosen: ReadonlySet<string>;
  onClear: () => void;
  /** Told how many were taken away. */
  onRemoved: (count: number) => void;
}

/** What is done to several entries at once: moved into a section, joined into one paragraph, taken away. */
export function ChosenEntriesBar({ digestId, entries, chosen, onClear, onRemoved }: ChosenEntriesBarProps) {
  const ids = entries.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  if (ids.length === 0) return null;
  const headings = entries.flatMap((entry) =>
    entry.kind === 'heading' && !chosen.has(entry.id) ? [entry] : [],
  );
  const remove = async () => {
    await removeEntries(ids);
    onClear();
    onRemoved(ids.length);
  };
  return (
    <div class="chosen-entries" role="group" aria-label={message('entriesChosen')}>
      <span role="status">{countMessage('entryCount', ids.length)}</span>
      {headings.length > 0 && (
        <select
          aria-label={message('entriesMoveTo')}
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget;
            event.currentTarget.value = '';
            void moveEntriesTo(digestId, entries, ids, value === 'top' ? undefined : value);
          }}
        >
          <option value="" disabled>
            {message('entriesMoveTo')}
          </option>
          <option value="top">{message('entriesAbove')}</option>
          {headings.map(({ id, text }) => (
            <option key={id} value={id}>
              {text.trim() || message('untitled')}
            </option>
          ))}
        </select>
      )}
      {ids.length > 1 && (
        <button class="button button-small" onClick={() => void toggleJoined(digestId, entries, ids)}>
          {message('entriesJoin')}
        </button>
      )}
      <button class="button button-small" onClick={() => void remove()}>
        {message('entriesRemove')}
      </button>
      <button class="button button-small button-quiet" onClick={onClear}>
        {message('selectNone')}
      </button>
    </div>
  );
}
