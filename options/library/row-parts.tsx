import { Lock } from 'lucide';
import type { ListLook } from '../../src/app/library/list-looks';
import { countMessage, listInWords, message } from '../../src/browser/messages';
import { siteOf } from '../../src/domain/address/site-of';
import { siteNameOf, trashDaysLeft, type Clip } from '../../src/domain/clip';
import type { DigestUse } from '../../src/domain/digest/usage';
import type { Clause, TextTerm } from '../../src/domain/query/query';
import { Highlighted } from '../../src/ui/highlighted';
import { grain, Icon } from '../../src/ui/icon';
import { shortAge } from '../../src/ui/short-age';
import { shortDay } from '../../src/ui/short-day';
import { hrefOf } from '../route';
import type { DayGroup } from './day-groups';
import type { RowAct } from './row-acts';

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
  /** Whether the line of words is left out. */
  isCompact: boolean;
  /** The digests in which it is, the latest first. */
  uses: readonly DigestUse[] | undefined;
  /** The days that begin with it. */
  head: DayGroup | undefined;
  /** How many lines its title has. */
  lines: number;
  /** Where it is in the list, in pixels, and in which of how many columns. */
  place: { top: number; height: number; column: number; columns: number };
  onSelect: (index: number, how: 'toggle' | 'range') => void;
  onOpen: (index: number) => void;
  onFocus: (index: number) => void;
  /** A tag or a site that was clicked, to search for. */
  onFilter: (clause: Clause) => void;
  onAct: (act: RowAct, clip: Clip) => void;
}

const maxTags = 3;

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
      <RowTime clip={clip} />
    </span>
  );
}

/** Since when it is there, or how long it still is, in the trash. */
export function RowTime({ clip: { savedAt, trashedAt }, look }: { clip: Clip; look?: string }) {
  if (trashedAt === undefined)
    return (
      <time class={look} dateTime={savedAt} title={shortDay(savedAt)}>
        {shortAge(savedAt)}
      </time>
    );
  return (
    <span class={look} title={message('inTrashSince', shortDay(trashedAt))}>
      {countMessage('trashDaysLeft', trashDaysLeft(trashedAt, new Date().toISOString()))}
    </span>
  );
}

type TagsProps = Pick<RowProps, 'index' | 'terms' | 'onFilter' | 'onOpen'> & { clip: Clip };

/** The name of the site, which narrows the search to it when it is clicked. */
export function RowSite({ clip, terms, onFilter }: Pick<RowProps, 'terms' | 'onFilter'> & { clip: Clip }) {
  const [name, host] = [siteNameOf(clip), siteOf(clip.url)];
  if (host === '') return <Highlighted text={name} terms={terms} />;
  return (
    <button
      class="row-site-name"
      tabIndex={-1}
      dir="auto"
      title={message('searchFor', host)}
      onClick={() => onFilter({ kind: 'site', value: host })}
    >
      <Highlighted text={name} terms={terms} />
    </button>
  );
}

/** The digest in which it was used last, and the way there. */
export function RowUse({ uses }: Pick<RowProps, 'uses'>) {
  const [last] = uses ?? [];
  if (!last) return null;
  const title = last.title || message('untitled');
  return (
    <a
      class="row-use"
      tabIndex={-1}
      href={hrefOf({ section: 'digest', id: last.id })}
      title={listInWords(uses!.map((use) => use.title || message('untitled')))}
    >
      {message('rowUsedIn', title)}
    </a>
  );
}

/** The first tags, each of which narrows the search when it is clicked, and how many more there are. */
export function RowTags({ clip: { tags }, index, terms, onFilter, onOpen }: TagsProps) {
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
          onClick={() => onFilter({ kind: 'tag', value: tag })}
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
