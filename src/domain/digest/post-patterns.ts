import type { Digest } from '../digest';
import { readFields, readText } from '../parse';

/** What a digest's own words begin with: Liquid, which the digest's date fills. */
export type PostPatterns = Pick<Digest, 'title' | 'slug' | 'intro' | 'outro'>;

const fields = ['title', 'slug', 'intro', 'outro'] as const;

/** The patterns as stored; whatever is missing or strange is that of `usual`. */
export function parsePostPatterns(value: unknown, usual: PostPatterns): PostPatterns {
  const stored = readFields(value);
  const read = (field: keyof PostPatterns) => readText(stored?.get(field), 10_000) ?? usual[field];
  return { title: read('title'), slug: read('slug'), intro: read('intro'), outro: read('outro') };
}

/**
 * A change of a digest with what follows from it: a field that says what its pattern gave goes on saying
 * it, one that the writer has changed stays as it is.
 *
 * @param fill what the patterns give to a digest
 */
export function followingPatterns(
  digest: Digest,
  change: Partial<Digest>,
  fill: (digest: Digest) => PostPatterns,
): Partial<Digest> {
  const before = fill(digest);
  const followed = { ...change };
  for (const field of fields) {
    // One after the other: a slug follows the title that has just followed the date.
    if (change[field] === undefined && digest[field] === before[field])
      followed[field] = fill({ ...digest, ...followed })[field];
  }
  return followed;
}
