import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { message } from '../../src/browser/messages';
import type { ListLook } from '../../src/app/library/list-looks';
import { currentQueryContext } from '../../src/app/library/find-clips';
import type { Clip } from '../../src/domain/clip';
import { useRowCache, VirtualList } from '../../src/ui/virtual-list';
import { scrollTopFor, type Viewport } from '../../src/ui/visible-range';
import { ClipCard } from './clip-card';
import { ClipRow } from './clip-row';
import { dayGroups } from './day-groups';
import type { RowAct } from './row-acts';
import { dayHeadHeight, layOutRows, type RowLayout } from './row-layout';
import { actionOf, type ListAction } from '../../src/ui/list-keys';
import type { ListView } from './list-view';
import type { Selection } from './selection';
import './clip-list.css';

interface ClipListProps {
  view: ListView;
  look: ListLook['look'];
  /** Whether the list is in the order of the days on which the clips were saved. */
  isByDay: boolean;
  /** Where to put the way the rows are laid out, for whoever has to know what is in sight. */
  layout: RefObject<RowLayout | undefined>;
  /** Whether another query is being asked, of which this is not the answer yet. */
  busy: boolean;
  /** The place in the list at which the keyboard is. */
  active: number;
  /** By how many rows what was in sight has moved with this view. */
  shift: number;
  selection: Selection;
  openId: string | undefined;
  /** Whether letters and signs alone are shortcuts. */
  singleKeys: boolean;
  list: RefObject<HTMLDivElement | null>;
  /** Where to say how the rows are drawn again, when clips have come in for them. */
  redraw: RefObject<(() => void) | undefined>;
  onActive: (index: number) => void;
  onWindow: (first: number, end: number) => void;
  onSelect: (index: number, how: 'toggle' | 'range') => void;
  onOpen: (index: number) => void;
  /** A tag that was clicked. */
  onTag: (tag: string) => void;
  /** What is to be done to one clip, whatever is selected. */
  onRowAct: (act: RowAct, clip: Clip) => void;
  /** Everything else that a key can mean. */
  onAction: (action: ListAction) => void;
  /** Told that no row is left for the focus, which was in one. */
  onEmptied: () => void;
}

/** The clips that were found: one row each, walked with the arrows, chosen with Space, Shift and Ctrl. */
export function ClipList(props: ClipListProps) {
  const { view, look, isByDay, active, shift, selection, openId, list } = props;
  const { total, terms } = view.found;
  const viewport = useRef<Viewport | undefined>(undefined);
  const focused = useRef(false);
  const cached = useRowCache();
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const latest = useRef(props);
  latest.current = props;

  useLayoutEffect(() => {
    props.redraw.current = () => redraw(undefined);
  }, []);

  const [width, setWidth] = useState(0);
  const [hovered, setHovered] = useState(-1);
  const dayHead = useRef<HTMLParagraphElement>(null);
  const named = useRef<Clip | undefined>(undefined);
  const groupOf = useMemo(() => {
    const groups = isByDay && look !== 'cards' ? dayGroups(currentQueryContext()) : undefined;
    return groups && (({ savedAt }: Clip) => groups(savedAt));
  }, [isByDay, look, view]);
  const layout = useMemo(() => layOutRows({ view, look, width, groupOf }), [view, look, width, groupOf]);
  const { rows, columns } = layout;
  props.layout.current = layout;

  // What is in sight stays there, where other rows have come above it or turned out to be higher.
  const drawnLast = useRef<{ layout: RowLayout; view: ListView } | undefined>(undefined);
  const keptTop = useRef<number | undefined>(undefined);
  const box = list.current;
  if (box) {
    const last = drawnLast.current ?? { layout, view };
    const by = last.view === view ? 0 : shift;
    const place = last.layout.rows.indexAt(box.scrollTop);
    // Measured from the clip itself: a heading above it may come or go.
    const within = box.scrollTop - clipTopOf(last.layout, place);
    const now = Math.floor((place * last.layout.columns + (Number.isFinite(by) ? by : 0)) / columns);
    const at = Math.max(0, Math.min(now, rows.total));
    const isOther = last.layout !== layout;
    if (measureInSight(layout, at, box.clientHeight) || isOther)
      keptTop.current = by === -Infinity || box.scrollTop === 0 ? 0 : clipTopOf(layout, at) + within;
  }
  drawnLast.current = { layout, view };
  useLayoutEffect(() => {
    if (list.current && keptTop.current !== undefined) list.current.scrollTop = keptTop.current;
    keptTop.current = undefined;
    named.current = undefined;
    nameDays();
  });
  /** The heading of the days in sight, which is put in place without drawing anything anew. */
  const nameDays = () => {
    const { current: head } = dayHead;
    const { current: scroller } = list;
    const clip = scroller && view.clips.get(rows.indexAt(scroller.scrollTop));
    if (!head || !clip || !groupOf || clip === named.current) return;
    named.current = clip;
    const { name, hint } = groupOf(clip);
    const [strong, small] = head.children;
    if (strong && strong.textContent !== name) strong.textContent = name;
    if (small && small.textContent !== hint) small.textContent = hint;
  };

  // The row that had the focus may be gone, or another clip's by now: the focus stays in the list.
  useLayoutEffect(() => {
    const now = document.activeElement;
    const box = list.current;
    if (!box || !focused.current || (now !== document.body && !box.contains(now))) return;
    if (total === 0) {
      focused.current = false;
      return props.onEmptied();
    }
    const row = box.querySelector(`[data-row="${active}"]`);
    if (row?.contains(now)) return;
    (row?.querySelector<HTMLElement>('.row-open') ?? box).focus({ preventScroll: true });
  });

  const walk = (to: number) => {
    const index = Math.max(0, Math.min(total - 1, to));
    const box = list.current;
    const line = Math.floor(index / columns);
    if (box && viewport.current) {
      const covered = groupOf && !layout.headOf(index) ? dayHeadHeight : 0;
      box.scrollTop = scrollTopFor(line, { ...viewport.current, scrollTop: box.scrollTop }, rows, covered);
    }
    props.onActive(index);
    return index;
  };
  const page = () =>
    columns * Math.max(1, Math.floor((viewport.current?.height ?? 0) / rows.usualHeight) - 1);
  const act = (action: ListAction): void => {
    switch (action) {
      case 'next':
        return void walk(active + 1);
      case 'previous':
        return void walk(active - 1);
      case 'pageDown':
        return void walk(active + page());
      case 'pageUp':
        return void walk(active - page());
      case 'first':
        return void walk(0);
      case 'last':
        return void walk(total - 1);
      case 'select':
        return props.onSelect(active, 'toggle');
      case 'selectNext':
      case 'selectPrevious':
        return props.onSelect(walk(active + (action === 'selectNext' ? 1 : -1)), 'range');
      default:
        return props.onAction(action);
    }
  };

  const drawn = (index: number, isPlaceholder: boolean) => {
    const clip = view.clips.get(index);
    const selected = clip !== undefined && selection.ids.has(clip.id);
    const open = clip !== undefined && clip.id === openId;
    const tabStop = index === active;
    const acts = index === hovered;
    const head = layout.headOf(index);
    const lines = layout.linesOf(index);
    const line = Math.floor(index / columns);
    const [top, height] = [rows.topOf(line), rows.heightOf(line)];
    const depends = [
      clip,
      look,
      terms,
      total,
      selected,
      open,
      tabStop,
      acts,
      head,
      lines,
      top,
      height,
      columns,
    ];
    return cached(index, depends, isPlaceholder, (placeholder) => {
      const Item = look === 'cards' ? ClipCard : ClipRow;
      return (
        <Item
          key={index}
          {...{ index, total, clip, look, terms, selected, open, tabStop, placeholder, acts, head, lines }}
          place={{ top, height, column: index % columns, columns }}
          onSelect={(...chosen) => latest.current.onSelect(...chosen)}
          onOpen={(place) => latest.current.onOpen(place)}
          onFocus={(place) => latest.current.onActive(place)}
          onTag={(tag) => latest.current.onTag(tag)}
          onAct={(...done) => latest.current.onRowAct(...done)}
        />
      );
    });
  };

  return (
    // The keys are those of the buttons, boxes and links inside it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class={`clip-list is-${look}${selection.ids.size > 0 ? ' is-picking' : ''}`}
      aria-busy={props.busy}
      onPointerMove={({ target, movementX, movementY }) => {
        // A list that scrolls under a pointer at rest is not pointed at.
        if (movementX === 0 && movementY === 0) return;
        const row = target instanceof Element ? target.closest('[data-row]') : null;
        setHovered(row instanceof HTMLElement ? Number(row.dataset['row']) : -1);
      }}
      onPointerLeave={() => setHovered(-1)}
      onFocusIn={() => {
        focused.current = true;
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget !== null) focused.current = false;
      }}
      onKeyDown={(event) => {
        const action = actionOf(event, props.singleKeys);
        if (!action || total === 0) return;
        if (action === 'select' && event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        event.stopPropagation();
        act(action);
      }}
      onKeyUp={(event) => {
        // Firefox presses a button at the release of Space.
        if (event.key === ' ' && event.target instanceof HTMLButtonElement) event.preventDefault();
      }}
    >
      {groupOf && total > 0 && (
        <p ref={dayHead} class="day-head day-head-stuck" aria-hidden="true">
          <b />
          <small />
        </p>
      )}
      <VirtualList
        label={message('clips')}
        rows={rows}
        of={view.found}
        scroller={list}
        kept={Math.floor(active / columns)}
        onScrolled={nameDays}
        onWindow={(first, end, next) => {
          viewport.current = next;
          setWidth(next.width);
          props.onWindow(first * columns, Math.min(total, end * columns));
        }}
        row={(line, isPlaceholder) =>
          columns === 1
            ? drawn(line, isPlaceholder)
            : Array.from({ length: Math.min(columns, total - line * columns) }, (_, n) =>
                drawn(line * columns + n, isPlaceholder),
              )
        }
      />
    </div>
  );
}

/** Where the clip of a row begins, below the heading that it may have. */
function clipTopOf({ rows, headOf }: RowLayout, index: number): number {
  return rows.topOf(index) + (headOf(index) ? dayHeadHeight : 0);
}

/** Takes the heights of the rows that come into sight at a place; returns whether one was another than was thought. */
function measureInSight({ measure, rows, columns }: RowLayout, at: number, height: number): boolean {
  const around = 2 * Math.ceil(height / rows.usualHeight) + 16;
  return measure(Math.max(0, (at - around) * columns), (at + around) * columns);
}
