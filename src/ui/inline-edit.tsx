import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Pencil } from 'lucide';
import { IconButton } from './button';
import './parts/inline-edit.css';

interface InlineEditProps {
  /** What kind of text it is, as a heading above it. */
  title: string;
  /** Whether the heading is for screen readers alone, and the pencil stands beside the text. */
  isTitleHidden?: boolean;
  /** What the pencil says. */
  editLabel: string;
  /** Whether it is being edited, by whoever keeps that. */
  isEditing: boolean;
  onEditing: (isEditing: boolean) => void;
  /** Whether there is anything to be read; without it, `empty` stands there and begins the editing. */
  isEmpty: boolean;
  empty: string;
  /** The same for who does not see what it belongs to. */
  emptyLabel?: string;
  /** The text as it reads. */
  children: ComponentChildren;
  /** The field that holds its source. */
  field: ComponentChildren;
}

/**
 * A text that is read, and becomes its field in place: by a click on it, by Enter on the pencil, or by
 * whoever says so. Escape, or the focus that goes on, ends that.
 */
export function InlineEdit({
  title,
  isTitleHidden = false,
  editLabel,
  isEditing,
  onEditing,
  isEmpty,
  empty,
  emptyLabel,
  children,
  field,
}: InlineEditProps) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const pencil = useRef<HTMLSpanElement>(null);
  const [returns, setReturns] = useState(false);

  useLayoutEffect(() => {
    if (isEditing) {
      const text = box.current?.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input');
      text?.focus();
      text?.setSelectionRange(text.value.length, text.value.length);
    } else if (returns) {
      setReturns(false);
      const back = pencil.current?.querySelector('button') ?? box.current?.querySelector('button');
      back?.focus();
    }
  }, [isEditing]);

  return (
    // Its keys and clicks are those of the button and the field inside it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={box}
      class="inline-edit"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (!isEditing || event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        setReturns(true);
        onEditing(false);
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!isEditing || !(relatedTarget instanceof Node) || currentTarget.contains(relatedTarget)) return;
        onEditing(false);
      }}
    >
      <h2 class={isTitleHidden ? 'is-bare' : undefined}>
        <b id={id} class={isTitleHidden ? 'visually-hidden' : undefined}>
          {title}
        </b>
        {!isEditing && !(isTitleHidden && isEmpty) && (
          <span ref={pencil}>
            <IconButton icon={Pencil} small label={editLabel} onClick={() => onEditing(true)} />
          </span>
        )}
      </h2>
      {isEditing ? (
        field
      ) : isEmpty ? (
        <button
          type="button"
          class="inline-edit-empty"
          aria-label={emptyLabel}
          onClick={() => onEditing(true)}
        >
          {empty}
        </button>
      ) : (
        // The pencil does the same by key.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div
          class="inline-edit-words"
          onClick={({ target }) => {
            const isOther = target instanceof Element && target.closest('a, button') !== null;
            if (!isOther && (getSelection()?.isCollapsed ?? true)) onEditing(true);
          }}
        >
          {children}
        </div>
      )}
    </section>
  );
}
