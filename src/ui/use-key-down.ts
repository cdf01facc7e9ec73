import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Hears every key that is pressed on the page, from the moment in which what is drawn is there: a listener added
 * after the paint would miss who is faster. Typing is left alone by whoever listens, as each knows its fields.
 */
export function useKeyDown(press: (event: KeyboardEvent) => void): void {
  const latest = useRef(press);
  latest.current = press;
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
