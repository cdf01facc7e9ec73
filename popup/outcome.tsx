import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { message } from '../src/browser/messages';

interface OutcomeProps {
  text: string;
  title?: string;
  tags?: string[];
  children: ComponentChildren;
}

/** What came of it, said at once; Enter closes the popup, the other ways on stand beside. */
export function Outcome({ text, title, tags = [], children }: OutcomeProps) {
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), [text]);
  return (
    <div class="outcome">
      <p class="outcome-text" role="status">
        {text}
      </p>
      {title !== undefined && <p class="outcome-title">{title}</p>}
      {tags.length > 0 && (
        <ul class="tag-list">
          {tags.map((tag) => (
            <li class="chip" key={tag}>
              {tag}
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        {children}
        <button ref={done} class="button button-primary" onClick={() => window.close()}>
          {message('done')}
        </button>
      </div>
    </div>
  );
}
