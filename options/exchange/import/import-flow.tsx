import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { countMessage, message } from '../../../src/browser/messages';
import type { StorageFailure } from '../../../src/storage/failure';
import { Button } from '../../../src/ui/button';
import { ProgressBar } from '../../../src/ui/progress-bar';
import { hrefOf } from '../../route';
import { ImportPreview } from './import-preview';
import { LeftBehind } from './left-behind';
import { PostsPreview } from './posts-preview';
import { Tally } from './tally';
import type { ImportProgress, useImport } from './use-import';

interface ImportFlowProps {
  job: ReturnType<typeof useImport>;
  /** A backup of ours comes back, which is more than an import. */
  isRestore?: boolean;
  /** What is shown while nothing has been chosen yet. */
  children: ComponentChildren;
}

/** An import from what was chosen to what has become of it. The focus goes along with its steps. */
export function ImportFlow({ job, isRestore = false, children }: ImportFlowProps) {
  const { state } = job;
  const words = isRestore ? restoreWords : importWords;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(state.kind);
  useEffect(() => {
    // What was pressed is gone with its step.
    if (before.current !== state.kind) place.current?.focus();
    before.current = state.kind;
  }, [state.kind]);
  return (
    <div ref={place} class="import-flow" tabIndex={-1} role="group" aria-label={labelOf(state, words)}>
      <p role="status" class="import-status">
        {statusOf(state, words)}
      </p>
      {state.kind === 'failed' && <StorageProblem why={state.why} words={words} />}
      {(state.kind === 'idle' || state.kind === 'failed') && children}
      {(state.kind === 'reading' || state.kind === 'importing') && (
        <Working state={state} words={words} onCancel={job.cancel} />
      )}
      {state.kind === 'previewed' &&
        (state.posts ? (
          <PostsPreview
            findings={state.posts}
            onImport={() => job.start(state.outcome.counts.added + state.outcome.others)}
            onCancel={() => job.reset()}
          />
        ) : (
          <ImportPreview
            findings={state.findings}
            outcome={state.outcome}
            choices={job.choices}
            isRestore={isRestore}
            onChoose={job.choose}
            onImport={job.start}
            onCancel={() => job.reset()}
          />
        ))}
      {state.kind === 'imported' && (
        <Result
          state={state}
          words={words}
          onUndo={() => void job.undoImport(state.entry)}
          onMore={() => job.reset()}
        />
      )}
    </div>
  );
}

const importWords = {
  name: 'import',
  progress: 'importProgress',
  done: 'importDone',
  more: 'importMore',
  failed: 'importFailed',
  undone: 'importUndone',
} as const;

const restoreWords = {
  name: 'restore',
  progress: 'restoreProgress',
  done: 'restoreDone',
  more: 'chooseOther',
  failed: 'restoreFailed',
  undone: 'restoreUndone',
} as const;

type FlowWords = typeof importWords | typeof restoreWords;

function labelOf(state: ImportProgress, words: FlowWords): string {
  if (state.kind === 'imported') return message(words.done);
  return message(state.kind === 'previewed' ? 'stepLook' : words.name);
}

interface WorkingProps {
  state: ImportProgress;
  words: FlowWords;
  onCancel: () => void;
}

function Working({ state, words, onCancel }: WorkingProps) {
  return (
    <>
      {state.kind === 'importing' && (
        <ProgressBar
          label={countMessage(words.progress, state.of, state.done.toLocaleString())}
          done={state.done}
          of={Math.max(1, state.of)}
        />
      )}
      <div class="exchange-foot">
        <Button size="large" onClick={onCancel}>
          {message('cancel')}
        </Button>
      </div>
    </>
  );
}

interface ResultProps {
  state: Extract<ImportProgress, { kind: 'imported' }>;
  words: FlowWords;
  onUndo: () => void;
  onMore: () => void;
}

/** What has come in and what has not, and the way back. */
function Result({ state: { outcome, findings, posts, entry }, words, onUndo, onMore }: ResultProps) {
  return (
    <>
      <h2>{message(words.done)}</h2>
      <Tally outcome={outcome} left={posts ? posts.noPostCount : findings.unreadableCount} />
      <LeftBehind unreadable={findings.unreadable} total={findings.unreadableCount} />
      <div class="exchange-foot">
        <a class="button button-primary button-large" href={hrefOf({ section: 'library' })}>
          {message('showLibrary')}
        </a>
        {(entry.clips > 0 || outcome.others > 0) && (
          <Button size="large" onClick={onUndo}>
            {message('undo')}
          </Button>
        )}
        <Button kind="bare" size="large" onClick={onMore}>
          {message(words.more)}
        </Button>
      </div>
    </>
  );
}

const news = {
  cancelled: 'importCancelled',
  interrupted: 'importInterrupted',
  noBookmarks: 'bookmarksRefused',
} as const;

function newsOf({ news: what, conflicts = 0 }: ImportProgress & { kind: 'idle' }, words: FlowWords): string {
  const done = what ? message(what === 'undone' ? words.undone : news[what]) : '';
  return conflicts === 0 ? done : `${done} ${countMessage('undoConflicts', conflicts)}`;
}

function statusOf(state: ImportProgress, words: FlowWords): string {
  switch (state.kind) {
    case 'idle':
      return newsOf(state, words);
    case 'reading':
      return countMessage('importReading', state.done);
    case 'cancelling':
      return message('importCancelling');
    case 'undoing':
      return message('working');
    case 'previewed':
      return state.isStale ? message('working') : '';
    default:
      return '';
  }
}

/** Why nothing was written, and what to do about it. */
function StorageProblem({ why, words }: { why: StorageFailure; words: FlowWords }) {
  return (
    <p class="notice notice-danger" role="alert">
      {message(why === 'full' ? 'changeFailedFull' : words.failed)}
    </p>
  );
}
