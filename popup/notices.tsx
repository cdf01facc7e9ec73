import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CaptureFailure, Editing } from '../src/app/capture/capture-state';
import { copyText } from '../src/browser/clipboard';
import { message, uiLanguage, type MessageName } from '../src/browser/messages';
import type { CaptureDraft, DraftConflict, FormFields } from '../src/domain/capture-draft';
import { draftText } from '../src/domain/draft-text';
import { sameJson } from '../src/domain/json';
import type { CaptureActions } from './use-capture';

const failures: Record<CaptureFailure, MessageName> = {
  full: 'failedFull',
  unavailable: 'failedUnavailable',
  newer: 'failedNewer',
  closed: 'failedClosed',
  unknown: 'failedUnknown',
  address: 'failedAddress',
};

const fieldNames: Record<keyof FormFields, MessageName> = {
  url: 'address',
  title: 'title',
  authors: 'author',
  site: 'site',
  published: 'published',
  comment: 'comment',
  quotes: 'quotes',
  tags: 'tags',
  via: 'via',
  private: 'private',
  forNextDigest: 'forNextDigest',
};

const day = (instant: string) =>
  new Date(instant).toLocaleDateString(uiLanguage(), { day: 'numeric', month: 'long', year: 'numeric' });

/** What the reader should know of the page and of what was done before, each with a way on. */
export function Notices({ state, actions }: { state: Editing; actions: CaptureActions }) {
  const { saved, restored, discarded, quickSave, readable, hasUnreadFrame, failure, draft } = state;
  const canUndoQuickSave = quickSave && (!quickSave.known || quickSave.quoteId || quickSave.undoId);
  const conflicts = draft.conflicts ?? [];
  return (
    <>
      <FailureNotice failure={failure}>
        {failure !== 'address' && <CopyWordsButton draft={draft} />}
      </FailureNotice>
      {readable === false && <p class="notice">{message('unreadable')}</p>}
      {hasUnreadFrame && <p class="notice">{message('unreadFrame')}</p>}
      {saved && (
        <p class="notice notice-row">
          {message('savedBefore', day(saved.savedAt))}
          <button type="button" class="button button-quiet button-small" onClick={actions.separate}>
            {message('saveSeparately')}
          </button>
        </p>
      )}
      {canUndoQuickSave && (
        <p class="notice notice-row">
          {message(nameOfQuickSave(quickSave), quickSave.title)}
          <UndoButton onClick={actions.undoQuickSave} />
        </p>
      )}
      {restored && (
        <p class="notice notice-row">
          {message('draftRestored', day(restored.changedAt))}
          <button type="button" class="button button-small" onClick={actions.discard}>
            {message('draftDiscard')}
          </button>
        </p>
      )}
      {discarded && (
        <p class="notice notice-row" role="status">
          {message('draftDiscarded')}
          <UndoButton onClick={actions.undoDiscard} />
        </p>
      )}
      {conflicts.map((conflict) =>
        conflict.bothKept ? null : (
          <ConflictNotice
            key={conflict.field}
            conflict={conflict}
            value={draft[conflict.field]}
            onChoose={(stands) => actions.resolveConflict(conflict, stands)}
          />
        ),
      )}
      <MergedNotice conflicts={conflicts} />
    </>
  );
}

function nameOfQuickSave({ known, quoteId }: NonNullable<Editing['quickSave']>): MessageName {
  if (!known) return 'quickSaveCreated';
  return quoteId === undefined ? 'quickSaveChanged' : 'quickSaveQuoted';
}

interface FailureNoticeProps {
  failure: CaptureFailure | undefined;
  /** A way on. */
  children?: ComponentChildren;
}

export function FailureNotice({ failure, children }: FailureNoticeProps) {
  return failure === undefined ? null : (
    <p class="notice notice-danger" role="alert">
      {message(failures[failure])} {children}
    </p>
  );
}

/** Puts all that was typed into the clipboard: where nothing can be stored it is at least not lost. */
function CopyWordsButton({ draft }: { draft: CaptureDraft }) {
  const [outcome, setOutcome] = useState<MessageName>();
  return (
    <>
      <button
        type="button"
        class="button button-small"
        onClick={() =>
          void copyText(draftText(draft)).then(
            () => setOutcome('copied'),
            () => setOutcome('copyRefused'),
          )
        }
      >
        {message('copyWords')}
      </button>{' '}
      {outcome && message(outcome)}
    </>
  );
}

/** Says which fields hold what was changed here and in the library. */
export function MergedNotice({ conflicts }: { conflicts: readonly DraftConflict[] }) {
  const merged = conflicts.filter(({ bothKept }) => bothKept);
  if (merged.length === 0) return null;
  const names = merged.map(({ field }) => message(fieldNames[field]));
  const list = new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(names);
  return <p class="notice">{message('conflictMerged', list)}</p>;
}

interface ConflictNoticeProps {
  conflict: DraftConflict;
  /** What the form has now. */
  value: unknown;
  onChoose: (stands: 'edited' | 'current') => void;
}

/** A field that was changed in the library, too: both values, and which of them is to be saved. */
function ConflictNotice({ conflict, value, onChoose }: ConflictNoticeProps) {
  const { field, edited, current } = conflict;
  const choices = [
    { stands: 'edited', name: 'conflictDraft', text: edited },
    { stands: 'current', name: 'conflictLibrary', text: current },
  ] as const;
  return (
    <fieldset class="notice conflict">
      <legend>{message('conflictChoose', message(fieldNames[field]))}</legend>
      {choices.map(({ stands, name, text }) => (
        <label key={stands} class="check">
          <input
            type="radio"
            name={`conflict-${field}`}
            checked={sameJson(value, text)}
            onChange={() => onChoose(stands)}
          />
          {message(name)} <bdi>{textOf(text) || message('conflictEmpty')}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'object' && value !== null && 'url' in value) return String(value.url);
  return typeof value === 'string' ? value : '';
}

function UndoButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="button button-small" onClick={onClick}>
      {message('undo')}
    </button>
  );
}
