import { patternsFor, seriesList } from '../../../src/app/digests/series';
import { fillPatterns, postPatterns } from '../../../src/app/digests/post-patterns';
import type { Digest } from '../../../src/domain/digest';
import { followingPatterns } from '../../../src/domain/digest/post-patterns';
import { changeDigest } from '../../../src/storage/digests';
import { useSetting } from '../../../src/ui/use-setting';

/**
 * Changes what stands above and below the entries, by what is stored when it is written: what is shown may
 * be a keystroke behind. Keystrokes have the `name` of their field.
 */
export type ChangeHeader = (change: (digest: Digest) => Partial<Digest>, name?: string) => Promise<void>;

/** Changes a digest's header; fields that say what their pattern gives go on saying it. */
export function useHeaderChange({ id, seriesId }: Pick<Digest, 'id' | 'seriesId'>): ChangeHeader {
  const usual = useSetting(postPatterns);
  const series = useSetting(seriesList);
  const patterns = usual && series && patternsFor(seriesId === undefined ? {} : { seriesId }, series, usual);
  return (change, name) =>
    changeDigest(
      id,
      (stored) =>
        patterns
          ? followingPatterns(stored, change(stored), (of) => fillPatterns(patterns, of))
          : change(stored),
      name,
    );
}
