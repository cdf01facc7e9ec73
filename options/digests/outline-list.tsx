import { useState } from 'preact/hooks';
import { message } from '../../src/browser/messages';
import type { Clip } from '../../src/domain/clip';
import type { Entry } from '../../src/domain/digest';
import { moveEntry, removeEntry } from '../../src/storage/digests';
import { undo } from '../../src/storage/digests/travel';
import { OutlineEntry } from './outline-entry';

interface OutlineListProps {
  digestId: string;
  entries: Entry[];
  clips: ReadonlyMap<string, Clip>;
}

/** The entries of a digest in their order. */
export function OutlineList({ digestId, entries, clips }: OutlineListProps) {
  const [removed, setRemoved] = useState<{ id: string; name: string }>();
  const [announced, setAnnounced] = useState('');
  return (
    <>
      <ol class="outline" aria-labelledby="outline-heading">
        {entries.map((entry, index) => {
          const name = nameOf(entry, clips);
          const move = (to: number) => {
            setAnnounced(message('movedTo', name, to + 1, entries.length));
            void moveEntry(digestId, entry.id, to);
          };
          return (
            <OutlineEntry
              key={entry.id}
              entry={entry}
              name={name}
              comment={entry.kind === 'clip' ? (clips.get(entry.clipId)?.comment ?? '') : ''}
              onUp={index > 0 ? () => move(index - 1) : undefined}
              onDown={index < entries.length - 1 ? () => move(index + 1) : undefined}
              onRemove={() => void removeEntry(entry.id).then(() => setRemoved({ id: entry.id, name }))}
            />
          );
        })}
      </ol>
      {entries.length === 0 && <p class="soft">{message('outlineEmpty')}</p>}
      <span class="visually-hidden" role="status">
        {announced}
      </span>
      {removed && (
        <p class="notice" role="status">
          {message('removedTitle', removed.name)}{' '}
          <button
            class="button button-small"
            onClick={() => void undo(digestId).then(() => setRemoved(undefined))}
          >
            {message('undo')}
          </button>
        </p>
      )}
    </>
  );
}

function nameOf(entry: Entry, clips: ReadonlyMap<string, Clip>): string {
  if (entry.kind === 'clip') return clips.get(entry.clipId)?.title ?? message('clipGone');
  return entry.text.trim() || message('untitled');
}
