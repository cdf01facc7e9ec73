import { Lock } from 'lucide';
import type { ListLook } from '../../src/app/library/list-looks';
import { countMessage, message } from '../../src/browser/messages';
import { siteNameOf, type Clip } from '../../src/domain/clip';
import type { TextTerm } from '../../src/domain/query/query';
import { ClipPicture, SiteIcon } from '../../src/ui/clip-picture';
import { Highlighted } from '../../src/ui/highlighted';
import { grain, Icon } from '../../src/ui/icon';
import { shortAge } from '../../src/ui/short-age';
import { shortDay } from '../../src/ui/short-day';
import { ClipWords } from './clip-words';
import type { DayGroup } from './day-groups';
import { RowActs, type RowAct } from './row-acts';

export interface RowProps {
  index: number;
  total: number;
  /** Absent while it is being read. */
  clip: Clip | undefined;
  look: ListLook['look'];
  terms: readonly TextTerm[];
  selected: boolean;
  /** Whether it lies open beside the list. */
  open: boolean;
  /** Whether Tab stops here; of all rows one does. */
  tabStop: boolean;
  /** Whether it flies past: then its words alone are shown. */
  placeholder: boolean;
  /** Whether what can be done to it is shown. */
  acts: boolean;
  /** The days that begin with it. */
  head: DayGroup | undefined;
  /** How many lines its title has. */
  lines: number;
  /** Where it is in the list, in pixels, and in which of how many columns. */
  place: { top: number; height: number; column: number; columns: number };
  onSelect: (index: number, how: 'toggle' | 'range') => void;
  onOpen: (index: number) => void;
  onFocus: (index: number) => void;
  onTag: (tag: string) => void;
  onAct: (act: RowAct, clip: Clip) => void;
}

const maxTags = 3;

/**
 * A clip in the list. The whole row is a button that opens it, beneath its checkbox, its tags and the link
 * to its page.
 */
export function ClipRow({ index, total, clip, look, terms, selected, open, placeholder, ...row }: RowProps) {
  const { acts, head, lines, place } = row;
  const item = {
    'aria-setsize': total,
    'aria-posinset': index + 1,
    'data-row': index,
    style: { insetBlockStart: `${place.top}px`, blockSize: `${place.height}px` },
  };
  if (!clip) return <li key={index} {...item} class="clip-row" aria-busy="true" />;
  const title = clip.title.trim() || clip.url;
  if (placeholder && !row.tabStop) {
    return (
      <li key={index} {...item} class="clip-row is-placeholder">
        {title}
      </li>
    );
  }
  const looks = `${selected ? ' is-selected' : ''}${open ? ' is-open' : ''}${head ? ' has-head' : ''}`;
  return (
    <li
      key={index}
      {...item}
      class={`clip-row${looks}${acts ? ' is-hovered' : ''}`}
      onFocusIn={() => row.onFocus(index)}
    >
      {head && (
        <p class="day-head">
          <b>{head.name}</b>
          <small>{head.hint}</small>
        </p>
      )}
      <RowButton {...{ index, clip, selected, open }} {...row} />
      {look === 'list' && (
        <span class="row-picture">
          <ClipPicture clip={clip} />
        </span>
      )}
      <RowCheck {...{ index, clip, selected }} {...row} />
      <div class={`row-words${lines > 1 ? ' has-two-lines' : ''}`}>
        <div class="row-head">
          {look === 'headlines' && <SiteIcon page={clip} />}
          <RowTitle {...{ index, clip, terms }} {...row} />
          {look === 'headlines' && (
            <>
              <span class="row-site" dir="auto">
                {siteNameOf(clip)}
              </span>
              <RowTags {...{ index, clip, terms }} {...row} />
            </>
          )}
          <RowAge clip={clip} />
        </div>
        {look === 'list' && (
          <>
            <ClipWords clip={clip} terms={terms} />
            <div class="row-meta">
              <SiteIcon page={clip} />
              <span class="row-from" dir="auto">
                <Highlighted
                  text={[siteNameOf(clip), clip.authors.join(', ')].filter(Boolean).join(' · ')}
                  terms={terms}
                />
              </span>
              {clip.quotes.length > 0 && (
                <span class="row-quotes">{countMessage('quoteCount', clip.quotes.length)}</span>
              )}
              <time class="row-narrow-age" dateTime={clip.savedAt}>
                {shortAge(clip.savedAt)}
              </time>
              <RowTags {...{ index, clip, terms }} {...row} />
            </div>
          </>
        )}
      </div>
      {acts && <RowActs clip={clip} few={look === 'headlines'} onAct={row.onAct} />}
    </li>
  );
}

type Part = Pick<RowProps, 'index' | 'tabStop' | 'onSelect' | 'onOpen'> & { clip: Clip };

/** What opens the clip, wherever in its row one clicks; with Ctrl or Shift it selects. */
export function RowButton({ index, clip, tabStop, open, ...act }: Part & { open: boolean }) {
  return (
    <button
      class="row-open"
      data-clip={clip.id}
      tabIndex={tabStop ? 0 : -1}
      aria-label={message('clipDetails', clip.title.trim() || clip.url)}
      aria-current={open ? 'true' : undefined}
      onClick={(event) => choose(event, index, act)}
      onAuxClick={(event) => {
        if (event.button === 1) globalThis.open(clip.url, '_blank', 'noopener,noreferrer');
      }}
    />
  );
}

function choose(event: MouseEvent, index: number, act: Pick<Part, 'onSelect' | 'onOpen'>): void {
  if (event.shiftKey) act.onSelect(index, 'range');
  else if (event.ctrlKey || event.metaKey) act.onSelect(index, 'toggle');
  else act.onOpen(index);
}

/** Lies on the picture, and is drawn where it is pointed at or anything is selected. */
export function RowCheck({ index, clip, tabStop, selected, onSelect }: Part & { selected: boolean }) {
  return (
    <label class="row-pick">
      <input
        type="checkbox"
        tabIndex={tabStop ? 0 : -1}
        aria-label={message('selectTitle', clip.title.trim() || clip.url)}
        checked={selected}
        onClick={(event) => {
          onSelect(index, event.shiftKey ? 'range' : 'toggle');
          event.currentTarget.checked = selected;
        }}
      />
    </label>
  );
}

/** A link to the page, for whoever wants it in another tab; a plain click opens the clip like the rest of the row. */
export function RowTitle({ index, clip, terms, tabStop, ...act }: Part & { terms: readonly TextTerm[] }) {
  return (
    <p class="row-title" dir="auto" lang={clip.language}>
      <a
        href={clip.url}
        target="_blank"
        rel="noreferrer"
        tabIndex={tabStop ? 0 : -1}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          act.onOpen(index);
        }}
      >
        <Highlighted text={clip.title.trim() || clip.url} terms={terms} />
      </a>
    </p>
  );
}

/** What is marked on it, and since when it is there. */
export function RowAge({ clip }: { clip: Clip }) {
  return (
    <span class="row-age">
      {clip.private && (
        <span class="row-mark">
          <Icon node={Lock} size={14} />
          <span class="visually-hidden">{message('private')}</span>
        </span>
      )}
      {clip.forNextDigest !== undefined && (
        <span class="row-mark">
          <Icon node={grain} size={14} filled />
          <span class="visually-hidden">{message('forNextDigest')}</span>
        </span>
      )}
      <time dateTime={clip.savedAt} title={shortDay(clip.savedAt)}>
        {shortAge(clip.savedAt)}
      </time>
    </span>
  );
}

type TagsProps = Pick<RowProps, 'index' | 'terms' | 'onTag' | 'onOpen'> & { clip: Clip };

/** The first tags, each of which narrows the search when it is clicked, and how many more there are. */
function RowTags({ clip: { tags }, index, terms, onTag, onOpen }: TagsProps) {
  const more = tags.length - maxTags;
  return (
    <span class="row-tags">
      {tags.slice(0, maxTags).map((tag) => (
        <button
          key={tag}
          class="tag"
          tabIndex={-1}
          dir="auto"
          title={message('searchFor', tag)}
          onClick={() => onTag(tag)}
        >
          <Highlighted text={tag} terms={terms} />
        </button>
      ))}
      {more > 0 && (
        <button
          class="tag-more"
          tabIndex={-1}
          title={countMessage('moreTags', more)}
          onClick={() => onOpen(index)}
        >
          +{more}
        </button>
      )}
    </span>
  );
}
