import type { Clip } from '../../clip';
import type { Day } from '../../day';
import type { Digest, Entry, HeadingEntry } from '../../digest';
import type { CheckedLink } from '../../link-answer';
import { sharedReferences } from '../../markdown/references';
import { addDays } from '../../query/calendar';
import { postSlug } from '../post-slug';
import type { DigestUse, UsageByClip } from '../usage';
import type { Check } from './check';
import { clipChecks, wordChecks } from './entry-checks';

/** What is known of the other digests, and of the pages that are linked to. */
export interface OtherDigests {
  usage: UsageByClip;
  /** The slugs that the posts of other digests go out with. */
  slugs: readonly { slug: string; use: DigestUse }[];
  /** What was answered when the link of a clip was checked last, by the clip's id. */
  answers?: ReadonlyMap<string, CheckedLink>;
}

/** What a format asks of the words that go out in it. */
export interface CheckedFormat {
  /** Whether a text fits into one post, where the format has a limit. */
  fits?: (text: string) => boolean;
  /** Bytes of the whole post where they are more than a reader shows. */
  excessBytes?: number;
}

/** What harms first, then what a reader would stumble over, then what is merely odd. */
const order: readonly Check['kind'][] = [
  'private-clip',
  'clip-gone',
  'trashed-clip',
  'placeholder',
  'standing-text',
  'unclosed',
  'unsafe-link',
  'unknown-scheme',
  'undefined-label',
  'too-large',
  'too-long',
  'link-gone',
  'linked-before',
  'same-link',
  'slug-taken',
  'missing-title',
  'no-clips',
  'future-date',
  'past-date',
  'empty-section',
  'empty-comment',
  'image-without-text',
  'bare-address',
  'weak-link',
  'missing-author',
];

/**
 * What a writer may want to mend before the post goes out, the important first, each kind in the order of
 * the post. All of it is a warning: a post goes out whatever is found.
 */
export function checksOf(
  digest: Digest,
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  { usage, slugs, answers = new Map<string, CheckedLink>() }: OtherDigests,
  today: Day,
  { fits = () => true, excessBytes }: CheckedFormat = {},
): Check[] {
  const texts = [
    digest.intro,
    ...entries.flatMap((one) => (one.kind === 'text' ? [one.text] : [])),
    digest.outro,
  ];
  const wordContext = { fits, references: sharedReferences(texts) };
  const { style = 'prose', shape = 'words' } = digest;
  const context = { ...wordContext, style, shape, usage, answers, linked: new Map<string, string>() };
  const checks = headerChecks(digest, slugs, today);
  if (!entries.some((entry) => entry.kind === 'clip')) checks.push({ kind: 'no-clips' });
  if (excessBytes !== undefined) checks.push({ kind: 'too-large', kilobytes: Math.ceil(excessBytes / 1024) });
  for (const [i, entry] of entries.entries()) {
    if (entry.kind === 'clip') {
      const clip = clips.get(entry.clipId);
      if (clip && clip.title.trim() === '') checks.push({ kind: 'missing-title', entryId: entry.id });
      checks.push(...clipChecks(entry, clip, context));
    } else if (entry.kind === 'text') {
      if (entry.standing !== undefined && entry.standing.trim() === entry.text.trim())
        checks.push({ kind: 'standing-text', entryId: entry.id });
      checks.push(...wordChecks(entry.id, entry.text, wordContext));
    } else if (isEmptySection(entry, entries[i + 1]))
      checks.push({ kind: 'empty-section', entryId: entry.id });
  }
  return checks.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Whether nothing stands under a heading, not even a section of its own. */
function isEmptySection(heading: HeadingEntry, next: Entry | undefined): boolean {
  if (next === undefined) return true;
  return next.kind === 'heading' && (next.level ?? 2) <= (heading.level ?? 2);
}

/** Beyond this many days back a date is taken for one that was forgotten. */
const longPast = 30;

/** @param earlier the other digests outside the trash, with the slugs of their posts */
function headerChecks(
  digest: Digest,
  earlier: readonly { slug: string; use: DigestUse }[],
  today: Day,
): Check[] {
  const checks: Check[] = [];
  if (digest.title.trim() === '') checks.push({ kind: 'missing-title' });
  if (digest.author.trim() === '') checks.push({ kind: 'missing-author' });
  if (digest.date > today) checks.push({ kind: 'future-date', date: digest.date });
  if (digest.date < addDays(today, -longPast)) checks.push({ kind: 'past-date', date: digest.date });
  const slug = postSlug(digest);
  const taken = slug === '' ? undefined : earlier.find((one) => one.slug === slug);
  if (taken) checks.push({ kind: 'slug-taken', slug, use: taken.use });
  return checks;
}
