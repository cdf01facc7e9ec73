import type { Clip } from '../../clip';
import type { Day } from '../../day';
import type { Digest, Entry } from '../../digest';
import type { DigestUse, UsageByClip } from '../usage';
import type { Check } from './check';
import { clipChecks, wordChecks } from './entry-checks';
import { headerChecks } from './header-checks';

/** What is known of the other digests. */
export interface OtherDigests {
  usage: UsageByClip;
  /** The slugs that the posts of other digests go out with. */
  slugs: readonly { slug: string; use: DigestUse }[];
}

/** What a format asks of the words that go out in it. */
export interface CheckedFormat {
  /** Whether a text fits into one post, where the format has a limit. */
  fits?: (text: string) => boolean;
  /** Bytes of the whole post where they are more than a reader shows. */
  excessBytes?: number;
}

/**
 * What a writer may want to mend before the post goes out, the header first, then the entries in their
 * order. All of it is a warning: a post goes out whatever is found.
 */
export function checksOf(
  digest: Digest,
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  { usage, slugs }: OtherDigests,
  today: Day,
  { fits = () => true, excessBytes }: CheckedFormat = {},
): Check[] {
  const context = { style: digest.style ?? 'prose', usage, fits, linked: new Map<string, string>() };
  const checks = headerChecks(digest, slugs, today);
  if (!entries.some((entry) => entry.kind === 'clip')) checks.push({ kind: 'no-clips' });
  if (excessBytes !== undefined) checks.push({ kind: 'too-large', kilobytes: Math.ceil(excessBytes / 1024) });
  for (const entry of entries) {
    if (entry.kind === 'clip') {
      const clip = clips.get(entry.clipId);
      if (clip && clip.title.trim() === '') checks.push({ kind: 'missing-title', entryId: entry.id });
      checks.push(...clipChecks(entry, clip, context));
    } else if (entry.kind === 'text') checks.push(...wordChecks(entry.id, entry.text, fits));
  }
  return checks;
}
