import { message, uiLanguage } from '../../src/browser/messages';
import type { Clip } from '../../src/domain/clip';
import { siteOf } from '../../src/domain/address/site-of';

/** A clip in the list: what it is, and what the reader said of it. */
export function ClipCard({ clip, onTrash }: { clip: Clip; onTrash: () => void }) {
  const saved = new Date(clip.savedAt);
  return (
    <li class="clip-card">
      <div class="clip-head">
        <a href={clip.url} target="_blank" rel="noreferrer">
          {clip.title}
        </a>
        <button
          class="button button-quiet button-small"
          aria-label={message('trashTitle', clip.title)}
          title={message('delete')}
          onClick={onTrash}
        >
          ×
        </button>
      </div>
      <p class="soft">
        {[clip.site ?? siteOf(clip.url), clip.authors.join(', ')].filter(Boolean).join(' · ')}
        {' · '}
        <time dateTime={clip.savedAt}>{saved.toLocaleDateString(uiLanguage(), { dateStyle: 'medium' })}</time>
        {clip.private && ` · ${message('private')}`}
      </p>
      {clip.comment !== '' && <p class="clip-comment">{clip.comment}</p>}
      {clip.quotes.map((quote) => (
        <blockquote key={quote.id} class="clip-quote">
          {quote.text}
        </blockquote>
      ))}
      {clip.tags.length > 0 && (
        <ul class="tag-list" aria-label={message('tags')}>
          {clip.tags.map((tag) => (
            <li class="chip" key={tag}>
              {tag}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
