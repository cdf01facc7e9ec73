import { useState } from 'preact/hooks';
import { countMessage, message } from '../../browser/messages';
import type { UndoEntry } from '../../storage/records/undo-record';
import { undoable } from '../../storage/undo/undo-log';
import type { StorageFailure } from '../../storage/failure';
import { focusOnceThere } from '../focus-once-there';
import { useLiveQuery } from '../use-live-query';
import type { Bulk, Work } from './use-bulk';
import './undo-bar.css';

interface UndoBarProps {
  bulk: Bulk;
  /** Puts the focus where it goes on when the bar is sent away, which is the page itself if nothing else is said. */
  onDismiss?: () => void;
}

/** How far a change is, and the last one that can be taken back; also after a reload. */
export function UndoBar({ bulk: { work, undo, dismiss }, onDismiss = focusPage }: UndoBarProps) {
  const [dismissed, setDismissed] = useState<string>();
  const entries = useLiveQuery(undoable, []);
  const last = entries.kind === 'ready' ? entries.value.find(({ clips }) => clips > 0) : undefined;
  const idle = work.kind !== 'working' && work.kind !== 'failed';
  const offered = idle && last && last.id !== dismissed ? last : undefined;
  const news = newsOf(work, offered);
  return (
    // It is never taken away: what appears together with its words is not announced.
    <div class={news === '' ? 'visually-hidden' : 'undo-bar'}>
      {work.kind === 'working' && work.of > 1 && (
        <progress max={work.of} value={work.done} aria-label={message('working')} />
      )}
      <span role="status">{news}</span>
      {offered && (
        <button
          class="button button-small undo"
          onClick={() => void undo(offered.id).then(() => focusOnceThere(lastButton))}
        >
          {message('undo')}
        </button>
      )}
      {news !== '' && work.kind !== 'working' && (
        <button
          class="button button-quiet button-small"
          aria-label={message('dismiss')}
          title={message('dismiss')}
          onClick={() => {
            dismiss();
            setDismissed(last?.id);
            onDismiss();
          }}
        >
          ×
        </button>
      )}
    </div>
  );
}

function focusPage(): void {
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}

/** The button that takes back what was done last, once that is known. */
export function undoButton(): HTMLElement | null {
  return document.querySelector('.undo-bar > .undo');
}

function lastButton(): HTMLElement | null {
  return document.querySelector('.undo-bar > button:last-child');
}

function newsOf(work: Work, shown: UndoEntry | undefined): string {
  if (work.kind === 'working') return message('working');
  if (work.kind === 'failed') return message(failures[work.why]);
  if (work.kind === 'undone' && work.conflicts > 0)
    return `${message('undone')} ${countMessage('undoConflicts', work.conflicts)}`;
  if (work.kind === 'done' && work.entry.kind === 'cleanAddresses' && work.entry.clips === 0)
    return message('cleanNothing');
  if (shown) return sentenceOf(shown);
  return work.kind === 'undone' ? message('undone') : '';
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
