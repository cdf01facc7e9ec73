import type { CaptureDraft, DraftChange } from '../src/domain/capture-draft';
import { isDay } from '../src/domain/day';
import { message } from '../src/browser/messages';

interface FactFieldsProps {
  /** Absent until the tab has told its address: the place is kept, so that nothing jumps. */
  draft: CaptureDraft | undefined;
  onChange: (change: DraftChange) => void;
}

/** What the page says of itself, to be put right where it is wrong. */
export function FactFields({ draft, onChange }: FactFieldsProps) {
  if (!draft) return <section class="facts" />;
  const summary = [draft.site, draft.authors.join(', '), draft.published].filter(Boolean).join(' · ');
  return (
    <section class="facts">
      <textarea
        class="fact-title"
        rows={1}
        aria-label={message('title')}
        value={draft.title}
        onInput={(event) => onChange({ title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
      />
      <details>
        <summary>
          <span class="soft">{summary || message('details')}</span>
        </summary>
        <div class="fact-grid">
          <label class="fact-wide">
            <span class="label">{message('address')}</span>
            <input
              type="url"
              required
              pattern="https?://.+"
              value={draft.url}
              onInput={(event) => onChange({ url: event.currentTarget.value.trim() })}
            />
          </label>
          <label class="fact-wide">
            <span class="label">{message('author')}</span>
            <input
              value={draft.authors.join(', ')}
              title={message('authorsHint')}
              onChange={(event) => onChange({ authors: names(event.currentTarget.value) })}
            />
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
      {draft.via && (
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
      )}
    </section>
  );
}

function names(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
