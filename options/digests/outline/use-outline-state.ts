import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { moveSection, moveTogether } from '../../../src/app/digests/edit-outline';
import { countMessage, message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Entry } from '../../../src/domain/digest';
import { findSection, sectionsOf } from '../../../src/domain/digest/sections';
import { moveEntry, removeEntries } from '../../../src/storage/digests';
import type { Insertion } from '../composer/use-insertion';
import type { EntryActions, Step } from './entry-actions';
import { entryName, useEntryRequests } from './entry-name';
import { useKeptFocus } from './use-kept-focus';

export interface OutlineState {
  /** The entries that are not folded away. */
  visible: readonly Entry[];
  folded: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  edited: ReadonlySet<string>;
  caretOf: (id: string) => number | undefined;
  /** The entry at which Tab stops. */
  tabStop: string | undefined;
  announced: string;
  removed: { ids: readonly string[]; text: string } | undefined;
  forgetRemoved: () => void;
  clearChosen: () => void;
  onFocusIn: (event: FocusEvent) => void;
  /** Moves these so that they stand before the entry with this id; at the end where none is named. */
  moveBefore: (ids: readonly string[], before: string | undefined) => void;
  /** Which entries go with one that is dragged. */
  movedWith: (id: string) => readonly string[];
  /** An entry that is about to be added is to be edited once it is there. */
  expect: (id: string, how: 'edit' | 'focus') => void;
  actions: EntryActions;
}

interface OutlineInput {
  digestId: string;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
  insertion: Insertion;
  list: RefObject<HTMLElement | null>;
  onTyped: (id: string, text: string) => void;
  onEdited: (id: string) => void;
  onDrag: (event: PointerEvent, id: string) => void;
}

const none: ReadonlySet<string> = new Set();

/** What of an outline is chosen, folded, edited and in focus, and all that can be done to its entries. */
export function useOutlineState(input: OutlineInput): OutlineState {
  const { digestId, entries, list } = input;
  const [folded, setFolded] = useState(none);
  const [chosen, setChosen] = useState(none);
  const [edited, setEdited] = useState(none);
  const [current, setCurrent] = useState<string>();
  const [announced, setAnnounced] = useState('');
  const [removed, setRemoved] = useState<OutlineState['removed']>();
  const carets = useRef(new Map<string, number | undefined>());
  const expected = useRef<{ id: string; how: 'edit' | 'focus' } | undefined>(undefined);
  const focus = useKeptFocus(list);
  const visible = useMemo(() => {
    const inside = sectionsOf(entries).filter(({ heading }) => folded.has(heading.id));
    const hidden = new Set(inside.flatMap((section) => section.entries.slice(1).map(({ id }) => id)));
    return hidden.size === 0 ? entries : entries.filter(({ id }) => !hidden.has(id));
  }, [entries, folded]);
  const latest = useRef({ ...input, visible, folded, chosen });
  latest.current = { ...input, visible, folded, chosen };

  const acts = useMemo(() => {
    const now = () => latest.current;
    const nameOf = (id: string) =>
      entryName(
        now().entries.find((entry) => entry.id === id),
        now().clips,
      );
    const movedWith = (id: string): readonly string[] => {
      const { entries, chosen, folded } = now();
      if (chosen.has(id) && chosen.size > 1)
        return entries.map((one) => one.id).filter((one) => chosen.has(one));
      const section = folded.has(id) ? findSection(entries, id) : undefined;
      return section ? section.entries.map((one) => one.id) : [id];
    };
    const moveBefore = (ids: readonly string[], before: string | undefined) => {
      const moved = new Set(ids);
      const others = now().entries.filter((one) => !moved.has(one.id));
      const found = others.findIndex((one) => one.id === before);
      const index = found < 0 ? others.length : found;
      const [first] = ids;
      if (first === undefined) return;
      const done =
        ids.length === 1
          ? moveEntry(digestId, first, index)
          : moveTogether(digestId, now().entries, ids, index);
      focus.follow();
      void done.then(() => setAnnounced(message('movedTo', nameOf(first), index + 1, now().entries.length)));
    };
    /** Moves a folded section over whole sections. */
    const stepSection = (id: string, moved: ReadonlySet<string>, step: Step) => {
      const { entries } = now();
      const others = entries.filter((one) => !moved.has(one.id));
      if (step === 'first') return moveBefore([...moved], others.find(({ kind }) => kind === 'heading')?.id);
      if (step === 'last') return moveBefore([...moved], undefined);
      focus.follow();
      void moveSection(digestId, entries, id, step).then((isMoved) =>
        setAnnounced(message(isMoved ? 'sectionMoved' : 'sectionAtEnd', nameOf(id))),
      );
    };
    /** The focus goes to what stands behind those that are taken out, else before them. */
    const focusBeside = (gone: ReadonlySet<string>) => {
      const { visible } = now();
      const last = visible.findLastIndex((one) => gone.has(one.id));
      const next =
        visible.find((one, n) => n > last && !gone.has(one.id)) ??
        visible.findLast((one, n) => n < last && !gone.has(one.id));
      focus.toBlock(next?.id);
    };
    const actions: EntryActions = {
      edit(id, caret) {
        carets.current.set(id, caret);
        focus.holdStill(id);
        setCurrent(id);
        setEdited((before) => new Set([...before, id]));
      },
      endEditing(id, how) {
        now().onEdited(id);
        setEdited((before) => without(before, id));
        if (how === 'escape') focus.toBlock(id);
      },
      choose: (id, on) => setChosen((before) => (on ? new Set([...before, id]) : without(before, id))),
      fold: (id, on) => setFolded((before) => (on ? new Set([...before, id]) : without(before, id))),
      step(id, step) {
        const moved = new Set(movedWith(id));
        const isOneOfChosen = now().chosen.has(id) && now().chosen.size > 1;
        // Among the entries of another section it would take in, and hide, all that stands behind it there.
        if (now().folded.has(id) && !isOneOfChosen) return stepSection(id, moved, step);
        const others = now().visible.filter((one) => !moved.has(one.id));
        const at = now().visible.findIndex((one) => moved.has(one.id));
        const to = { up: at - 1, down: at + 1, first: 0, last: others.length }[step];
        if (to < 0 || to > others.length || (step === 'down' && at === others.length)) return;
        moveBefore([...moved], others[to]?.id);
      },
      focus(id, step) {
        const next = stepped(now().visible, id, step);
        if (next) focus.toBlock(next.id);
      },
      focusAfterRemoval(id, count) {
        const { entries } = now();
        const at = entries.findIndex((one) => one.id === id);
        focusBeside(new Set(entries.slice(at, at + count).map((one) => one.id)));
      },
      remove(ids) {
        const [first] = ids;
        if (first === undefined) return;
        focusBeside(new Set(ids));
        const text =
          ids.length === 1
            ? message('removedTitle', nameOf(first))
            : countMessage('entriesRemoved', ids.length);
        void removeEntries(ids).then(() => setRemoved({ ids, text }));
      },
      removeChosen(id) {
        const { entries, chosen } = now();
        const all = entries.map((one) => one.id).filter((one) => chosen.has(one));
        if (!chosen.has(id)) return actions.remove([id]);
        setChosen(none);
        actions.remove(all);
      },
      removed: (ids) => setRemoved({ ids, text: countMessage('entriesRemoved', ids.length) }),
      announce: setAnnounced,
      putLine: (index) => now().insertion.choose(index),
      stepLine(step) {
        now().insertion.choose(steppedLine(now(), step));
        focus.toLine();
      },
      leaveToTags: () => now().insertion.leaveToTags(),
      typed: (id, text) => now().onTyped(id, text),
      drag: (event, id) => now().onDrag(event, id),
      outline: () => now().entries,
    };
    return { actions, moveBefore, movedWith };
  }, [digestId]);

  useEntryRequests((id) => {
    setFolded(none);
    expected.current = { id, how: 'edit' };
    setCurrent(id);
  });
  useLayoutEffect(() => {
    const { current: wanted } = expected;
    if (!wanted || !entries.some(({ id }) => id === wanted.id)) return;
    expected.current = undefined;
    if (wanted.how === 'edit') acts.actions.edit(wanted.id);
    else focus.toBlock(wanted.id);
    focus.show(wanted.id);
  });

  return {
    visible,
    folded,
    chosen,
    edited,
    caretOf: (id) => carets.current.get(id),
    tabStop: visible.some(({ id }) => id === current) ? current : visible[0]?.id,
    announced,
    removed:
      removed && removed.ids.every((id) => entries.every((one) => one.id !== id)) ? removed : undefined,
    forgetRemoved: () => setRemoved(undefined),
    clearChosen: () => setChosen(none),
    onFocusIn: ({ target }) => {
      const id =
        target instanceof Element ? target.closest<HTMLElement>('[data-entry]')?.dataset['entry'] : undefined;
      if (id !== undefined) setCurrent(id);
    },
    expect: (id, how) => (expected.current = { id, how }),
    ...acts,
  };
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter((one) => one !== id));
}

function stepped(visible: readonly Entry[], id: string, step: Step): Entry | undefined {
  const at = visible.findIndex((one) => one.id === id);
  return visible[{ up: at - 1, down: at + 1, first: 0, last: visible.length - 1 }[step]];
}

/** Where the line comes to stand: it goes from one entry in sight to the next. */
function steppedLine(
  {
    visible,
    entries,
    insertion,
  }: { visible: readonly Entry[]; entries: readonly Entry[]; insertion: Insertion },
  step: Step,
): number {
  const places = [0, ...visible.map((entry) => entries.indexOf(entry) + 1)];
  const at = places.findLastIndex((place) => place <= insertion.index);
  const to = { up: at - 1, down: at + 1, first: 0, last: places.length - 1 }[step];
  return places[Math.max(0, Math.min(to, places.length - 1))] ?? 0;
}
