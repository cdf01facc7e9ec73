import { countMessage, message } from '../../../src/browser/messages';
import type { StorageFailure } from '../../../src/storage/failure';
import { hrefOf } from '../../route';
import { BookmarksButton, DropZone } from './import-sources';
import { ImportPreview } from './import-preview';
import { flagTagNames } from './choice-fields';
import { PostsPreview } from './posts-preview';
import { PostsSource } from './posts-source';
import { OutcomeList } from './outcome-list';
import { useImport, type ImportProgress } from './use-import';

/** The way in, for a backup of ours and for every file of other tools that we know. */
export function ImportSection() {
  const job = useImport({
    folders: true,
    flags: flagTagNames(),
    pageBody: 'description',
    cleanAddresses: true,
    private: false,
  });
  const { state } = job;
  return (
    <section class="setting" aria-labelledby="import-heading">
      <h2 id="import-heading">{message('import')}</h2>
      <p class="soft">{message('importHint')}</p>
      {(state.kind === 'idle' || state.kind === 'failed') && (
        <>
          {state.kind === 'failed' && <StorageProblem why={state.why} />}
          <DropZone onFiles={(files) => void job.preview({ kind: 'files', files })} />
          <BookmarksButton
            onItems={(items) => void job.preview({ kind: 'bookmarks', items })}
            onRefused={() => job.reset('noBookmarks')}
          />
          <PostsSource onPosts={job.preview} />
        </>
      )}
      <p role="status" class="import-status">
        {statusOf(state)}
      </p>
      {(state.kind === 'reading' || state.kind === 'importing') && (
        <div class="import-work">
          {state.kind === 'importing' && (
            <progress value={state.done} max={Math.max(1, state.of)} aria-label={message('importing')} />
          )}
          <button class="button" onClick={job.cancel}>
            {message('cancel')}
          </button>
        </div>
      )}
      {state.kind === 'previewed' && state.posts && (
        <PostsPreview
          findings={state.posts}
          onImport={() => job.start(state.outcome.counts.added + state.outcome.others)}
          onCancel={() => job.reset()}
        />
      )}
      {state.kind === 'previewed' && !state.posts && (
        <ImportPreview
          findings={state.findings}
          outcome={state.outcome}
          choices={job.choices}
          onChoose={job.choose}
          onImport={job.start}
          onCancel={() => job.reset()}
        />
      )}
      {state.kind === 'imported' && (
        <div class="import-done">
          <OutcomeList outcome={state.outcome} done />
          <p class="setting-row">
            <a class="button button-primary" href={hrefOf({ section: 'library' })}>
              {message('showLibrary')}
            </a>
            {(state.entry.clips > 0 || state.outcome.others > 0) && (
              <button class="button" onClick={() => void job.undoImport(state.entry)}>
                {message('undo')}
              </button>
            )}
            <button class="button" onClick={() => job.reset()}>
              {message('importMore')}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}

const news = {
  cancelled: 'importCancelled',
  undone: 'importUndone',
  interrupted: 'importInterrupted',
  noBookmarks: 'bookmarksRefused',
} as const;

function newsOf({ news: what, conflicts = 0 }: ImportProgress & { kind: 'idle' }): string {
  const done = what ? message(news[what]) : '';
  return conflicts === 0 ? done : `${done} ${countMessage('undoConflicts', conflicts)}`;
}

function statusOf(state: ImportProgress): string {
  switch (state.kind) {
    case 'idle':
      return newsOf(state);
    case 'reading':
      return countMessage('importReading', state.done);
    case 'importing':
      return countMessage('importProgress', state.of, state.done.toLocaleString());
    case 'cancelling':
      return message('importCancelling');
    case 'undoing':
      return message('working');
    case 'imported':
      return message('importDone');
    default:
      return '';
  }
}

/** Why nothing was written, and what to do about it. */
function StorageProblem({ why }: { why: StorageFailure }) {
  return (
    <p class="notice notice-danger" role="alert">
      {message(why === 'full' ? 'changeFailedFull' : 'importFailed')}
    </p>
  );
}
