import { useEffect, useState } from 'preact/hooks';

/** Milliseconds without a change. */
const pause = 250;

/** The value as it was when it last stayed as it is for a moment: for what need not follow each keystroke. */
export function useSettled<T extends object>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, Object.values(value));
  return settled;
}
