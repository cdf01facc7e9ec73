import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { X } from 'lucide';
import { message } from '../browser/messages';
import { IconButton } from './button';
import './parts/toast.css';

/** After so long a toast goes; `always` stays until what it tells of is over. */
const shownMs = { short: 6_000, long: 10_000, always: undefined } as const;

interface ToastProps {
  /** What it says; empty while there is nothing to say. */
  text: string;
  /** How long it is shown: `long` where it offers to take something back, which a key does later as well. */
  shown?: keyof typeof shownMs;
  /** What stands before the words, and what can be done behind them. */
  before?: ComponentChildren;
  children?: ComponentChildren;
  /** Absent where it cannot be sent away. */
  onDismiss?: (() => void) | undefined;
  /** Its time is up. */
  onTimeout?: () => void;
}

/**
 * One line about what was just done, at the bottom and over the page. It is always in the document: what
 * comes together with its words is not announced. With the pointer or the focus in it, it stays.
 */
export function Toast({ text, shown = 'short', before, children, onDismiss, onTimeout }: ToastProps) {
  const [isHeld, setIsHeld] = useState(false);
  const latest = useRef(onTimeout);
  latest.current = onTimeout;
  useEffect(() => {
    const { [shown]: afterMs } = shownMs;
    if (text === '' || afterMs === undefined || isHeld) return;
    const timer = setTimeout(() => latest.current?.(), afterMs);
    return () => clearTimeout(timer);
  }, [text, shown, isHeld]);
  return (
    <div
      class={text === '' ? 'visually-hidden' : 'toast'}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocusIn={() => setIsHeld(true)}
      onFocusOut={() => setIsHeld(false)}
    >
      {before}
      <span role="status">{text}</span>
      {children}
      {text !== '' && onDismiss && (
        <IconButton icon={X} small label={message('dismiss')} onClick={onDismiss} />
      )}
    </div>
  );
}
