import { ArrowUpRight, BookCopy, Copy, Ellipsis, FilePen, RotateCcw, Trash2 } from 'lucide';
import { summarizeDigest } from '../../../src/app/digests/digest-summary';
import { countMessage, message, uiLanguage } from '../../../src/browser/messages';
import { siteOf } from '../../../src/domain/address/site-of';
import type { Day } from '../../../src/domain/day';
import type { ListedDigest } from '../../../src/storage/digests/digest-list';
import type { ScheduledPost } from '../../../src/storage/records/digest-record';
import { Icon } from '../../../src/ui/icon';
import { Menu, type MenuEntry } from '../../../src/ui/menu';
import { ageInWords } from '../../../src/ui/short-age';
import { shortDay } from '../../../src/ui/short-day';
import { StateDot } from '../../../src/ui/state-dot';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { goTo, hrefOf } from '../../route';
import { PlannedState } from '../export/planned-state';

/** A post that goes out at a time, and what its destination is called. */
export interface PlannedPost {
  name: string;
  post: ScheduledPost;
}

interface DigestCardProps {
  listed: ListedDigest;
  /** What its series is called, where it is of one. */
  seriesName?: string | undefined;
  /** What this browser is to send at a time, or was to. */
  planned: readonly PlannedPost[];
  onDuplicate: () => void;
  onKeepAsSeries: () => void;
  onTrash: () => void;
}

/** A digest among the others: its first line, how much it is, and whether it went out. */
export function DigestCard({
  listed,
  seriesName,
  planned,
  onDuplicate,
  onKeepAsSeries,
  onTrash,
}: DigestCardProps) {
  const { digest, publication } = listed;
  const { id, date, language } = digest;
  const name = digest.title || message('untitled');
  const read = useLiveQuery(
    () => summarizeDigest(digest, publication),
    [id, digest.changedAt, publication?.id, publication?.at],
  );
  const summary = read.kind === 'ready' ? read.value : undefined;
  const { day, month, year, whole } = dayParts(date);
  const open = () => goTo({ section: 'digest', id });
  const entries: MenuEntry[] = [
    { label: message(publication ? 'openDigest' : 'continueDigest'), icon: FilePen, onSelect: open },
    { label: message('duplicateDigest'), icon: Copy, onSelect: onDuplicate },
    { label: message('seriesKeep'), icon: BookCopy, onSelect: onKeepAsSeries },
    { label: message('toTrash'), icon: Trash2, danger: true, onSelect: onTrash },
  ];
  return (
    <li class="digest-card" data-digest={id}>
      <time class="digest-day" dateTime={date}>
        <b>{day}</b>
        <span>
          {month} {year}
        </span>
        <span class="digest-day-short">{whole}</span>
      </time>
      <div class="digest-card-body">
        <h2>
          <a href={hrefOf({ section: 'digest', id })} dir="auto" lang={digest.title && language}>
            {name}
          </a>
        </h2>
        <p class="digest-first-line" dir="auto" lang={language}>
          {summary && (summary.firstLine || message('digestBlank'))}
        </p>
        <p class="digest-facts">
          <CardState isOut={publication !== undefined} isOutOfDate={summary?.isOutOfDate ?? false} />
          {summary && (
            <span>
              {countMessage('clipCount', summary.clips)} ·{' '}
              {countMessage(
                summary.length.unit === 'words' ? 'wordCount' : 'characterCount',
                summary.length.count,
              )}
            </span>
          )}
          {seriesName !== undefined && (
            <span>
              <bdi>
                {digest.issue === undefined ? seriesName : message('seriesIssue', seriesName, digest.issue)}
              </bdi>
            </span>
          )}
          {publication?.url !== undefined && (
            <a href={publication.url} target="_blank" rel="noreferrer">
              <bdi>{siteOf(publication.url)}</bdi>
              <Icon node={ArrowUpRight} size={13} directed />
            </a>
          )}
          {publication ? (
            <span>
              {message(
                summary?.isOutOfDate ? 'differsFromPublished' : 'publishedOnDay',
                shortDay(publication.at),
              )}
            </span>
          ) : (
            summary && <span>{message('editedAgo', ageInWords(summary.editedAt))}</span>
          )}
        </p>
        {planned.map(({ name: place, post }) => (
          <div key={post.id} class="digest-planned">
            <bdi>{place}</bdi>
            <PlannedState
              name={place}
              planned={post}
              next={(button) => button.closest('.digest-card')?.querySelector<HTMLElement>('h2 a')}
            />
          </div>
        ))}
      </div>
      <div class="digest-acts">
        {!publication && (
          <a
            class="button"
            href={hrefOf({ section: 'digest', id })}
            aria-label={message('continueTitle', name)}
          >
            {message('continueDigest')}
          </a>
        )}
        <Menu label={message('actsFor', name)} buttonClass="icon-button" entries={entries}>
          <Icon node={Ellipsis} />
        </Menu>
      </div>
    </li>
  );
}

/** A day as a page of a calendar has it; the year only where it is not this one. */
function dayParts(date: Day): { day: string; month: string; year: string; whole: string } {
  const at = new Date(`${date}T00:00:00Z`);
  const year = date.slice(0, 4);
  const isThisYear = year === String(new Date().getFullYear());
  return {
    day: String(at.getUTCDate()),
    month: new Intl.DateTimeFormat(uiLanguage(), { month: 'short', timeZone: 'UTC' }).format(at),
    year: isThisYear ? '' : year,
    whole: new Intl.DateTimeFormat(uiLanguage(), {
      day: 'numeric',
      month: 'short',
      ...(!isThisYear && { year: 'numeric' }),
      timeZone: 'UTC',
    }).format(at),
  };
}

function CardState({ isOut, isOutOfDate }: { isOut: boolean; isOutOfDate: boolean }) {
  if (!isOut) return <StateDot kind="draft">{message('digestDraft')}</StateDot>;
  return isOutOfDate ? (
    <StateDot kind="changed">{message('outOfDate')}</StateDot>
  ) : (
    <StateDot kind="done">{message('digestPublished')}</StateDot>
  );
}

interface TrashedDigestProps {
  listed: ListedDigest;
  onRestore: () => void;
}

/** A digest in the trash, and the way out of it. */
export function TrashedDigest({ listed: { digest }, onRestore }: TrashedDigestProps) {
  const name = digest.title || message('untitled');
  return (
    <li>
      <a href={hrefOf({ section: 'digest', id: digest.id })} dir="auto">
        {name}
      </a>
      <time class="soft" dateTime={digest.date}>
        {digest.date}
      </time>
      <button
        type="button"
        class="button button-small"
        aria-label={message('restoreTitle', name)}
        onClick={onRestore}
      >
        <Icon node={RotateCcw} size={14} />
        {message('restoreDigest')}
      </button>
    </li>
  );
}
