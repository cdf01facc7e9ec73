import type { Digest, Entry } from '../digest';
import { latestPublication, type SentPublication } from './publication';

/** A digest in which a clip, or another clip of its page, is. */
export type DigestUse = Pick<Digest, 'id' | 'title' | 'date'> & {
  /** The last time that it went out; absent while it is in the making. */
  publication?: SentPublication;
};

/** In which digests clips are, by the clip's id, the latest date first. Clips that are in none are absent. */
export type UsageByClip = ReadonlyMap<string, readonly DigestUse[]>;

/** What usage is derived from: never a date up to which all would be done. */
export interface UsageSources {
  /** The clips that are asked for, each with all the clips of its page, itself among them; else each clip by itself. */
  pages?: ReadonlyMap<string, readonly string[]>;
  /** Entries that have not been removed. */
  entries: readonly Entry[];
  digests: readonly Digest[];
  /** Publications that have not been withdrawn. */
  publications: readonly SentPublication[];
}

export function usageByClip({ pages, entries, digests, publications }: UsageSources): UsageByClip {
  const byId = new Map(
    digests.filter(({ trashedAt }) => trashedAt === undefined).map((one) => [one.id, one]),
  );
  const digestsOfClip = new Map<string, Set<Digest>>();
  for (const entry of entries) {
    const digest = entry.kind === 'clip' ? byId.get(entry.digestId) : undefined;
    if (entry.kind !== 'clip' || !digest) continue;
    const known = digestsOfClip.get(entry.clipId);
    if (known) known.add(digest);
    else digestsOfClip.set(entry.clipId, new Set([digest]));
  }
  const usage = new Map<string, DigestUse[]>();
  for (const [clipId, clipsOfPage] of pages ??
    Array.from(digestsOfClip.keys(), (id) => [id, [id]] as const)) {
    const found = new Set(clipsOfPage.flatMap((id) => [...(digestsOfClip.get(id) ?? [])]));
    const own = publications.filter((one) => one.clipId === undefined || clipsOfPage.includes(one.clipId));
    const uses = Array.from(found, (digest) => useOf(digest, own));
    if (uses.length > 0) usage.set(clipId, uses.sort(latestFirst));
  }
  return usage;
}

/** What is said of a digest, where these are the publications of any. */
export function useOf({ id, title, date }: Digest, publications: readonly SentPublication[]): DigestUse {
  const publication = latestPublication(publications.filter(({ digestId }) => digestId === id));
  return { id, title, date, ...(publication && { publication }) };
}

function latestFirst(a: DigestUse, b: DigestUse): number {
  return a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? 1 : -1;
}
