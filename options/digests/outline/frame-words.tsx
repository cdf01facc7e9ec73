import { useMemo, useRef, useState } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import type { Digest } from '../../../src/domain/digest';
import { createPassageRenderer } from '../../../src/rendering/entry-renderer';
import { sanitizeHtml } from '../../../src/browser/sanitize-html';
import type { ChangeHeader } from '../composer/use-header-change';
import { caretBehind, RenderedWords } from './rendered-words';
import { WordsCard } from './words-card';

interface FrameWordsProps {
  digest: Digest;
  /** Before the entries, or after them. */
  field: 'intro' | 'outro';
  change: ChangeHeader;
}

/** The words before or after the entries, rendered until they are edited. */
export function FrameWords({ digest, field, change }: FrameWordsProps) {
  const [isEdited, setIsEdited] = useState(false);
  const [caret, setCaret] = useState<number>();
  const [over, setOver] = useState<{ stored: string; text: string }>();
  const box = useRef<HTMLDivElement>(null);
  const typed = useRef<string | undefined>(undefined);
  const stored = digest[field];
  const text = over?.stored === stored ? over.text : stored;
  const draw = useMemo(() => createPassageRenderer(sanitizeHtml), []);
  const html = useMemo(() => draw(digest, text), [digest.rawHtml, text]);
  const label = message(field);
  const edit = (at?: number) => {
    setCaret(at);
    setIsEdited(true);
  };
  if (isEdited)
    return (
      <div ref={box} class="entry passage">
        <WordsCard
          id={`words-${field}`}
          label={label}
          stored={stored}
          placeholder={message(field === 'intro' ? 'introHint' : 'outroHint')}
          caret={caret}
          head={<span class="words-name">{label}</span>}
          onSave={(make) => change((before) => ({ [field]: make(before[field]) }), field)}
          onTyped={(words) => {
            typed.current = words;
          }}
          onDone={(how) => {
            if (typed.current !== undefined) setOver({ stored, text: typed.current });
            typed.current = undefined;
            setIsEdited(false);
            if (how === 'escape') queueMicrotask(() => setTimeout(() => box.current?.focus()));
          }}
        />
      </div>
    );
  return (
    // A group that can be gone through by key; Enter does what a click does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      class="entry passage"
      role="group"
      aria-label={label}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== 'e')) return;
        event.preventDefault();
        edit();
      }}
    >
      {html === '' ? (
        <button type="button" class="entry-empty" tabIndex={-1} onClick={() => edit()}>
          {message(field === 'intro' ? 'introHint' : 'outroHint')}
        </button>
      ) : (
        <RenderedWords html={html} onPick={(before) => edit(caretBehind(text, before))} />
      )}
    </div>
  );
}
