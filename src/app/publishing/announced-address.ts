import type { Destination } from '../../domain/destination';
import type { Digest } from '../../domain/digest';
import { addressByPattern } from '../../domain/digest/post-address';
import { postSlug } from '../../domain/digest/post-slug';
import { isSent, latestPublication, type Publication } from '../../domain/digest/publication';

/**
 * The address under which everybody can read a digest; undefined while nobody can. What became a file has the one
 * that its site makes of it, by the writer's pattern: the place of the file itself is not for readers.
 */
export function announcedAddress(
  digest: Pick<Digest, 'slug' | 'title' | 'date'>,
  publications: readonly Publication[],
  destinations: readonly Destination[],
  pattern: string,
): string | undefined {
  const out = publications
    .filter(isSent)
    .filter(({ clipId, remoteStatus = 'published' }) => clipId === undefined && remoteStatus === 'published');
  const isFile = ({ destination }: Publication) =>
    destinations.some((one) => one.id === destination && 'format' in one);
  const read = out.filter((one) => one.url !== undefined && !isFile(one));
  const known = latestPublication(read)?.url;
  if (known !== undefined || !out.some(isFile)) return known;
  return addressByPattern(pattern, postSlug(digest), digest.date);
}
