import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { message, uiLanguage } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import { tagsByRule } from '../../../src/domain/digest/terms';
import { postWords } from '../../../src/app/digests/post-words';
import { mergeValue } from '../../../src/domain/form-changes';
import { footerOf, postTerms } from '../../../src/rendering/footer';
import type { Wording } from '../../../src/rendering/wording/languages';
import { wordingFor } from '../../../src/rendering/wording/wordings';
import { AutosaveNotice } from '../../../src/ui/autosave-field';
import { useSetting } from '../../../src/ui/use-setting';
import { useAutosave } from '../../../src/ui/use-autosave';
import { useHeaderChange, type ChangeHeader } from '../composer/use-header-change';
import type { Insertion } from '../composer/use-insertion';
import { Beginnings } from './beginnings';
import { OutlineList, type DropTarget } from './outline-list';
import { FrameWords } from './frame-words';
import type { Dragged, Payload } from './use-drag';
import './post-sheet.css';
import './entry-html.css';
import './entry-block.css';
import './words-card.css';
import './insertion-line.css';
import './outline-on-phones.css';

interface PostSheetProps {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
  insertion: Insertion;
  dragged: Dragged | undefined;
  onDrag: (event: PointerEvent, payload: Payload) => void;
  dropping: RefObject<DropTarget | null>;
  onChooseClip: () => void;
}

/** The post, which is its own editor: the title, the words before and after, and the entries between. */
export function PostSheet({ digest, ...outline }: PostSheetProps) {
  const change = useHeaderChange(digest);
  const words = useSetting(postWords);
  const wording = useMemo(() => wordingFor(digest.language, words), [digest.language, words]);
  const { style = 'prose', sort = 'hand' } = digest;
  const isReordered = sort !== 'hand' || style === 'by-tag' || style === 'by-day' || style === 'by-site';
  return (
    <article class={`sheet sheet-${style}`} aria-label={message('viewPost')} lang={digest.language}>
      <TitleField digest={digest} change={change} />
      <p class="sheet-facts">{[longDay(digest.date), digest.author.trim()].filter(Boolean).join(' · ')}</p>
      {outline.entries.length === 0 && <Beginnings digest={digest} />}
      <FrameWords digest={digest} field="intro" change={change} />
      {isReordered && <p class="sheet-note">{message('orderDiffers')}</p>}
      <OutlineList digest={digest} wording={wording} {...outline} />
      <FrameWords digest={digest} field="outro" change={change} />
      <Colophon digest={digest} entries={outline.entries} clips={outline.clips} wording={wording} />
    </article>
  );
}

function TitleField({ digest, change }: { digest: Digest; change: ChangeHeader }) {
  const title = useAutosave(
    digest.title,
    (make) => change((before) => ({ title: make(before.title) }), 'title'),
    { merge: mergeValue },
  );
  return (
    <>
      <div class="sheet-title-box">
        <div aria-hidden="true" dir="auto">
          {title.text}
          {'\u200B'}
        </div>
        <textarea
          class="sheet-title"
          rows={1}
          aria-label={message('title')}
          placeholder={message('titleHint')}
          value={title.text}
          dir="auto"
          onInput={(event) => title.setText(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
          }}
        />
      </div>
      <AutosaveNotice field={title} />
    </>
  );
}

interface ColophonProps extends Pick<PostSheetProps, 'digest' | 'entries' | 'clips'> {
  wording: Wording;
}

/** What stands under every post: by whom and when, its categories, its tags. */
function Colophon({ digest, entries, clips, wording }: ColophonProps) {
  const { author, date, language, blog, categories } = digest;
  const tags = useMemo(() => tagsByRule(digest, entries, clips), [digest, entries, clips]);
  const lines = useMemo(
    () => footerOf(digest, postTerms(categories, blog, 'category'), postTerms(tags, blog, 'tag'), wording),
    [author, date, wording, blog, categories, tags],
  );
  return (
    <div class="colophon" dir="auto" lang={language}>
      {lines.map((line, at) => (
        <p key={at}>
          {line.map(({ text, kind }, n) =>
            kind === 'category' || kind === 'tag' ? <b key={n}>{text}</b> : text,
          )}
        </p>
      ))}
    </div>
  );
}

function longDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : date.toLocaleDateString(uiLanguage(), { dateStyle: 'long', timeZone: 'UTC' });
}
