import type { ComponentChildren } from 'preact';
import { message } from '../src/browser/messages';
import { addTags } from '../src/domain/tagging/tags';
import { CommentField } from '../src/ui/comment-field';
import { TagField } from '../src/ui/tag-field';
import { AddressChange } from './address-change';
import type { Capture, CaptureActions } from './capture';
import { FactFields } from './fact-fields';
import { Notices } from './notices';
import { QuoteList } from './quote-list';
import { useSaveKeys } from './use-save-keys';
import { useTagHelp } from './use-tag-help';

interface ClipFormProps {
  capture: Extract<Capture, { kind: 'reading' | 'editing' }>;
  actions: CaptureActions;
  library: ComponentChildren;
}

/** The capture form. It can be typed in from the first moment; the page's facts come in when read. */
export function ClipForm({ capture, actions, library }: ClipFormProps) {
  const ready = capture.kind === 'editing' ? capture : undefined;
  const draft = ready?.draft;
  const { suggest, last } = useTagHelp(draft);
  const lastAdds = draft ? addTags(draft.tags, last).length > draft.tags.length : false;
  useSaveKeys(actions.save);
  return (
    <form
      class="clip-form"
      aria-busy={!ready}
      onSubmit={(event) => {
        event.preventDefault();
        actions.save();
      }}
    >
      <FactFields draft={draft} onChange={actions.change} />
      <CommentField
        id="comment"
        value={capture.kind === 'reading' ? capture.comment : capture.draft.comment}
        target={draft}
        onChange={actions.type}
      />
      {ready && draft && (
        <>
          <Notices capture={ready} actions={actions} />
          <QuoteList quotes={draft.quotes} onChange={(quotes) => actions.change({ quotes })} />
          <TagField
            tags={draft.tags}
            text={draft.tagText}
            onChange={(tags, tagText) => actions.change({ tags, tagText })}
            suggest={suggest}
          />
          {lastAdds && (
            <button
              type="button"
              class="button button-quiet button-small same-tags"
              title={last.join(', ')}
              onClick={() => actions.change({ tags: addTags(draft.tags, last) })}
            >
              {message('sameTags')}
            </button>
          )}
          <AddressChange capture={ready} keep={actions.keepParameters} />
          <div class="actions">
            <label class="check" title={message('privateHint')}>
              <input
                type="checkbox"
                checked={draft.private}
                onChange={(event) => actions.change({ private: event.currentTarget.checked })}
              />
              {message('private')}
            </label>
            <label class="check" title={message('forNextDigestHint')}>
              <input
                type="checkbox"
                checked={draft.forNextDigest ?? false}
                onChange={(event) => actions.change({ forNextDigest: event.currentTarget.checked })}
              />
              {message('forNextDigest')}
            </label>
            {ready.saved && (
              <button type="button" class="button button-quiet button-danger" onClick={actions.trash}>
                {message('delete')}
              </button>
            )}
            {library}
            <button
              type="submit"
              class="button button-primary"
              title={message('saveKeys')}
              disabled={ready.saving}
            >
              {message(ready.saving ? 'saving' : ready.saved ? 'update' : 'save')}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
