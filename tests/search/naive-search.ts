import { matcherOf, type QueryContext, soughtWords } from '../../src/domain/query/matches';
import { type Query, asksForTrash, textTermsOf } from '../../src/domain/query/query';
import { needleOf, packWords } from '../../src/domain/text/words';
import { library } from '../../src/storage/database';
import { readUsage } from '../../src/storage/usage';
import { clipOfRecord } from '../../src/storage/records/clip-record';

/** What search has to find, by asking every clip for itself. */
export async function naiveSearch(query: Query, context: QueryContext): Promise<string[]> {
  const db = library();
  const test = matcherOf(query, context);
  const needles = textTermsOf(query).flatMap(
    ({ text, kind }) => needleOf(soughtWords(text), kind === 'word' ? 'prefix' : 'whole') ?? [],
  );
  const records = (await db.clips.toArray()).filter(({ status }) => status !== 'purged');
  const usage = await readUsage(db);
  const drafts = await db.drafts.toCollection().primaryKeys();
  const othersOfPage = (id: string, key: string) =>
    records.filter((other) => other.status === 'active' && other.id !== id && other.key === key).length;
  return records
    .filter(({ status }) => status === 'active' || (query.kind !== 'all' && asksForTrash(query)))
    .filter((record) =>
      test({
        clip: clipOfRecord(record),
        digests: (usage.get(record.id) ?? []).map(({ title }) => title),
        duplicate: othersOfPage(record.id, record.key) > 0,
        draft: drafts.includes(record.key),
      }),
    )
    .map(({ id, title, tags, savedAt }) => {
      const words = packWords([title, ...tags]);
      return { id, savedAt, score: needles.filter((needle) => words.includes(needle)).length };
    })
    .sort((a, b) => b.score - a.score || compare(b.savedAt, a.savedAt) || compare(b.id, a.id))
    .map(({ id }) => id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
