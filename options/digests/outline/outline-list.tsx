import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countMessage, message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import { moveEntry, removeEntry, restoreEntry } from '../../../src/storage/digests';
import { moveSectionTo } from '../../../src/app/digests/edit-outline';
import { sectionsOf } from '../../../src/domain/digest/sections';
import { undoStep } from '../../../src/storage/undo/undo-redo';
import { ChosenEntriesBar } from './chosen-entries-bar';
import { entryName, goToEntry } from './entry-name';
import { OutlineEntry } from './outline-entry';
import { SectionActs } from './section-acts';
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
  const [removedCount, setRemovedCount] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [announced, setAnnounced] = useState('');
  const [current, setCurrent] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef({ entries, clips, folded });
  latest.current = { entries, clips, folded };
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
      choose: (id: string, on: boolean) => setChosen((before) => withOrWithout(before, id, on)),
      move: (id: string, to: number) => {
        const { entries: all, folded: closed } = latest.current;
        const count = all.length;
        const index = Math.max(0, Math.min(to, count - 1));
        if (all[index]?.id === id) return;
        if (document.activeElement instanceof HTMLElement) focused.current = document.activeElement;
        const place = closed.has(id)
          ? moveSectionTo(digest.id, all, id, index)
          : moveEntry(digest.id, id, index);
        void place.then(() => setAnnounced(message('movedTo', nameOf(id), index + 1, count)));
      },
      remove: (id: string) => {
        const name = nameOf(id);
        void removeEntry(id).then(() => setRemoved({ id, name }));
      },
    };
  }, [digest.id]);
  const hidden = useMemo(() => {
    const inside = sectionsOf(entries).filter(({ heading }) => folded.has(heading.id));
    return new Set(inside.flatMap((section) => section.entries.slice(1).map(({ id }) => id)));
  }, [entries, folded]);
  // Counted among those in sight; what is folded away goes with its heading.
  const drag = useDragOrder(list, (id, place) => {
    const before = entries.filter((one) => one.id !== id && !hidden.has(one.id))[place];
    const others = entries.filter((one) => one.id !== id);
    actions.move(id, before ? others.indexOf(before) : others.length);
  });
  // Where the dragged entry would stand, counted among the others.
  const others = entries.filter(({ id }) => id !== drag.dragged?.id && !hidden.has(id));
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
        {entries.map((entry, index) =>
          hidden.has(entry.id) ? null : (
            <OutlineEntry
              key={entry.id}
              entry={entry}
              clip={entry.kind === 'clip' ? clips.get(entry.clipId) : undefined}
              index={index}
              isLast={index === entries.length - 1}
              isDragged={drag.dragged?.id === entry.id}
              isDropPlace={dropBefore === entry.id}
              isChosen={chosen.has(entry.id)}
              section={
                entry.kind === 'heading' && (
                  <SectionActs
                    heading={entry}
                    entries={entries}
                    isFolded={folded.has(entry.id)}
                    onFold={() =>
                      setFolded((before) => withOrWithout(before, entry.id, !before.has(entry.id)))
                    }
                    onRemoved={setRemovedCount}
                  />
                )
              }
              actions={actions}
              onTyped={onTyped}
              onDrag={drag.start}
            />
          ),
        )}
      </ol>
      <ChosenEntriesBar
        digestId={digest.id}
        entries={entries}
        chosen={chosen}
        onClear={() => setChosen(new Set())}
        onRemoved={setRemovedCount}
      />
      {entries.length === 0 && <p class="soft">{message('outlineEmpty')}</p>}
      <span class="visually-hidden" role="status">
        {announced}
      </span>
      {removedCount > 0 && (
        <p class="notice" role="status">
          {countMessage('entriesRemoved', removedCount)}{' '}
          <button
            class="button button-small"
            onClick={() => void undoStep(digest.id).then(() => setRemovedCount(0))}
          >
            {message('undo')}
          </button>
        </p>
      )}
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

function withOrWithout(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}

function entryIdOf(target: EventTarget | null): string | undefined {
  return target instanceof Element
    ? target.closest<HTMLElement>('[data-entry]')?.dataset['entry']
    : undefined;
}
