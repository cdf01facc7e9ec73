import { message, uiLanguage, type MessageName } from '../src/browser/messages';
import type { StorageFailure } from '../src/storage/failure';
import type { CaptureActions, Editing } from './capture';

const failures: Record<StorageFailure, MessageName> = {
  full: 'failedFull',
  unavailable: 'failedUnavailable',
  newer: 'failedNewer',
  closed: 'failedClosed',
  unknown: 'failedUnknown',
};

const day = (instant: string) =>
  new Date(instant).toLocaleDateString(uiLanguage(), { day: 'numeric', month: 'long', year: 'numeric' });

/** What the reader should know of the page and of what was done before, each with a way on. */
export function Notices({ capture, actions }: { capture: Editing; actions: CaptureActions }) {
  const { saved, begun, quiet, readable, failure } = capture;
  const quietUndoable = quiet && (!quiet.known || quiet.quoteId !== undefined);
  return (
    <>
      {failure && (
        <p class="notice notice-danger" role="alert">
          {message(failures[failure])}
        </p>
      )}
      {readable === false && <p class="notice">{message('unreadable')}</p>}
      {saved && <p class="notice">{message('savedBefore', day(saved.savedAt))}</p>}
      {quietUndoable && (
        <p class="notice notice-row">
          {message(quiet.known ? 'quietQuoted' : 'quietSaved', quiet.title)}
          <button type="button" class="button button-small" onClick={actions.undoQuiet}>
            {message('undo')}
          </button>
        </p>
      )}
      {begun && (
        <p class="notice notice-row">
          {message('draftRestored', day(begun.changedAt))}
          <button type="button" class="button button-small" onClick={actions.discard}>
            {message('draftDiscard')}
          </button>
        </p>
      )}
    </>
  );
}
