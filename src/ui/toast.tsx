import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { X } from 'lucide';
import { message } from '../browser/messages';
import { IconButton } from './button';
import './parts/toast.css';

/** After so long a toast goes that asks for nothing. */
const shownMs = 6_000;

interface ToastProps {
  /** What it says; empty while there is nothing to say. */
  text: string;
  /** Whether it stays until the next act, as one that offers to take something back does. */
  stays?: boolean;
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
export function Toast({ text, stays = false, before, children, onDismiss, onTimeout }: ToastProps) {
  const [isHeld, setIsHeld] = useState(false);
  const latest = useRef(onTimeout);
  latest.current = onTimeout;
  useEffect(() => {
    if (text === '' || stays || isHeld) return;
    const timer = setTimeout(() => latest.current?.(), shownMs);
    return () => clearTimeout(timer);
  }, [text, stays, isHeld]);
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
