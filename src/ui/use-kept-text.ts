import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A text that is typed here and kept elsewhere. Typing shows at once and is written in order; what
 * comes back from the keeper is taken over only when nothing typed is still under way, so that an
 * echo of an older state never undoes a keystroke. Where the keeper stores less than the letters (a
 * list of names, say), `same` tells whether two texts come to the same, and what is typed stays.
 */
export function useKeptText(
  kept: string,
  write: (text: string) => Promise<void>,
  same: (a: string, b: string) => boolean = Object.is,
): [string, (text: string) => void] {
  const [text, setText] = useState(kept);
  const underWay = useRef(0);
  useEffect(() => {
    if (underWay.current === 0) setText((typed) => (same(typed, kept) ? typed : kept));
  }, [kept]);
  const type = (next: string) => {
    setText(next);
    underWay.current += 1;
    void write(next).finally(() => {
      underWay.current -= 1;
    });
  };
  return [text, type];
}
