import { uuidv7 } from 'uuidv7';
import { Dictionary } from '../search/dictionary';
import type { ClipContextStore } from '../search/compile-filter';
import type { SearchableClip } from '../search/search-document';
import { neverPersisted, openSearchIndex, type SearchIndex, type SearchStore } from '../search/search-index';
import { compareDocuments, documentAt, type Segment } from '../search/segment';
import { library, type Library } from './database';
import { libraryUsage } from './usage';
import type { ClipRecord } from './records/clip-record';
import { packed, unpacked } from './records/search-records';

/** To be changed with whatever changes what is persisted, or how texts are parted into words. */
const layout = '5';

/** Records of words beyond which they are written anew as one. */
const maxWordRecords = 40;

/** Clips that are read at once where all of them are. */
const batchClips = 250;

/** The search index of the library, as it is after every write committed before the call; see `openSearchIndex`. */
export const currentIndex = openSearchIndex({
  readIndex: () => readIndex(library()),
  persistIndex: (index) => persistIndex(library(), index),
  writesSince: (index) => writesSince(library(), index),
  allClips: () => allClips(library()),
  async lastWrite() {
    return (await library().searchLog.orderBy('seq').last())?.seq ?? 0;
  },
  async clipsWithIds(ids) {
    const records = await library().clips.bulkGet([...ids]);
    return records.map((record) => (record && isSearchable(record) ? record : undefined));
  },
} satisfies SearchStore);

/** What queries ask for that is not in the clips. */
export const clipContextStore: ClipContextStore = {
  digestsByClip: () => libraryUsage(library()),
  draftKeys: () => library().drafts.toCollection().primaryKeys(),
  idsForNextDigest: () => library().clips.where('forNextDigest').above('').primaryKeys(),
};

async function readIndex(db: Library): Promise<SearchIndex | undefined> {
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
    persisted: {
      generation: state.generation,
      parts: new Map(segments.map((segment, at) => [segment, stored[at]!.n!])),
      words: dictionary.size,
      behind: 0,
    },
  };
}

function persistIndex(db: Library, index: SearchIndex): Promise<SearchIndex | undefined> {
  const tables = [db.searchState, db.searchParts, db.searchWords, db.searchLog];
  return db.transaction('rw', tables, async () => {
    const state = await db.searchState.get('index');
    if (index.persisted.generation !== neverPersisted && state?.generation !== index.persisted.generation)
      return undefined;
    const { segments, dictionary, seq, persisted } = index;
    const current = new Set(segments);
    const parts = new Map([...persisted.parts].filter(([segment]) => current.has(segment)));
    const stale = [...persisted.parts].flatMap(([segment, n]) => (current.has(segment) ? [] : [n]));
    if (persisted.generation === neverPersisted) await db.searchParts.clear();
    else await db.searchParts.bulkDelete(stale);
    for (const segment of segments) {
      if (!parts.has(segment)) parts.set(segment, await db.searchParts.add(packed(segment)));
    }
    await persistWords(db, dictionary, persisted.words);
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
    return { ...index, persisted: { generation, parts, words: dictionary.size, behind: 0 } };
  });
}

async function persistWords(db: Library, dictionary: Dictionary, persisted: number): Promise<void> {
  const anew = persisted === 0 || (await db.searchWords.count()) >= maxWordRecords;
  const first = anew ? 0 : persisted;
  if (first === dictionary.size) return;
  if (anew) await db.searchWords.clear();
  await db.searchWords.put({ first, words: dictionary.from(first).join('\n') });
}

function writesSince(db: Library, { seq, persisted }: SearchIndex) {
  return db.transaction('r', [db.searchState, db.searchLog], async () => {
    const [state, log] = await Promise.all([
      db.searchState.get('index'),
      db.searchLog.where('seq').above(seq).toArray(),
    ]);
    if (state?.generation !== persisted.generation) return undefined;
    return log.map((write) => ({ seq: write.seq!, ids: write.ids.split('\n') }));
  });
}

async function* allClips(db: Library): AsyncGenerator<SearchableClip[]> {
  const readFrom = (last: string) => db.clips.where('id').above(last).limit(batchClips).toArray();
  for (let next = readFrom(''), records = await next; records.length > 0; records = await next) {
    // The database reads on while these are taken apart.
    next = readFrom(records.at(-1)!.id);
    yield records.filter(isSearchable);
  }
}

function isSearchable({ status }: ClipRecord): boolean {
  return status !== 'purged';
}

/** The oldest first. */
function compareSegments(a: Segment, b: Segment): number {
  const apart = a.savedAt[0]! - b.savedAt[0]!;
  return apart === 0 ? compareDocuments(documentAt(a, 0), documentAt(b, 0)) : apart;
}
