import type { Library } from './database';

/** Which digests a clip stands in: their titles by the clip's id. A clip that stands in none is not there. */
export type Ledger = ReadonlyMap<string, readonly string[]>;

/** Derives the ledger from the outlines of the digests that are not in the trash. */
export async function readLedger(db: Library): Promise<Ledger> {
  const [digests, entries] = await Promise.all([
    db.digests.toArray(),
    db.entries.where('clipId').above('').toArray(),
  ]);
  const titles = new Map(
    digests.filter(({ trashedAt }) => trashedAt === undefined).map(({ id, title }) => [id, title]),
  );
  const ledger = new Map<string, string[]>();
  for (const entry of entries) {
    const title = titles.get(entry.digestId);
    if (entry.kind !== 'clip' || entry.removed || title === undefined) continue;
    const known = ledger.get(entry.clipId);
    if (known) known.push(title);
    else ledger.set(entry.clipId, [title]);
  }
  return ledger;
}

let known: { changed: string | undefined; ledger: Ledger } | undefined;

/** The ledger as it is now, derived again only after a write that may have touched a digest or an entry. */
export async function currentLedger(db: Library): Promise<Ledger> {
  const changed = (await db.local.get('ledger'))?.value;
  if (changed === undefined || known?.changed !== changed) known = { changed, ledger: await readLedger(db) };
  return known.ledger;
}
