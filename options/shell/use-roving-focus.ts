import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** What is asked in a dialog, or offered in a menu, has keys of its own. */
const stops = ':is(a[href], button):not([role], dialog *, [popover] *)';

/**
 * Makes the links and buttons in a box one stop of the Tab key: it goes to the one that was in use last, or
 * else to the current one, and the arrows, Home and End walk from there.
 */
export function useRovingFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current: root } = box;
    if (!root) return;
    const all = () => [...root.querySelectorAll<HTMLElement>(stops)].filter((one) => one.offsetParent);
    let last: HTMLElement | undefined;
    const choose = () => {
      const known = all();
      const stop = known.find((one) => one === last) ?? known.find((one) => one.ariaCurrent) ?? known[0];
      for (const one of known) {
        const tabIndex = one === stop ? 0 : -1;
        if (one.tabIndex !== tabIndex) one.tabIndex = tabIndex;
      }
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !target.matches(stops)) return;
      last = target;
      choose();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || !(event.target instanceof HTMLElement) || !event.target.matches(stops)) return;
      const known = all();
      const at = known.indexOf(event.target);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: known.length - 1 }[event.key];
      const next = to === undefined ? undefined : known[to];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    choose();
    // Tags, searches and digests come in later.
    const observer = new MutationObserver(choose);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-current'] });
    root.addEventListener('focusin', onFocus);
    root.addEventListener('keydown', onKey);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('keydown', onKey);
    };
  }, []);
}
