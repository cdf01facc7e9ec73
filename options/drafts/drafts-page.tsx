import { useRef, useState } from 'preact/hooks';
import { message, uiLanguage } from '../../src/browser/messages';
import type { StoredDraft } from '../../src/domain/capture-draft';
import { deleteDraft, saveDraft, allDrafts } from '../../src/storage/drafts';
import { Button } from '../../src/ui/button';
import { EmptyState } from '../../src/ui/empty-state';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { ReadFailure } from '../../src/ui/error-notice';
import { useLiveQuery } from '../../src/ui/use-live-query';

/** What was begun in the popup and not saved, so that none of it is out of sight. */
export function DraftsPage() {
  const [dropped, setDropped] = useState<StoredDraft>();
  const list = useRef<HTMLUListElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const drafts = useLiveQuery(allDrafts, []);
  if (drafts.kind === 'failed') return <ReadFailure error={drafts.error} />;
  if (drafts.kind === 'reading') return null;
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
    <section class="column" aria-labelledby="drafts-heading">
      <h1 id="drafts-heading">{message('drafts')}</h1>
      {drafts.value.length === 0 ? (
        <EmptyState title={message('draftsEmpty')}>
          <p>{message('draftsEmptyHint')}</p>
        </EmptyState>
      ) : (
        <p class="soft">{message('draftsHint')}</p>
      )}
      <ul ref={list} class="clips">
        {drafts.value.map((draft) => (
          <li key={draft.key} class="clip-card" data-draft={draft.key}>
            <div class="clip-head">
              <a dir="auto" href={draft.facts.url} target="_blank" rel="noreferrer">
                {draft.title || draft.url}
              </a>
              <Button
                kind="danger"
                size="small"
                aria-label={message('removeName', draft.title)}
                onClick={() => void discard(draft)}
              >
                {message('draftDiscard')}
              </Button>
            </div>
            <p class="soft">
              <time dateTime={draft.changedAt}>
                {new Date(draft.changedAt).toLocaleString(uiLanguage(), {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                })}
              </time>
            </p>
            {draft.comment !== '' && (
              <p class="clip-comment" dir="auto">
                {draft.comment}
              </p>
            )}
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
