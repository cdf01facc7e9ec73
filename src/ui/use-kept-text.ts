import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds after the last write by which what was written has come back, if it ever does. */
const settling = 1000;

/**
 * A text that is typed here and kept elsewhere. Typing shows at once and is written in order. What comes
 * back from the keeper is taken over unless it is an echo of something typed here before: those may come
 * late, one by one, and an older one must not undo a keystroke. Once all is written and time has passed,
 * the keeper is right in any case. Where the keeper stores less than the letters (a list of names, say),
 * `same` tells whether two texts come to the same, and what is typed stays.
 */
export function useKeptText(
  kept: string,
  write: (text: string) => Promise<void>,
  same: (a: string, b: string) => boolean = Object.is,
): [string, (text: string) => void] {
  const [text, setText] = useState(kept);
  const [settled, setSettled] = useState(0);
  const underWay = useRef(0);
  /** What was typed and has not come back yet, in its order. */
  const awaited = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const echo = awaited.current.findIndex((typed) => same(typed, kept));
    if (echo >= 0) awaited.current.splice(0, echo + 1);
    else if (underWay.current === 0) {
      awaited.current = [];
      setText((typed) => (same(typed, kept) ? typed : kept));
    }
  }, [kept, settled]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (next: string) => {
    setText(next);
    underWay.current += 1;
    awaited.current.push(next);
    clearTimeout(timer.current);
    void write(next).finally(() => {
      underWay.current -= 1;
      if (underWay.current > 0) return;
      timer.current = setTimeout(() => {
        awaited.current = [];
        setSettled((times) => times + 1);
      }, settling);
    });
  };
  return [text, type];
}
