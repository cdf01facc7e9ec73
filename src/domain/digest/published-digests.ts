import type { Day, Instant } from '../day';
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
 * those of which none is known. Digests in the trash, what waits as a draft, and digests of which only
 * clips went out, are left out.
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
        ({ digestId, clipId, withdrawnAt, remoteStatus = 'published' }) =>
          digestId === digest.id &&
          clipId === undefined &&
          withdrawnAt === undefined &&
          remoteStatus === 'published',
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

/** The post before another one, for a line that leads to it. */
export interface PreviousPost {
  title: string;
  /** Where it can be read; empty where that is not known. */
  url: string;
  date: Day;
}

/**
 * The post that went out before a digest: the one of its series with the next lower number; of digests in no
 * series the one before it, by date, on the same blog. Undefined where none has gone out.
 */
export function previousPost(
  digest: Digest,
  digests: readonly { digest: Digest; publication?: SentPublication }[],
): PreviousPost | undefined {
  const before = digests
    .filter(({ digest: one, publication }) => one.trashedAt === undefined && isPublic(publication))
    .filter(({ digest: one }) => isOfSameSeries(one, digest) && compareIssues(one, digest) < 0)
    .toSorted((a, b) => compareIssues(a.digest, b.digest))
    .at(-1);
  if (!before) return undefined;
  const { title, date } = before.digest;
  return { title: title.trim(), url: before.publication?.url ?? '', date };
}

function isPublic(publication: SentPublication | undefined): boolean {
  return publication !== undefined && (publication.remoteStatus ?? 'published') === 'published';
}

function isOfSameSeries(one: Digest, other: Digest): boolean {
  if (one.id === other.id || one.seriesId !== other.seriesId) return false;
  return one.seriesId !== undefined || one.blog === other.blog;
}

function compareIssues(a: Digest, b: Digest): number {
  if (a.issue !== undefined && b.issue !== undefined && a.issue !== b.issue) return a.issue - b.issue;
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0;
}
