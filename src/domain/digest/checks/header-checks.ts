import type { Day } from '../../day';
import type { Digest } from '../../digest';
import { addDays } from '../../query/calendar';
import type { DigestUse } from '../usage';
import { postSlug } from '../post-slug';
import type { Check } from './check';

/** Beyond this many days back a date is taken for one that was forgotten. */
const longPast = 30;

/** @param earlier the other digests outside the trash, with the slugs of their posts */
export function headerChecks(
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
