import { useState } from 'preact/hooks';
import { countMessage, joinSentences, message } from '../../browser/messages';
import type { UndoEntry } from '../../storage/records/undo-record';
import { undoable } from '../../storage/undo/undo-log';
import type { StorageFailure } from '../../storage/failure';
import { focusOnceThere } from '../focus-once-there';
import { Button } from '../button';
import { CopyDetails } from '../error-notice';
import { Toast } from '../toast';
import { useLiveQuery } from '../use-live-query';
import type { Bulk, Work } from './use-bulk';

interface UndoBarProps {
  bulk: Bulk;
  /** Something else that is to be said, for a while. */
  notice?: string | undefined;
  onNoticeEnd?: () => void;
  /** Puts the focus where it goes on when the bar is sent away, which is the page itself if nothing else is said. */
  onDismiss?: () => void;
}

/** How far a change is, and the last one that can be taken back; also after a reload. */
export function UndoBar({
  bulk: { work, undo, dismiss },
  notice,
  onNoticeEnd,
  onDismiss = focusPage,
}: UndoBarProps) {
  const [dismissed, setDismissed] = useState<string>();
  const entries = useLiveQuery(undoable, []);
  const last = entries.kind === 'ready' ? entries.value.find(({ clips }) => clips > 0) : undefined;
  const idle = work.kind !== 'working' && work.kind !== 'failed';
  const offered = idle && last && last.id !== dismissed ? last : undefined;
  const news = joinSentences(newsOf(work, offered), notice ?? '');
  return (
    <Toast
      text={news}
      shown={work.kind === 'working' || work.kind === 'failed' ? 'always' : offered ? 'long' : 'short'}
      before={
        work.kind === 'working' &&
        work.of > 1 && <progress max={work.of} value={work.done} aria-label={message('working')} />
      }
      onTimeout={() => {
        dismiss();
        onNoticeEnd?.();
        setDismissed(last?.id);
      }}
      onDismiss={
        work.kind === 'working'
          ? undefined
          : () => {
              dismiss();
              onNoticeEnd?.();
              setDismissed(last?.id);
              onDismiss();
            }
      }
    >
      {work.kind === 'failed' && <CopyDetails place="clips.change" error={work.error} />}
      {offered && (
        <Button
          size="small"
          data-undo
          onClick={() => void undo(offered.id).then(() => focusOnceThere(lastButton))}
        >
          {message('undo')}
        </Button>
      )}
    </Toast>
  );
}

function focusPage(): void {
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}

/** The button that takes back what was done last, once that is known. */
export function undoButton(): HTMLElement | null {
  return document.querySelector('.toast > [data-undo]');
}

function lastButton(): HTMLElement | null {
  return document.querySelector('.toast > button:last-child');
}

function newsOf(work: Work, shown: UndoEntry | undefined): string {
  if (work.kind === 'working') return message('working');
  if (work.kind === 'failed') return message(failures[work.why]);
  if (work.kind === 'undone') {
    const kept = work.conflicts > 0 ? countMessage('undoConflicts', work.conflicts) : '';
    // What can be undone next was done before, and is not what has just happened.
    const before = shown ? message('doneBefore', sentenceOf(shown)) : '';
    return joinSentences(message('undone'), kept, before);
  }
  if (work.kind === 'done' && work.entry.kind === 'cleanAddresses' && work.entry.clips === 0)
    return message('cleanNothing');
  return shown ? sentenceOf(shown) : '';
}

const failures = {
  full: 'changeFailedFull',
  unavailable: 'changeFailed',
  newer: 'changeFailed',
  closed: 'changeFailed',
  unknown: 'changeFailed',
} as const satisfies Record<StorageFailure, string>;

const sentences = {
  addTags: 'doneAddTags',
  removeTags: 'doneRemoveTags',
  setPrivate: 'doneSetPrivate',
  trash: 'doneTrash',
  restore: 'doneRestore',
  edit: 'doneEdit',
  cleanAddresses: 'doneCleanAddresses',
  save: 'doneEdit',
  merge: 'doneMerge',
  renameTag: 'doneRenameTag',
  deleteTag: 'doneDeleteTag',
  import: 'doneImport',
  addToDigest: 'digestAdded',
  step: 'doneEdit',
} as const satisfies Record<UndoEntry['kind'], string>;

function sentenceOf({ kind, clips }: UndoEntry): string {
  return countMessage(sentences[kind], clips);
}
