import type { Digest } from '../digest';
import * as v from 'valibot';
import { textSchema } from '../schemas';

/** What a digest's own words begin with: Liquid, which the digest's date fills. */
export type PostPatterns = Pick<Digest, 'title' | 'slug' | 'intro' | 'outro'>;

const fields = ['title', 'slug', 'intro', 'outro'] as const;

/** @param title the pattern of titles that stands as long as the writer has made none */
export function postPatternsSchema(title: () => string) {
  const pattern = (usual: string | (() => string)) => v.fallback(textSchema(10_000), usual);
  return v.object({
    title: pattern(title),
    slug: pattern('{{ title }}'),
    intro: pattern(''),
    outro: pattern(''),
  });
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
