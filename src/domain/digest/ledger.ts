import type { Digest, Entry } from '../digest';

/** A digest in which a clip, or another clip of its page, stands. */
export type Use = Pick<Digest, 'id' | 'title' | 'date'> & {
  /** It went out; else it is still in the making. */
  published: boolean;
};

/** Where clips stand already, by the clip's id, the latest date first. Clips that stand nowhere are absent. */
export type Ledger = ReadonlyMap<string, readonly Use[]>;

/** What the ledger is derived from: never a date up to which all would be done. */
export interface LedgerSources {
  /** The clips that are asked for, each with all the clips of its page, itself among them. */
  pages: ReadonlyMap<string, readonly string[]>;
  /** Entries that stand in an outline. */
  entries: readonly Entry[];
  /** Digests outside the trash. */
  digests: readonly Digest[];
  /** Ids of the digests that went out. */
  published: ReadonlySet<string>;
}

export function ledgerOf({ pages, entries, digests, published }: LedgerSources): Ledger {
  const byId = new Map(digests.map((digest) => [digest.id, digest]));
  const digestsOfClip = new Map<string, Set<Digest>>();
  for (const entry of entries) {
    const digest = entry.kind === 'clip' ? byId.get(entry.digestId) : undefined;
    if (entry.kind !== 'clip' || !digest) continue;
    const known = digestsOfClip.get(entry.clipId);
    if (known) known.add(digest);
    else digestsOfClip.set(entry.clipId, new Set([digest]));
  }
  const ledger = new Map<string, Use[]>();
  for (const [clipId, clipsOfPage] of pages) {
    const found = new Set(clipsOfPage.flatMap((id) => [...(digestsOfClip.get(id) ?? [])]));
    const uses = [...found].map(({ id, title, date }) => ({ id, title, date, published: published.has(id) }));
    if (uses.length > 0) ledger.set(clipId, uses.sort(latestFirst));
  }
  return ledger;
}

function latestFirst(a: Use, b: Use): number {
  return a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? 1 : -1;
}
