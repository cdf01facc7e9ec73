import { useState } from 'preact/hooks';
import { countMessage, message } from '../browser/messages';
import type { LinkTarget } from '../rendering/markdown/link-edits';
import { formatOnKey } from './format-keys';
import { lazyComponent } from './lazy-component';
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

/** The reader's words, with the formatting keys. */
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
        onKeyDown={formatOnKey}
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
