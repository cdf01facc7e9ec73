import { useState } from 'preact/hooks';
import { countMessage, message } from '../browser/messages';
import type { LinkTarget } from '../rendering/markdown/resolve-links';
import { lazyComponent } from './lazy-component';
import { shortcutKey } from './shortcut-key';
import './comment-field.css';

const CommentPreview = lazyComponent(() =>
  import('./comment-preview').then((module) => module.CommentPreview),
);

interface CommentFieldProps {
  id: string;
  value: string;
  /** The page that the comment is about; until it is known there is no preview. */
  target?: LinkTarget;
  /** Whether the page begins here. */
  autofocus?: boolean;
  onChange: (value: string) => void;
}

/** The reader's words. Ctrl/Cmd+K makes the selected ones the link to the page. */
export function CommentField({ id, value, target, autofocus = true, onChange }: CommentFieldProps) {
  const [previewed, setPreviewed] = useState(false);
  return (
    <div class="comment-field">
      <textarea
        id={id}
        rows={4}
        autofocus={autofocus}
        value={value}
        aria-label={message('comment')}
        aria-describedby={`${id}-count`}
        placeholder={message('commentHint')}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (shortcutKey(event).toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          insertLink(event.currentTarget);
        }}
      />
      <div class="comment-foot soft">
        {target && value !== '' && (
          <button
            type="button"
            class="button button-quiet button-small"
            aria-expanded={previewed}
            onClick={() => setPreviewed(!previewed)}
          >
            {message(previewed ? 'previewHide' : 'preview')}
          </button>
        )}
        <span id={`${id}-count`}>
          {value === '' ? '' : countMessage('commentCount', Array.from(value).length)}
        </span>
      </div>
      {previewed && target && <CommentPreview comment={value} target={target} />}
    </div>
  );
}

function insertLink(field: HTMLTextAreaElement): void {
  const before = { text: field.value, start: field.selectionStart, end: field.selectionEnd };
  const after = linkWords(before);
  const tail = commonTail(before.text, after.text);
  const head = commonHead(before.text, after.text, tail);
  field.setSelectionRange(head, before.text.length - tail);
  // The one way to change a field's text that the browser's own undo can take back.
  // oxlint-disable-next-line typescript/no-deprecated
  document.execCommand('insertText', false, after.text.slice(head, after.text.length - tail));
  field.setSelectionRange(after.start, after.end);
}

function commonTail(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

function commonHead(a: string, b: string, tail: number): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) - tail && a[length] === b[length]) length += 1;
  return length;
}

/** A text and what is selected in it, as UTF-16 offsets. */
export interface TextSelection {
  text: string;
  start: number;
  end: number;
}

/**
 * Makes the selected words the link to the clip's page, `[words]()`; with nothing selected, the word
 * at the caret. Where the caret touches no word, an empty pair is put there to be filled.
 */
export function linkWords({ text, start, end }: TextSelection): TextSelection {
  const [from, to] = start === end ? wordAt(text, start) : trimmed(text, start, end);
  const words = text.slice(from, to);
  const linked = `${text.slice(0, from)}[${words}]()${text.slice(to)}`;
  const caret = words === '' ? from + 1 : to + '[]()'.length;
  return { text: linked, start: caret, end: caret };
}

function trimmed(text: string, start: number, end: number): [number, number] {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return lead === words.length ? [start, end] : [start + lead, start + words.trimEnd().length];
}

function wordAt(text: string, caret: number): [number, number] {
  const before = /[\p{L}\p{N}\p{M}'’_-]*$/u.exec(text.slice(0, caret))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}\p{M}'’_-]*/u.exec(text.slice(caret))?.[0].length ?? 0;
  return [caret - before, caret + after];
}
