import type { Instant } from '../day';
import type { Digest } from '../digest';
import type { SentPublication } from './publication';

/** A digest that can be read somewhere. */
export interface PublishedDigest {
  digest: Digest;
  url: string;
  /** When it went out first, and last. */
  published: Instant;
  updated: Instant;
}

/**
 * The digests that readers can have seen, the latest first: those that can be read at an address, and
 * those of which none is known. Digests in the trash, and what waits as a draft, are left out.
 */
export function publishedDigests(
  digests: readonly Digest[],
  publications: readonly SentPublication[],
): { found: PublishedDigest[]; withoutAddress: Digest[] } {
  const found: PublishedDigest[] = [];
  const withoutAddress: Digest[] = [];
  for (const digest of digests) {
    const own = publications
      .filter(
        ({ digestId, withdrawnAt, remoteStatus = 'published' }) =>
          digestId === digest.id && withdrawnAt === undefined && remoteStatus === 'published',
      )
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last || digest.trashedAt !== undefined) continue;
    const url = own.findLast((one) => one.url !== undefined)?.url;
    if (url === undefined) withoutAddress.push(digest);
    else found.push({ digest, url, published: first.at, updated: last.at });
  }
  found.sort((a, b) => (a.published < b.published ? 1 : -1));
  return { found, withoutAddress };
}
