import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { message } from '../../src/browser/messages';
import type { ListLook } from '../../src/app/library/list-looks';
import { currentQueryContext } from '../../src/app/library/find-clips';
import type { Clip } from '../../src/domain/clip';
import type { Clause } from '../../src/domain/query/query';
import { readLibraryUsage } from '../../src/storage/usage';
import { useAppearance } from '../../src/ui/use-appearance';
import { useLiveQuery } from '../../src/ui/use-live-query';
import { useRowCache, VirtualList } from '../../src/ui/virtual-list';
import type { Viewport } from '../../src/ui/visible-range';
import { ClipCard } from './clip-card';
import { ClipRow } from './clip-row';
import { dayGroups } from './day-groups';
import type { RowAct } from './row-acts';
import { layOutRows, type RowLayout } from './row-layout';
import { useDayHead } from './use-day-head';
import { useHeldRow } from './use-held-row';
import { rowOf, useListWalk } from './use-list-walk';
import { useKeptPlace } from './use-kept-place';
import { actionOf, type ListAction } from '../../src/ui/list-keys';
import type { ListView } from './list-view';
import type { Selection } from './selection';
import './clip-list.css';
import './clip-row.css';
import './row-words.css';
import './row-sheet.css';
import './row-parts.css';
import './headlines.css';
import './clip-card.css';
import './list-on-phones.css';

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
  /** A tag or a site that was clicked. */
  onFilter: (clause: Clause) => void;
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
  /** The row that the keyboard is in. */
  const [keyed, setKeyed] = useState(-1);
  const isCompact = useAppearance().density === 'compact';
  const used = useLiveQuery(readLibraryUsage, []);
  const usage = used.kind === 'ready' ? used.value : undefined;
  const groupOf = useMemo(() => {
    const groups = isByDay ? dayGroups(currentQueryContext()) : undefined;
    return groups && (({ savedAt }: Clip) => groups(savedAt));
  }, [isByDay, view]);
  const layout = useMemo(
    () => layOutRows({ view, look, isCompact, width, groupOf }),
    [view, look, isCompact, width, groupOf],
  );
  const { rows, columns } = layout;
  props.layout.current = layout;

  useKeptPlace({ list, layout, view, shift });
  const dayHead = useDayHead({ list, layout, view, groupOf });

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

  const act = useListWalk({
    ...props,
    total,
    layout,
    viewport,
    // Over cards the heading has room of its own.
    hasHeads: groupOf !== undefined && look !== 'cards',
  });

  const held = useHeldRow({ view, active, onSelect: props.onSelect, onAct: props.onRowAct });
  const drawn = (index: number, isPlaceholder: boolean) => {
    const clip = view.clips.get(index);
    const selected = clip !== undefined && selection.ids.has(clip.id);
    const open = clip !== undefined && clip.id === openId;
    const tabStop = index === active;
    const acts = index === hovered || index === keyed;
    const uses = clip && usage?.get(clip.id);
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
      isCompact,
      uses,
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
          {...{
            index,
            total,
            clip,
            look,
            terms,
            selected,
            open,
            tabStop,
            placeholder,
            acts,
            isCompact,
            uses,
            head,
            lines,
          }}
          place={{ top, height, column: index % columns, columns }}
          onSelect={(...chosen) => latest.current.onSelect(...chosen)}
          onOpen={(place) => latest.current.onOpen(place)}
          onFocus={(place) => latest.current.onActive(place)}
          onFilter={(clause) => latest.current.onFilter(clause)}
          onAct={(...done) => latest.current.onRowAct(...done)}
        />
      );
    });
  };

  return (
    // The keys are those of the buttons, boxes and links inside it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class={`clip-list is-${look}${isCompact ? ' is-compact' : ''}${selection.ids.size > 0 ? ' is-picking' : ''}`}
      aria-busy={props.busy}
      onPointerMove={({ target, movementX, movementY }) => {
        // A list that scrolls under a pointer at rest is not pointed at.
        if (movementX === 0 && movementY === 0) return;
        setHovered(target instanceof Element ? rowOf(target) : -1);
      }}
      onPointerLeave={() => setHovered(-1)}
      onFocusIn={({ target }) => {
        focused.current = true;
        const isByKey = target instanceof Element && target.matches('.row-open:focus-visible');
        setKeyed(isByKey ? rowOf(target) : -1);
      }}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null) focused.current = false;
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setKeyed(-1);
      }}
      onContextMenu={held.onContextMenu}
      onKeyDown={(event) => {
        if (held.onKey(event)) return;
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
      {groupOf && total > 0 && dayHead.element}
      <VirtualList
        label={message('clips')}
        rows={rows}
        of={view.found}
        scroller={list}
        kept={Math.floor(active / columns)}
        onScrolled={dayHead.update}
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
      {held.sheet}
    </div>
  );
}
