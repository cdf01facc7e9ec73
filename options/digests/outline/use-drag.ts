import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Clip } from '../../../src/domain/clip';

/** What is dragged: entries of the post, or a clip out of the tray. */
export type Payload = { kind: 'entries'; ids: readonly string[] } | { kind: 'clip'; clip: Clip };

/** What is being dragged, and how many of the other entries in sight stand before it; none beside the post. */
export interface Dragged {
  payload: Payload;
  index: number | undefined;
}

/** How close to an edge of the post it begins to move along, and how far at each step, in pixels. */
const edge = { width: 60, step: 14 };

/**
 * Dragging into and within the post, with mouse, pen or finger. It says where what is dragged would fall;
 * nothing moves before it does. Escape lets it be.
 */
export function useDrag(
  desk: RefObject<HTMLElement | null>,
  onDrop: (payload: Payload, index: number) => void,
) {
  const [dragged, setDragged] = useState<Dragged>();
  const end = useRef<(() => void) | undefined>(undefined);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => () => end.current?.(), []);

  const start = useMemo(
    () => (event: PointerEvent, payload: Payload) => {
      if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
      const handle = event.currentTarget;
      const { clientX: fromX, clientY: fromY, pointerId } = event;
      let now: Dragged | undefined;
      const move = ({ clientX, clientY }: PointerEvent) => {
        // A click is no drag.
        if (!now && Math.hypot(clientX - fromX, clientY - fromY) < 4) return;
        const { current: box } = desk;
        if (!box) return;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const isOver = clientX >= left && clientX <= right;
        if (isOver && clientY < top + edge.width) box.scrollBy(0, -edge.step);
        if (isOver && clientY > bottom - edge.width) box.scrollBy(0, edge.step);
        const ids = payload.kind === 'entries' ? payload.ids : [];
        const index = isOver
          ? itemsOf(box, ids).filter((item) => middleOf(item) < clientY).length
          : undefined;
        if (now && now.index === index) return;
        now = { payload, index };
        setDragged(now);
      };
      const finish = (drops: boolean) => {
        handle.removeEventListener('pointermove', move);
        handle.removeEventListener('pointerup', release);
        handle.removeEventListener('pointercancel', cancel);
        removeEventListener('keydown', escape);
        end.current = undefined;
        setDragged(undefined);
        if (!now) return;
        // What was dragged was not clicked.
        handle.addEventListener('click', stop, { capture: true, once: true });
        setTimeout(() => handle.removeEventListener('click', stop, { capture: true }));
        if (drops && now.index !== undefined) drop.current(payload, now.index);
      };
      const stop = (click: Event) => {
        click.stopPropagation();
        click.preventDefault();
      };
      const release = () => finish(true);
      const cancel = () => finish(false);
      const escape = ({ key }: KeyboardEvent) => {
        if (key === 'Escape') finish(false);
      };
      handle.setPointerCapture(pointerId);
      handle.addEventListener('pointermove', move);
      handle.addEventListener('pointerup', release);
      handle.addEventListener('pointercancel', cancel);
      addEventListener('keydown', escape);
      end.current = cancel;
    },
    [],
  );
  return { dragged, start };
}

function itemsOf(desk: HTMLElement, ids: readonly string[]): HTMLElement[] {
  return [...desk.querySelectorAll<HTMLElement>('[data-entry]')].filter(
    ({ dataset }) => !ids.includes(dataset['entry'] ?? ''),
  );
}

function middleOf(item: Element): number {
  const { top, height } = item.getBoundingClientRect();
  return top + height / 2;
}
