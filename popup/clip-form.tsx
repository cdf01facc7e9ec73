import type { ComponentChildren } from 'preact';
import { message, uiLanguage, type MessageName } from '../src/browser/messages';
import type { StorageFailure } from '../src/storage/failure';
import { CommentField } from '../src/ui/comment-field';
import { TagField } from '../src/ui/tag-field';
import { FactFields } from './fact-fields';
import { QuoteList } from './quote-list';
import type { Capture, CaptureActions, Editing } from './use-capture';

interface ClipFormProps {
  capture: Extract<Capture, { kind: 'reading' | 'editing' }>;
  actions: CaptureActions;
  library: ComponentChildren;
}

const failures: Record<StorageFailure, MessageName> = {
  full: 'failedFull',
  unavailable: 'failedUnavailable',
  newer: 'failedNewer',
  closed: 'failedClosed',
  unknown: 'failedUnknown',
};

/** The capture form. It can be typed in from the first moment; the page's facts come in when read. */
export function ClipForm({ capture, actions, library }: ClipFormProps) {
  const ready = capture.kind === 'editing' ? capture : undefined;
  const draft = ready?.draft;
  const known = ready?.saved;
  return (
    // The keys of the form as a whole: save, from wherever the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      class="clip-form"
      aria-busy={!ready}
      onSubmit={(event) => {
        event.preventDefault();
        actions.save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        actions.save();
      }}
    >
      <FactFields draft={draft} onChange={actions.change} />
      <CommentField
        id="comment"
        value={capture.kind === 'reading' ? capture.comment : capture.draft.comment}
        onChange={actions.type}
      />
      {ready && draft && (
        <>
          <Notices capture={ready} discard={actions.discard} />
          <QuoteList quotes={draft.quotes} onChange={(quotes) => actions.change({ quotes })} />
          <TagField
            tags={draft.tags}
            text={draft.tagText}
            onChange={(tags, tagText) => actions.change({ tags, tagText })}
            suggest={() => []}
          />
          <div class="actions">
            <label class="check" title={message('privateHint')}>
              <input
                type="checkbox"
                checked={draft.private}
                onChange={(event) => actions.change({ private: event.currentTarget.checked })}
              />
              {message('private')}
            </label>
            {known && (
              <button type="button" class="button button-quiet button-danger" onClick={actions.trash}>
                {message('delete')}
              </button>
            )}
            {library}
            <button type="submit" class="button button-primary" disabled={ready.saving}>
              {message(ready.saving ? 'saving' : known ? 'update' : 'save')}
            </button>
          </div>
        </>
      )}
    </form>
  );
}

function Notices({ capture, discard }: { capture: Editing; discard: () => void }) {
  const { saved, begun, readable, failure } = capture;
  const day = (instant: string) =>
    new Date(instant).toLocaleDateString(uiLanguage(), { day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <>
      {failure && (
        <p class="notice notice-danger" role="alert">
          {message(failures[failure])}
        </p>
      )}
      {readable === false && <p class="notice">{message('unreadable')}</p>}
      {saved && <p class="notice">{message('savedBefore', day(saved.savedAt))}</p>}
      {begun && (
        <p class="notice">
          {message('draftRestored', day(begun.changedAt))}{' '}
          <button type="button" class="button button-quiet button-small" onClick={discard}>
            {message('draftDiscard')}
          </button>
        </p>
      )}
    </>
  );
}
