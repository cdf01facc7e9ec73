import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** What is being dragged, and how many of the others stand before it where it is now. */
interface Dragged {
  id: string;
  index: number;
}

/** How close to an edge of the window the list begins to move along, and how far at each step, in pixels. */
const edge = { width: 60, step: 14 };

/**
 * Dragging of a list's items by their handles, with mouse, pen or finger. The list says where an item
 * would fall; nothing moves before it does. Escape lets it be.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, index: number) => void,
) {
  const [dragged, setDragged] = useState<Dragged>();
  const end = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => end.current?.(), []);

  const start = useRef((event: PointerEvent, id: string) => {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    const handle = event.currentTarget;
    const from = event.clientY;
    let now: Dragged | undefined;
    const move = ({ clientY }: PointerEvent) => {
      // A click is no drag.
      if (!now && Math.abs(clientY - from) < 4) return;
      if (clientY < edge.width) scrollBy(0, -edge.step);
      if (clientY > innerHeight - edge.width) scrollBy(0, edge.step);
      const index = itemsOf(list.current, id).filter((item) => middleOf(item) < clientY).length;
      if (now?.index === index) return;
      now = { id, index };
      setDragged(now);
    };
    const finish = (drops: boolean) => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', drop);
      handle.removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', escape);
      end.current = undefined;
      setDragged(undefined);
      if (drops && now) onDrop(now.id, now.index);
    };
    const drop = () => finish(true);
    const cancel = () => finish(false);
    const escape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') finish(false);
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', drop);
    handle.addEventListener('pointercancel', cancel);
    addEventListener('keydown', escape);
    end.current = cancel;
  });
  return { dragged, start: start.current };
}

function itemsOf(list: HTMLElement | null, id: string): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])].filter(
    (item) => item.dataset['entry'] !== id,
  );
}

function middleOf(item: Element): number {
  const { top, height } = item.getBoundingClientRect();
  return top + height / 2;
}
