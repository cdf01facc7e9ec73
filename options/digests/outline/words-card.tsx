import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Bold, Italic, Link } from 'lucide';
import { message } from '../../../src/browser/messages';
import { AutosaveNotice } from '../../../src/ui/autosave-field';
import { IconButton } from '../../../src/ui/button';
import { formatSelection, type Formatting } from '../../../src/ui/format-keys';
import { MarkdownSource } from '../../../src/ui/markdown-source';
import type { SaveText } from '../../../src/ui/use-autosave';
import { useEditing, type EndOfEditing } from './use-editing';

interface WordsCardProps {
  id: string;
  /** What the field is called. */
  label: string;
  stored: string;
  /** What will stand in the post while nothing is written. */
  placeholder: string;
  /** What stands above the field: whose words they are. */
  head: ComponentChildren;
  /** What else can be done, beside the formatting. */
  tools?: ComponentChildren;
  /** What of the entry is edited below its words. */
  children?: ComponentChildren;
  /** Where in the source the caret goes first; at its end where it is absent. */
  caret: number | undefined;
  onSave: SaveText;
  onTyped: (text: string) => void;
  onDone: (how: EndOfEditing) => void;
}

const formattings: {
  icon: typeof Bold;
  formatting: Formatting;
  name: 'formatBold' | 'formatItalic' | 'formatLink';
}[] = [
  { icon: Bold, formatting: 'bold', name: 'formatBold' },
  { icon: Italic, formatting: 'italic', name: 'formatItalic' },
  { icon: Link, formatting: 'link', name: 'formatLink' },
];

/** The block that has the focus: the source of its words, and what can be done to it. Each keystroke is saved. */
export function WordsCard({
  id,
  label,
  stored,
  placeholder,
  head,
  tools,
  children,
  ...card
}: WordsCardProps) {
  const { caret, onSave, onTyped, onDone } = card;
  const field = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const { end, ...autosave } = useEditing(stored, onSave, { onTyped, onDone });
  useLayoutEffect(() => {
    const { current: text } = field;
    if (!text) return;
    text.focus({ preventScroll: true });
    const at = Math.min(caret ?? text.value.length, text.value.length);
    text.setSelectionRange(at, at);
  }, []);
  useLeaving(box, () => end('left'));
  return (
    // Its keys are those of the field and the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      class="words-card"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        end('escape');
      }}
    >
      <div class="words-head">{head}</div>
      <div class="words-source">
        <MarkdownSource
          id={id}
          label={label}
          field={field}
          value={autosave.text}
          placeholder={placeholder}
          onInput={autosave.setText}
        />
      </div>
      <AutosaveNotice field={autosave} />
      {children}
      <div class="words-tools">
        {formattings.map(({ icon, formatting, name }) => (
          <IconButton
            key={name}
            icon={icon}
            small
            label={message(name)}
            // The field keeps the focus, and with it what is selected.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => field.current && formatSelection(field.current, formatting)}
          />
        ))}
        {tools}
        <button
          type="button"
          class="button button-quiet button-small words-done"
          onClick={() => end('escape')}
        >
          <kbd>Esc</kbd> {message('doneEditing')}
        </button>
      </div>
    </div>
  );
}

/**
 * Tells when the focus, or a click, has gone on to something outside. While a pointer is down it waits: what
 * lies under it must not move away before it has been clicked.
 */
function useLeaving(box: { current: HTMLElement | null }, onLeave: () => void): void {
  const latest = useRef(onLeave);
  latest.current = onLeave;
  useEffect(() => {
    let isDown = false;
    let isLeft = false;
    const isOutside = (target: EventTarget | null) =>
      target instanceof Node && target.isConnected && !box.current?.contains(target);
    const leave = () => {
      if (isLeft) latest.current();
      isLeft = false;
    };
    const down = ({ target }: PointerEvent) => {
      isDown = true;
      isLeft = isOutside(target) && !isOverlay(target);
    };
    const up = () => {
      isDown = false;
      // Behind the click, which comes after this.
      setTimeout(leave);
    };
    const focus = ({ target }: FocusEvent) => {
      if (!isOutside(target) || isOverlay(target)) return;
      isLeft = true;
      if (!isDown) leave();
    };
    addEventListener('pointerdown', down, true);
    addEventListener('pointerup', up, true);
    addEventListener('pointercancel', up, true);
    addEventListener('focusin', focus);
    return () => {
      removeEventListener('pointerdown', down, true);
      removeEventListener('pointerup', up, true);
      removeEventListener('pointercancel', up, true);
      removeEventListener('focusin', focus);
    };
  }, []);
}

/** Menus, dialogs and toasts lie over the page, and are no place to which one goes on. */
function isOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[popover], dialog, .toast') !== null;
}
