import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
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

/** Asks something before going on. The browser keeps the focus inside, and gives it back afterwards. */
export function Dialog({ title, children, action, danger, ready = true, onAction, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
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
