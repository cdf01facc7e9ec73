import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { giveFocusBack } from './give-focus-back';
import './dialog.css';

interface SidePanelProps {
  label: string;
  /** From which side it comes, as one reads. */
  from?: 'start' | 'end';
  onClose: () => void;
  children: ComponentChildren;
}

/** Comes in from the side and covers the page until it is left: by Escape, or by a click beside it. */
export function SidePanel({ label, from = 'start', onClose, children }: SidePanelProps) {
  const panel = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    panel.current?.showModal();
    return () => giveFocusBack(before);
  }, []);
  return (
    // The keys are those of the dialog itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={panel}
      class={from === 'end' ? 'side-panel side-panel-end' : 'side-panel'}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === panel.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
