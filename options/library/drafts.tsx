import { useRef, useState } from 'preact/hooks';
import { message, uiLanguage } from '../../src/browser/messages';
import type { StoredDraft } from '../../src/domain/capture-draft';
import { deleteDraft, saveDraft, allDrafts } from '../../src/storage/drafts';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { useLiveQuery } from '../../src/ui/use-live-query';

/** What was begun in the popup and not saved, so that none of it is out of sight. */
export function Drafts() {
  const [dropped, setDropped] = useState<StoredDraft>();
  const list = useRef<HTMLUListElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const drafts = useLiveQuery(allDrafts, []);
  if (drafts.kind !== 'ready' || (drafts.value.length === 0 && !dropped)) return null;
  const discard = async (draft: StoredDraft) => {
    await deleteDraft(draft.key);
    setDropped(draft);
    focusOnceThere(() => undo.current);
  };
  const putBack = async (draft: StoredDraft) => {
    await saveDraft(draft);
    setDropped(undefined);
    focusOnceThere(() =>
      list.current?.querySelector<HTMLElement>(`[data-draft="${CSS.escape(draft.key)}"] a`),
    );
  };
  return (
    <section class="drafts" aria-labelledby="drafts-heading">
      <h2 id="drafts-heading">{message('drafts')}</h2>
      <p class="soft">{message('draftsHint')}</p>
      <ul ref={list} class="clips">
        {drafts.value.map((draft) => (
          <li key={draft.key} class="clip-card" data-draft={draft.key}>
            <div class="clip-head">
              <a href={draft.facts.url} target="_blank" rel="noreferrer">
                {draft.title || draft.url}
              </a>
              <button
                class="button button-quiet button-small"
                aria-label={message('removeName', draft.title)}
                title={message('draftDiscard')}
                onClick={() => void discard(draft)}
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
          <button ref={undo} class="button button-small" onClick={() => void putBack(dropped)}>
            {message('undo')}
          </button>
        </p>
      )}
    </section>
  );
}
