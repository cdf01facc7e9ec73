import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { message } from '../../src/browser/messages';
import { useRowCache, VirtualList } from '../../src/ui/virtual-list';
import { scrollTopFor, type Viewport } from '../../src/ui/visible-range';
import { ClipRow } from './clip-row';
import { actionOf, type ListAction } from './keys';
import type { ListView } from './list-view';
import type { Selection } from './selection';
import './clip-list.css';

interface ClipListProps {
  view: ListView;
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
  /** Everything else that a key can mean. */
  onAction: (action: ListAction) => void;
  /** Told that no row is left for the focus, which was in one. */
  onEmptied: () => void;
}

/** The clips that were found: one row each, walked with the arrows, chosen with Space, Shift and Ctrl. */
export function ClipList(props: ClipListProps) {
  const { view, active, shift, selection, openId, list } = props;
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

  useLayoutEffect(() => {
    const box = list.current;
    if (box && viewport.current && shift !== 0) box.scrollTop += shift * viewport.current.rowHeight;
  }, [view.found]);

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
    if (box && viewport.current) {
      box.scrollTop = scrollTopFor(index, { ...viewport.current, scrollTop: box.scrollTop });
    }
    props.onActive(index);
    return index;
  };
  const page = () =>
    Math.max(1, Math.floor((viewport.current?.height ?? 0) / (viewport.current?.rowHeight || 1)) - 1);
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

  return (
    // The keys are those of the buttons, boxes and links inside it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class="clip-list"
      aria-busy={props.busy}
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
      <VirtualList
        label={message('clips')}
        total={total}
        of={view.found}
        scroller={list}
        kept={active}
        onWindow={(first, end, next) => {
          viewport.current = next;
          props.onWindow(first, end);
        }}
        row={(index, isPlaceholder) => {
          const clip = view.clips.get(index);
          const selected = clip !== undefined && selection.ids.has(clip.id);
          const open = clip !== undefined && clip.id === openId;
          const tabStop = index === active;
          return cached(
            index,
            [clip, terms, total, selected, open, tabStop],
            isPlaceholder,
            (placeholder) => (
              <ClipRow
                key={index}
                {...{ index, total, clip, terms, selected, open, tabStop, placeholder }}
                onSelect={(...chosen) => latest.current.onSelect(...chosen)}
                onOpen={(place) => latest.current.onOpen(place)}
                onFocus={(place) => latest.current.onActive(place)}
              />
            ),
          );
        }}
      />
    </div>
  );
}
