import { useState } from 'preact/hooks';
import { ChevronDown, Copy, Newspaper } from 'lucide';
import { clipLink, clipMarkdown, clipRichText } from '../../../src/app/library/copy-clip';
import { syncSetup } from '../../../src/app/sync/sync-settings';
import { copyRich, copyText } from '../../../src/browser/clipboard';
import { message, uiLanguage } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Quote } from '../../../src/domain/quote';
import { editClip } from '../../../src/storage/edit-clip';
import { AutosaveNotice } from '../../../src/ui/autosave-field';
import { Button } from '../../../src/ui/button';
import { CommentField } from '../../../src/ui/comment-field';
import { CommentPreview } from '../../../src/ui/comment-preview';
import { Icon } from '../../../src/ui/icon';
import { Menu } from '../../../src/ui/menu';
import { TagField, type TagOption } from '../../../src/ui/tag-field';
import { InlineEdit } from '../../../src/ui/inline-edit';
import { lazyComponent } from '../../../src/ui/lazy-component';
import { useAutosave } from '../../../src/ui/use-autosave';
import { useSetting } from '../../../src/ui/use-setting';
import { isWebUrl } from '../../../src/domain/address/web-url';
import { Beside } from './beside';
import { ClipHead } from './clip-head';
import { DetailBar, type DetailSteps } from './detail-bar';
import { History } from './history';
import type { EditClip } from './page-fields';
import { Quotes } from './quotes';
import './detail.css';

// What reads the records as they are synced is loaded where they are.
const ClipWriters = lazyComponent(async () => (await import('./clip-writers')).ClipWriters);

export interface ClipDetailProps {
  clip: Clip;
  /** Where it is in the list, and the ways to those beside it. */
  steps: DetailSteps;
  /** What the list is searched for. */
  query: string;
  /** Known tags for what is typed, best first. */
  suggestTags: (text: string, chosen: readonly string[]) => readonly TagOption[];
  /** Changes the quotes so that it can be taken back. */
  onQuotes: (quotes: Quote[]) => Promise<boolean>;
  onTrash: () => void;
  onRestore: () => void;
  onCheck: () => void;
  onDigest: () => void;
  /** Something to be said for a while. */
  onNotice: (text: string) => void;
  onClose: () => void;
}

/** All of one clip, to be read; each part becomes its field where it stands, and is kept as it is typed. */
export function ClipDetail({ clip, steps, query, suggestTags, onQuotes, ...act }: ClipDetailProps) {
  const [hasFailed, setHasFailed] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const [tagText, setTagText] = useState('');
  const isSynced = (useSetting(syncSetup) ?? null) !== null;
  const edit: EditClip = (change) => editClip(clip.id, change, new Date().toISOString());
  /** For what is chosen rather than typed: the fields say for themselves that they were not saved. */
  const choose: EditClip = (change) =>
    edit(change).then(
      () => setHasFailed(false),
      () => setHasFailed(true),
    );
  const comment = useAutosave(clip.comment, (change) =>
    edit((stored) => ({ comment: change(stored.comment) })),
  );
  return (
    // `e` begins to write, wherever in the clip one is but in a field.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class="detail-frame"
      onKeyDown={(event) => {
        const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
        if (event.key !== 'e' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
        event.preventDefault();
        setIsWriting(true);
      }}
    >
      <DetailBar clip={clip} steps={steps} onChoose={choose} {...act} />
      <div class="detail-body">
        {hasFailed && (
          <p class="notice notice-danger" role="alert">
            {message('editFailed')}
          </p>
        )}
        {clip.trashedAt !== undefined && (
          <p class="notice">{message('inTrashSince', dayAndTime(clip.trashedAt))}</p>
        )}
        <ClipHead clip={clip} onEdit={edit} />
        <InlineEdit
          title={message('yourWords')}
          editLabel={message('editWords')}
          isEditing={isWriting}
          onEditing={setIsWriting}
          isEmpty={comment.text.trim() === ''}
          empty={message('addWords')}
          field={
            <CommentField
              id="detail-comment"
              value={comment.text}
              target={clip}
              autofocus={false}
              onChange={comment.setText}
            />
          }
        >
          <CommentPreview comment={comment.text} target={clip} wordsOnly />
        </InlineEdit>
        <AutosaveNotice field={comment} />
        <Quotes clip={clip} onEdit={edit} onChange={onQuotes} />
        <section aria-labelledby="detail-tags">
          <h2 id="detail-tags">{message('tags')}</h2>
          <TagField
            tags={clip.tags}
            text={tagText}
            onChange={(tags, text) => {
              setTagText(text);
              if (tags !== clip.tags) void choose(() => ({ tags }));
            }}
            suggest={(text) => suggestTags(text, clip.tags)}
          />
        </section>
        <History clip={clip} />
        <Beside clip={clip} query={query} />
        <div class="detail-facts soft">
          <p>
            {message('savedOn', dayAndTime(clip.savedAt))}
            {clip.changedAt !== clip.savedAt && ` · ${message('changedOn', dayAndTime(clip.changedAt))}`}
          </p>
          {isSynced && <ClipWriters id={clip.id} />}
          {clip.via && isWebUrl(clip.via.url) && (
            <p>
              {message('via')}:{' '}
              <a href={clip.via.url} target="_blank" rel="noreferrer" dir="auto">
                {clip.via.title ?? clip.via.url}
              </a>
            </p>
          )}
          {clip.originalUrl !== undefined && clip.originalUrl !== clip.url && (
            <p>
              {message('cleanedFrom')} <bdi>{clip.originalUrl}</bdi>
            </p>
          )}
        </div>
      </div>
      <div class="detail-foot">
        <a class="button button-primary" href={clip.url} target="_blank" rel="noreferrer">
          {message('openPage')}
        </a>
        <Button icon={Newspaper} onClick={act.onDigest}>
          {message('addToDigestShort')}
        </Button>
        <CopyMenu clip={clip} onNotice={act.onNotice} />
      </div>
    </div>
  );
}

function dayAndTime(instant: string): string {
  return new Date(instant).toLocaleString(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
}

/** Hands the clip to the clipboard, as one wants to paste it. */
function CopyMenu({ clip, onNotice }: { clip: Clip; onNotice: (text: string) => void }) {
  const hand = (copying: Promise<void>) =>
    void copying.then(
      () => onNotice(message('copied')),
      () => onNotice(message('copyRefused')),
    );
  return (
    <Menu
      label={message('copyOf')}
      buttonClass="button"
      entries={[
        {
          label: message('copyMarkdown'),
          icon: Copy,
          onSelect: () => hand(copyText(clipMarkdown(clip))),
        },
        { label: message('copyLink'), icon: Copy, onSelect: () => hand(copyRich(clipLink(clip))) },
        { label: message('copyRichText'), icon: Copy, onSelect: () => hand(copyRich(clipRichText(clip))) },
      ]}
    >
      {message('copyOf')}
      <Icon node={ChevronDown} size={14} />
    </Menu>
  );
}
