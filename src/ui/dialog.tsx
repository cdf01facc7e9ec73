import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../browser/messages';
import { giveFocusBack } from './give-focus-back';
import './dialog.css';

interface DialogProps {
  title: string;
  children?: ComponentChildren;
  /** What the button says that goes on; without it there is only one to close. */
  action?: string;
  danger?: boolean;
  /** Whether the button that goes on can be pressed; while `reading`, what is pressed waits for what has to be known. */
  ready?: boolean | 'reading';
  /** Whether it is closed by whoever does the action, once that is done. */
  staysOpen?: boolean;
  onAction?: () => void;
  onClose: () => void;
}

/** Asks something before going on. The focus stays inside, and goes back to where it was. */
export function Dialog({
  title,
  children,
  action,
  danger,
  ready = true,
  staysOpen = false,
  onAction,
  onClose,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  /** What the button said when it was pressed too early. */
  const pressed = useRef<string | undefined>(undefined);
  const goOn = () => {
    onAction?.();
    if (!staysOpen) onClose();
  };
  useLayoutEffect(() => {
    if (ready === 'reading' || pressed.current === undefined) return;
    // Where it has another meaning by now, it is to be seen first.
    const isMeant = ready && pressed.current === action;
    pressed.current = undefined;
    if (isMeant) goOn();
  }, [ready, action]);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // The browser gives the focus back when a dialog closes, but not when it is taken away.
    return () => giveFocusBack(before);
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      aria-busy={ready === 'reading'}
      onClose={onClose}
    >
      {/* Enter in a list goes on as it does in a field. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready === 'reading') pressed.current = action;
          else if (ready) goOn();
        }}
      >
        <h2 id={id}>{title}</h2>
        {children}
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {message(action === undefined ? 'close' : 'cancel')}
          </button>
          {action !== undefined && (
            <button class={`button ${danger ? 'button-danger' : 'button-primary'}`} disabled={!ready}>
              {action}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
