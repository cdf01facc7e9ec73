import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaptureDraft, DraftChange } from '../src/domain/capture-draft';
import { sameJson } from '../src/domain/json';
import { isDay } from '../src/domain/day';
import { message } from '../src/browser/messages';

interface MetadataFieldsProps {
  /** Absent until the tab has told its address: the place is kept, so that nothing jumps. */
  draft: CaptureDraft | undefined;
  /** The address cannot be saved: it is shown and waits for another. */
  isAddressRefused: boolean;
  onChange: (change: DraftChange) => void;
}

/** What the page says of itself, to be put right where it is wrong. */
export function MetadataFields({ draft, isAddressRefused, onChange }: MetadataFieldsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const address = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isAddressRefused || !details.current) return;
    details.current.open = true;
    address.current?.focus();
  }, [isAddressRefused]);
  if (!draft) return <section class="facts" />;
  const summary = [draft.site, draft.authors.join(', '), draft.published].filter(Boolean).join(' · ');
  return (
    <section class="facts">
      <textarea
        class="fact-title"
        dir="auto"
        rows={1}
        aria-label={message('title')}
        value={draft.title}
        onInput={(event) => onChange({ title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
      />
      <details ref={details}>
        <summary>
          <span class="soft" title={summary}>
            {summary || message('details')}
          </span>
        </summary>
        <div class="fact-grid">
          <label class="fact-wide">
            <span class="label">{message('address')}</span>
            <input
              ref={address}
              type="url"
              required
              aria-invalid={isAddressRefused}
              pattern="https?://.+"
              value={draft.url}
              onInput={(event) => onChange({ url: event.currentTarget.value.trim() })}
            />
          </label>
          <label class="fact-wide">
            <span class="label">{message('author')}</span>
            <AuthorsInput authors={draft.authors} onChange={(authors) => onChange({ authors })} />
          </label>
          <label>
            <span class="label">{message('site')}</span>
            <input
              value={draft.site ?? ''}
              onInput={(event) => onChange({ site: event.currentTarget.value || undefined })}
            />
          </label>
          <label>
            <span class="label">{message('published')}</span>
            <input
              type="date"
              value={draft.published ?? ''}
              onInput={(event) => {
                const day = event.currentTarget.value;
                onChange({ published: isDay(day) ? day : undefined });
              }}
            />
          </label>
        </div>
      </details>
    </section>
  );
}

/** The page that led here, which can be removed; nothing where none is known. */
export function ViaRow({
  draft,
  onChange,
}: {
  draft: CaptureDraft;
  onChange: (change: DraftChange) => void;
}) {
  if (!draft.via) return null;
  return (
    <p class="notice-row via" title={message('viaHint')}>
      <span class="soft">
        {message('via')} <bdi>{draft.via.title ?? draft.via.url}</bdi>
      </span>
      <button
        type="button"
        class="button button-quiet button-small"
        aria-label={message('viaRemove')}
        onClick={() => onChange({ via: undefined })}
      >
        ×
      </button>
    </p>
  );
}

/** The names of a list, as they are typed: what is typed stays as it is as long as it comes to these names. */
function AuthorsInput({ authors, onChange }: { authors: string[]; onChange: (authors: string[]) => void }) {
  const [typed, setTyped] = useState('');
  const shown = sameJson(names(typed), authors) ? typed : authors.join(', ');
  return (
    <input
      dir="auto"
      value={shown}
      title={message('authorsHint')}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        onChange(names(event.currentTarget.value));
      }}
    />
  );
}

function names(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
