import { useState } from 'preact/hooks';
import { countMessage, message } from '../browser/messages';
import type { LinkTarget } from '../rendering/markdown/resolve-links';
import { CommentPreview } from './comment-preview';
import { linkWords } from './link-words';
import './comment-field.css';

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
          if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
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
