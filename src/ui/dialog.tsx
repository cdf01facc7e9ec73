import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../browser/messages';
import './dialog.css';

interface DialogProps {
  title: string;
  children?: ComponentChildren;
  /** What the button says that goes on; without it there is only one to close. */
  action?: string;
  danger?: boolean;
  /** Whether the button that goes on can be pressed. */
  ready?: boolean;
  onAction?: () => void;
  onClose: () => void;
}

/** Asks something before going on. The focus stays inside, and goes back to where it was. */
export function Dialog({ title, children, action, danger, ready = true, onAction, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // The browser gives the focus back when a dialog closes, but not when it is taken away.
    return () => {
      if (before instanceof HTMLElement) queueMicrotask(() => before.focus({ preventScroll: true }));
    };
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          onAction?.();
          onClose();
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
