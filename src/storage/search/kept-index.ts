import { uuidv7 } from 'uuidv7';
import type { Library } from '../database';
import { Dictionary } from './dictionary';
import { packed, unpacked } from './packed-segment';
import type { SearchIndex } from './search-index';
import { compareDocuments, documentAt, type Segment } from './segment';

/** To be changed with whatever changes what is kept, or how texts are parted into words. */
const layout = '4';

/** Records of words beyond which they are written anew as one. */
const mostWordRecords = 40;

/** The generation of an index that was made anew, which takes the place of whatever is kept. */
export const neverKept = '';

/** Reads the index as it was last kept; undefined where there is none, or it is broken or of another layout. */
export async function readIndex(db: Library): Promise<SearchIndex | undefined> {
  const [state, stored, words] = await db.transaction(
    'r',
    [db.searchState, db.searchParts, db.searchWords],
    () => Promise.all([db.searchState.get('index'), db.searchParts.toArray(), db.searchWords.toArray()]),
  );
  if (state?.layout !== layout || state.parts !== stored.length) return undefined;
  const segments = await Promise.all(stored.map(unpacked)).catch(() => undefined);
  const dictionary = new Dictionary(words.flatMap((some) => some.words.split('\n')));
  if (!segments || state.words !== dictionary.size) return undefined;
  return {
    segments: segments.toSorted(compareSegments),
    dictionary,
    seq: state.seq,
    kept: {
      generation: state.generation,
      parts: new Map(segments.map((segment, at) => [segment, stored[at]!.n!])),
      words: dictionary.size,
      behind: 0,
    },
  };
}

/**
 * Keeps the index, in one transaction with letting go of the log that it covers. Resolves to undefined,
 * and keeps nothing, where another page has kept one since this one was read.
 */
export function keepIndex(db: Library, index: SearchIndex): Promise<SearchIndex | undefined> {
  const tables = [db.searchState, db.searchParts, db.searchWords, db.searchLog];
  return db.transaction('rw', tables, async () => {
    const state = await db.searchState.get('index');
    if (index.kept.generation !== neverKept && state?.generation !== index.kept.generation) return undefined;
    const { segments, dictionary, seq, kept } = index;
    const current = new Set(segments);
    const parts = new Map([...kept.parts].filter(([segment]) => current.has(segment)));
    const stale = [...kept.parts].flatMap(([segment, n]) => (current.has(segment) ? [] : [n]));
    if (kept.generation === neverKept) await db.searchParts.clear();
    else await db.searchParts.bulkDelete(stale);
    for (const segment of segments) {
      if (!parts.has(segment)) parts.set(segment, await db.searchParts.add(packed(segment)));
    }
    await keepWords(db, dictionary, kept.words);
    const generation = uuidv7();
    await db.searchState.put({
      name: 'index',
      layout,
      seq,
      generation,
      parts: parts.size,
      words: dictionary.size,
    });
    await db.searchLog.where('seq').belowOrEqual(seq).delete();
    return { ...index, kept: { generation, parts, words: dictionary.size, behind: 0 } };
  });
}

async function keepWords(db: Library, dictionary: Dictionary, kept: number): Promise<void> {
  const anew = kept === 0 || (await db.searchWords.count()) >= mostWordRecords;
  const first = anew ? 0 : kept;
  if (first === dictionary.size) return;
  if (anew) await db.searchWords.clear();
  await db.searchWords.put({ first, words: dictionary.from(first).join('\n') });
}

/** The oldest first. */
function compareSegments(a: Segment, b: Segment): number {
  const apart = a.savedAt[0]! - b.savedAt[0]!;
  return apart === 0 ? compareDocuments(documentAt(a, 0), documentAt(b, 0)) : apart;
}
