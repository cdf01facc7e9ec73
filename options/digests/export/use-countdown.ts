import { useEffect, useRef, useState } from 'preact/hooks';

/** So long a post can be stopped before it goes out. */
const seconds = 5;

interface Countdown {
  /** How many seconds are left; undefined while nothing is counted. */
  left: number | undefined;
  start: () => void;
  stop: () => void;
}

/** Counts some seconds down, and then calls `onEnd`, unless it is stopped or the component goes. */
export function useCountdown(onEnd: () => void): Countdown {
  const [left, setLeft] = useState<number>();
  const latest = useRef(onEnd);
  latest.current = onEnd;
  useEffect(() => {
    if (left === undefined) return;
    const timer = setTimeout(() => {
      if (left > 1) return setLeft(left - 1);
      setLeft(undefined);
      latest.current();
    }, 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return { left, start: () => setLeft(seconds), stop: () => setLeft(undefined) };
}
