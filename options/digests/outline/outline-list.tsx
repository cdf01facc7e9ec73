import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countMessage, message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import { moveEntry, removeEntry, restoreEntry } from '../../../src/storage/digests';
import { entryName, goToEntry } from './entry-name';
import { OutlineEntry } from './outline-entry';
import { OutlineTools } from './outline-tools';
import type { OnTyped } from '../composer/use-typed';
import { useDragOrder } from './use-drag-order';

interface OutlineListProps {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
  onTyped: OnTyped;
}

/** The entries of a digest in their order: dragged by the pointer, moved by buttons or arrow keys. */
export function OutlineList({ digest, entries, clips, onTyped }: OutlineListProps) {
  const [removed, setRemoved] = useState<{ id: string; name: string }>();
  const [announced, setAnnounced] = useState('');
  const [current, setCurrent] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef({ entries, clips });
  latest.current = { entries, clips };
  /** What had the focus when its entry moved: to move an element in a page takes the focus from it. */
  const focused = useRef<HTMLElement | undefined>(undefined);
  /** The entry that was added last, until it is drawn. */
  const added = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (focused.current?.isConnected) focused.current.focus();
    focused.current = undefined;
    if (added.current === undefined || !entries.some(({ id }) => id === added.current)) return;
    goToEntry(added.current);
    added.current = undefined;
  }, [entries]);

  const actions = useMemo(() => {
    const find = (id: string) => latest.current.entries.find((entry) => entry.id === id);
    const nameOf = (id: string) => entryName(find(id), latest.current.clips);
    return {
      move: (id: string, to: number) => {
        const count = latest.current.entries.length;
        const index = Math.max(0, Math.min(to, count - 1));
        if (latest.current.entries[index]?.id === id) return;
        setAnnounced(message('movedTo', nameOf(id), index + 1, count));
        if (document.activeElement instanceof HTMLElement) focused.current = document.activeElement;
        void moveEntry(digest.id, id, index);
      },
      remove: (id: string) => {
        const name = nameOf(id);
        void removeEntry(id).then(() => setRemoved({ id, name }));
      },
    };
  }, [digest.id]);
  const drag = useDragOrder(list, actions.move);
  // Where the dragged entry would stand, counted among the others.
  const others = entries.filter(({ id }) => id !== drag.dragged?.id);
  const dropBefore = drag.dragged && others[drag.dragged.index]?.id;
  const dropAtEnd = drag.dragged !== undefined && dropBefore === undefined;

  return (
    <>
      <h2 id="outline-heading">
        {message('outline')} <span class="soft">{countMessage('clipCount', clips.size)}</span>
      </h2>
      <OutlineTools
        digest={digest}
        entries={entries}
        clips={clips}
        after={current}
        onAdd={(id) => (added.current = id)}
      />
      <ol
        ref={list}
        class={dropAtEnd ? 'outline outline-drop-end' : 'outline'}
        aria-labelledby="outline-heading"
        onFocusIn={(event) => setCurrent(entryIdOf(event.target))}
      >
        {entries.map((entry, index) => (
          <OutlineEntry
            key={entry.id}
            entry={entry}
            clip={entry.kind === 'clip' ? clips.get(entry.clipId) : undefined}
            index={index}
            isLast={index === entries.length - 1}
            isDragged={drag.dragged?.id === entry.id}
            isDropPlace={dropBefore === entry.id}
            actions={actions}
            onTyped={onTyped}
            onDrag={drag.start}
          />
        ))}
      </ol>
      {entries.length === 0 && <p class="soft">{message('outlineEmpty')}</p>}
      <span class="visually-hidden" role="status">
        {announced}
      </span>
      {removed && entries.every(({ id }) => id !== removed.id) && (
        <p class="notice" role="status">
          {message('removedTitle', removed.name)}{' '}
          <button
            class="button button-small"
            onClick={() => void restoreEntry(removed.id).then(() => setRemoved(undefined))}
          >
            {message('undo')}
          </button>
        </p>
      )}
    </>
  );
}

function entryIdOf(target: EventTarget | null): string | undefined {
  return target instanceof Element
    ? target.closest<HTMLElement>('[data-entry]')?.dataset['entry']
    : undefined;
}
