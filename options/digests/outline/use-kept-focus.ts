import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

interface KeptFocus {
  /** Puts the focus on the block of this entry, once what was asked for is drawn. */
  toBlock: (id: string | undefined) => void;
  /** Puts the focus on the line, wherever it is drawn next. */
  toLine: () => void;
  /** Keeps the block with this id where it is on the screen while others become lower or higher. */
  holdStill: (id: string) => void;
  /** Brings what has the focus into sight after its entry has moved. */
  follow: () => void;
  /** Brings an entry into sight. */
  show: (id: string) => void;
}

/**
 * Keeps the focus where it is while the outline changes under it: to move an element in a page takes the
 * focus from it. To be called by the component that draws the list.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): KeptFocus {
  const last = useRef<HTMLElement | undefined>(undefined);
  const wanted = useRef<{ id: string | undefined } | undefined>(undefined);
  const held = useRef<{ id: string; top: number } | undefined>(undefined);
  const shown = useRef<string | undefined>(undefined);
  const isFollowed = useRef(false);
  const wantsLine = useRef(false);
  const [, draw] = useState(0);
  const find = (id: string) => list.current?.querySelector<HTMLElement>(`[data-entry="${id}"]`);

  useEffect(() => {
    const focus = ({ target }: FocusEvent) => {
      last.current = target instanceof HTMLElement && list.current?.contains(target) ? target : undefined;
    };
    const forget = () => (last.current = undefined);
    document.addEventListener('focusin', focus);
    document.addEventListener('pointerdown', forget, true);
    return () => {
      document.removeEventListener('focusin', focus);
      document.removeEventListener('pointerdown', forget, true);
    };
  }, []);

  useLayoutEffect(() => {
    const { current: hold } = held;
    held.current = undefined;
    const block = hold && find(hold.id);
    const scroller = list.current?.closest('.desk');
    if (hold && block && scroller) scroller.scrollTop += block.getBoundingClientRect().top - hold.top;
    if (wantsLine.current) document.querySelector<HTMLElement>('.insertion-line')?.focus();
    wantsLine.current = false;
    const { current: want } = wanted;
    const target = want && (want.id === undefined ? list.current : find(want.id));
    if (target) {
      wanted.current = undefined;
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: 'nearest' });
    } else if (document.activeElement === document.body && last.current?.isConnected) {
      last.current.focus({ preventScroll: true });
      if (isFollowed.current) last.current.scrollIntoView({ block: 'nearest' });
      isFollowed.current = false;
    }
    if (shown.current !== undefined) find(shown.current)?.scrollIntoView({ block: 'center' });
    shown.current = undefined;
  });

  return useMemo(
    () => ({
      toBlock: (id) => {
        wanted.current = { id };
        draw((times) => times + 1);
      },
      toLine: () => {
        wantsLine.current = true;
        draw((times) => times + 1);
      },
      holdStill: (id) => {
        const top = find(id)?.getBoundingClientRect().top;
        if (top !== undefined) held.current = { id, top };
      },
      follow: () => (isFollowed.current = true),
      show: (id) => (shown.current = id),
    }),
    [],
  );
}
