import { useState } from 'preact/hooks';
import { message, uiLanguage } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Quote } from '../../../src/domain/quote';
import { editClip } from '../../../src/storage/edit-clip';
import { CommentField } from '../../../src/ui/comment-field';
import { TagField } from '../../../src/ui/tag-field';
import { AutosaveNotice } from '../../../src/ui/autosave-field';
import { useAutosave } from '../../../src/ui/use-autosave';
import { History } from './history';
import { PageFields, type EditClip } from './page-fields';
import { Quotes } from './quotes';
import './detail.css';
import { copyRich, copyText } from '../../../src/browser/clipboard';
import { clipLink, clipMarkdown, clipRichText } from '../../../src/app/library/copy-clip';

interface ClipDetailProps {
  clip: Clip;
  /** Known tags for what is typed, best first. */
  suggestTags: (text: string, chosen: readonly string[]) => string[];
  /** Changes the quotes so that it can be taken back. */
  onQuotes: (quotes: Quote[]) => Promise<boolean>;
  onTrash: () => void;
  onRestore: () => void;
  onCheck: () => void;
  onClose: () => void;
}

/** All of one clip, each field to be edited where it stands and kept as it is typed. */
export function ClipDetail({
  clip,
  suggestTags,
  onQuotes,
  onTrash,
  onRestore,
  onCheck,
  onClose,
}: ClipDetailProps) {
  const [failed, setFailed] = useState(false);
  const [tagText, setTagText] = useState('');
  const edit: EditClip = (change) => editClip(clip.id, change, new Date().toISOString());
  /** For what is chosen rather than typed: the fields say for themselves that they were not saved. */
  const choose: EditClip = (change) =>
    edit(change).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const comment = useAutosave(clip.comment, (change) =>
    edit((stored) => ({ comment: change(stored.comment) })),
  );
  const trashed = clip.trashedAt !== undefined;
  return (
    <>
      <div class="button-row detail-head">
        <a class="button button-primary" href={clip.url} target="_blank" rel="noreferrer">
          {message('openPage')}
        </a>
        <button class="button" onClick={trashed ? onRestore : onTrash}>
          {message(trashed ? 'restore' : 'toTrash')}
        </button>
        <button class="button" onClick={onCheck}>
          {message('checkLink')}
        </button>
        <button class="button button-quiet" onClick={onClose}>
          {message('close')}
        </button>
      </div>
      {failed && (
        <p class="notice notice-danger" role="alert">
          {message('editFailed')}
        </p>
      )}
      {trashed && <p class="notice">{message('inTrashSince', day(clip.trashedAt))}</p>}
      <PageFields clip={clip} onEdit={edit} />
      <CommentField
        id="detail-comment"
        value={comment.text}
        target={clip}
        autofocus={false}
        onChange={comment.setText}
      />
      <AutosaveNotice field={comment} />
      <TagField
        tags={clip.tags}
        text={tagText}
        onChange={(tags, text) => {
          setTagText(text);
          if (tags !== clip.tags) void choose(() => ({ tags }));
        }}
        suggest={(text) => suggestTags(text, clip.tags)}
      />
      <label class="check" title={message('privateHint')}>
        <input
          type="checkbox"
          checked={clip.private}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            void choose(() => ({ private: on }));
          }}
        />
        {message('private')}
      </label>
      <label class="check" title={message('forNextDigestHint')}>
        <input
          type="checkbox"
          checked={clip.forNextDigest !== undefined}
          onChange={(event) => {
            const forNextDigest = event.currentTarget.checked ? new Date().toISOString() : undefined;
            void choose(() => ({ forNextDigest }));
          }}
        />
        {message('forNextDigest')}
      </label>
      <Quotes clip={clip} onEdit={edit} onChange={onQuotes} />
      <History clip={clip} />
      <CopyButtons clip={clip} />
      <p class="soft">
        {message('savedOn', day(clip.savedAt))}
        {clip.changedAt !== clip.savedAt && ` · ${message('changedOn', day(clip.changedAt))}`}
      </p>
    </>
  );
}

function day(instant: string | undefined): string {
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return instant === undefined ? '' : new Date(instant).toLocaleString(uiLanguage(), format);
}

/** Hands the clip to the clipboard, as one wants to paste it. */
function CopyButtons({ clip }: { clip: Clip }) {
  const [outcome, setOutcome] = useState('');
  const hand = (copying: Promise<void>) =>
    void copying.then(
      () => setOutcome(message('copied')),
      () => setOutcome(message('copyRefused')),
    );
  return (
    <div class="button-row" role="group" aria-label={message('copy')}>
      <button class="button button-small" onClick={() => hand(copyText(clipMarkdown(clip)))}>
        {message('copyMarkdown')}
      </button>
      <button class="button button-small" onClick={() => hand(copyRich(clipLink(clip)))}>
        {message('copyLink')}
      </button>
      <button class="button button-small" onClick={() => hand(copyRich(clipRichText(clip)))}>
        {message('copyRichText')}
      </button>
      <span class="soft" role="status">
        {outcome}
      </span>
    </div>
  );
}
