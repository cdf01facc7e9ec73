import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Bold, Eye, Italic, Link, type IconNode } from 'lucide';
import { message, type MessageName } from '../src/browser/messages';
import type { LinkTarget } from '../src/rendering/markdown/link-edits';
import { IconButton } from '../src/ui/button';
import { formatOnKey, formatSelection, type Formatting } from '../src/ui/format-keys';
import { lazyComponent } from '../src/ui/lazy-component';

const CommentPreview = lazyComponent(async () => (await import('../src/ui/comment-preview')).CommentPreview);

const tools: { formatting: Formatting; icon: IconNode; label: MessageName }[] = [
  { formatting: 'bold', icon: Bold, label: 'formatBold' },
  { formatting: 'italic', icon: Italic, label: 'formatItalic' },
  { formatting: 'link', icon: Link, label: 'formatLink' },
];

interface WordsFieldProps {
  value: string;
  /** The page that the words are about. */
  target: LinkTarget;
  onChange: (value: string) => void;
  /** Stands at the end of the field's heading. */
  children: ComponentChildren;
}

/**
 * The reader's words. While the field has the focus it shows their source, otherwise how they read; that
 * lies over the field, whose place and size never change.
 */
export function WordsField({ value, target, onChange, children }: WordsFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isWriting, setIsWriting] = useState(document.activeElement?.id === 'comment');
  const [isPreviewed, setIsPreviewed] = useState(false);
  const isRead = value.trim() !== '' && (isPreviewed || !isWriting);
  return (
    <section class="words">
      <div class="field-head">
        <label class="label" for="comment">
          {message('yourWords')}
        </label>
        {children}
      </div>
      <div class={`words-box${isRead ? ' is-read' : ''}`}>
        <textarea
          ref={field}
          id="comment"
          dir="auto"
          autofocus
          value={value}
          aria-label={message('comment')}
          placeholder={message('commentHint')}
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={formatOnKey}
          onFocus={() => {
            setIsWriting(true);
            setIsPreviewed(false);
          }}
          onBlur={() => setIsWriting(false)}
        />
        {isRead && <CommentPreview comment={value} target={target} wordsOnly />}
        <div class="words-tools">
          {tools.map(({ formatting, icon, label }) => (
            <IconButton
              key={formatting}
              icon={icon}
              small
              label={message(label)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                field.current?.focus();
                if (field.current) formatSelection(field.current, formatting);
              }}
            />
          ))}
          <IconButton
            icon={Eye}
            small
            label={message('preview')}
            aria-pressed={isRead}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              if (isRead) field.current?.focus();
              setIsPreviewed(!isRead);
            }}
          />
        </div>
      </div>
    </section>
  );
}
