import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Editing } from '../src/app/capture/capture-state';
import type { TagHelp } from '../src/app/capture/tag-help';
import { message } from '../src/browser/messages';
import { siteOf } from '../src/domain/address/site-of';
import type { CaptureDraft } from '../src/domain/capture-draft';
import { addTags } from '../src/domain/tagging/tags';
import { CommentField } from '../src/ui/comment-field';
import { TagField } from '../src/ui/tag-field';
import { MetadataFields, ViaRow } from './metadata-fields';
import { Notices } from './notices';
import { QuoteList } from './quote-list';
import type { CaptureActions, PopupState } from './use-capture';

interface ClipFormProps {
  state: Extract<PopupState, { kind: 'reading' | 'editing' }>;
  actions: CaptureActions;
  library: ComponentChildren;
}

/** The capture form. It can be typed in from the first moment; the page's metadata come in when read. */
export function ClipForm({ state, actions, library }: ClipFormProps) {
  const ready = state.kind === 'editing' ? state : undefined;
  const draft = ready?.draft;
  const { suggest, last } = useTagHelp(draft);
  const lastAdds = draft ? addTags(draft.tags, last).length > draft.tags.length : false;
  useSaveKeys(actions.save);
  return (
    <form
      class="clip-form"
      aria-busy={!ready}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        actions.save();
      }}
    >
      <MetadataFields
        draft={draft}
        isAddressRefused={ready?.failure === 'address'}
        onChange={actions.change}
      />
      <CommentField
        id="comment"
        value={state.kind === 'reading' ? state.comment : state.draft.comment}
        target={draft}
        onChange={actions.type}
      />
      {ready && draft && (
        <>
          <ViaRow draft={draft} onChange={actions.change} />
          <Notices state={ready} actions={actions} />
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
          <AddressChange state={ready} keep={actions.keepParameters} />
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
                checked={draft.forNextDigest}
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

/** What was taken out of the address, before and after, and the one click that puts it back for good. */
function AddressChange({ state, keep }: { state: Editing; keep: () => void }) {
  const { draft, removed, unwrapped } = state;
  const { url, facts } = draft;
  const isUnwrapped = unwrapped.length > 0;
  if ((removed.length === 0 && !isUnwrapped) || url === facts.url) return null;
  return (
    <section class="address-change" aria-label={message('address')}>
      <p class="notice-row">
        <span class="soft">
          {isUnwrapped && <>{message('addressUnwrapped', unwrapped.join(', '))} </>}
          {removed.length > 0 && message('parametersRemoved', removed.join(', '))}
        </span>
        <button type="button" class="button button-small" onClick={keep}>
          {isUnwrapped ? message('addressPutBack') : message('parametersKeep', siteOf(url))}
        </button>
      </p>
      <p class="address">
        <del aria-label={message('addressBefore')}>{facts.url}</del>
      </p>
      <p class="address">
        <ins aria-label={message('addressAfter')}>{url}</ins>
      </p>
    </section>
  );
}

/** Calls `save` at Ctrl+Enter or Cmd+Enter, wherever the focus is, even where it is nowhere. */
function useSaveKeys(save: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      save();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [save]);
}

const noTagHelp: TagHelp = { suggest: () => [], last: [] };

/** What the library has to offer for the tags of a draft; nothing until it has been asked, or fails. */
function useTagHelp(draft: CaptureDraft | undefined): TagHelp {
  const [help, setHelp] = useState(noTagHelp);
  useEffect(() => {
    if (!draft) return undefined;
    let current = true;
    // It comes with the session, which every open needs as well.
    void import('./capture-session')
      .then(({ tagHelpFor }) => tagHelpFor(draft))
      .then(
        (found) => current && setHelp(found),
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [draft?.url, draft?.title, draft?.tags.join('\n'), draft?.facts]);
  return help;
}
