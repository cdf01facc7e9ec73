import { useState } from 'preact/hooks';
import { message, uiLanguage } from '../../src/browser/messages';
import type { CaptureDraft } from '../../src/domain/capture-draft';
import { dropDraft, keepDraft, openDrafts } from '../../src/storage/drafts';
import { useWatched } from '../../src/ui/use-watched';

/** What was begun in the popup and not saved, so that none of it is out of sight. */
export function Drafts() {
  const [dropped, setDropped] = useState<CaptureDraft>();
  const drafts = useWatched(openDrafts, []);
  if (drafts.kind !== 'ready' || (drafts.value.length === 0 && !dropped)) return null;
  return (
    <section class="drafts" aria-labelledby="drafts-heading">
      <h2 id="drafts-heading">{message('drafts')}</h2>
      <p class="soft">{message('draftsHint')}</p>
      <ul class="clips">
        {drafts.value.map((draft) => (
          <li key={draft.key} class="clip-card">
            <div class="clip-head">
              <a href={draft.facts.url} target="_blank" rel="noreferrer">
                {draft.title || draft.url}
              </a>
              <button
                class="button button-quiet button-small"
                aria-label={message('removeName', draft.title)}
                title={message('draftDiscard')}
                onClick={() => void dropDraft(draft.key).then(() => setDropped(draft))}
              >
                ×
              </button>
            </div>
            <p class="soft">
              <time dateTime={draft.changedAt}>
                {new Date(draft.changedAt).toLocaleString(uiLanguage(), {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                })}
              </time>
            </p>
            {draft.comment !== '' && <p class="clip-comment">{draft.comment}</p>}
          </li>
        ))}
      </ul>
      {dropped && (
        <p class="notice" role="status">
          {message('draftDiscarded')}{' '}
          <button
            class="button button-small"
            onClick={() => void keepDraft(dropped).then(() => setDropped(undefined))}
          >
            {message('undo')}
          </button>
        </p>
      )}
    </section>
  );
}
