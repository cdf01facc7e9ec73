import { Dexie } from 'dexie';
import { library } from '../../src/storage/database';
import { clipContent } from '../../src/storage/records/clip-record';
import { clipKey } from '../../src/domain/clip';
import { aClip } from '../builders/a-clip';
import { aDigest } from '../builders/a-digest';
import { aDraft } from '../builders/a-draft';

/** The schemas as the versions shipped them. */
export const firstSchema = {
  clips: 'id, key, host, [shelf+savedAt], *tags, unsent',
  tagCounts: 'name',
  drafts: 'key, changedAt',
  digests: 'id, date, unsent',
  entries: 'id, digestId, clipId, unsent',
  settings: 'id, unsent',
  local: 'name',
};
export const secondSchema = {
  ...firstSchema,
  savedSearches: 'id, unsent',
  tagTerms: 'id, unsent',
  clipCounts: 'shelf',
  undo: 'id, at',
  undoParts: '++n, undoId',
  searchState: 'name',
  searchWords: 'first',
  searchParts: '++n',
  searchLog: '++seq',
};

export const thirdSchema = {
  ...secondSchema,
  clips: `${secondSchema.clips}, forNextDigest`,
  publications: 'id, digestId, unsent',
  edits: 'id, [digestId+undone+id]',
};

const { edits: _edits, ...thirdWithoutEdits } = thirdSchema;
export const fourthSchema = {
  ...thirdWithoutEdits,
  undo: 'id, [digestId+at], [digestId+undone+id]',
};

const { clipCounts: _clipCounts, ...fourthWithoutCounts } = fourthSchema;
export const fifthSchema = {
  ...fourthWithoutCounts,
  clips: 'id, key, host, [status+savedAt], *tags, unsent, forNextDigest',
  statusCounts: 'status',
};

/** Pictures of pages and icons of sites. */
export const seventhSchema = {
  ...fifthSchema,
  pictures: 'clipId',
  icons: 'site',
  imageTotals: 'kind',
  pictureRemovals: 'clipId, at',
};

export const kept = aClip({ title: 'Kept', comment: '北京大学 is old', tags: ['a'] });
export const trashed = aClip({
  title: 'Trashed',
  url: 'https://example.org/routes#inbox/1',
  trashedAt: '2026-05-04T00:00:00.000Z',
});
export const purged = aClip({ title: '' });
const stamped = { stamps: { '*': '0mox0q4w0.0000.device' }, unsent: 1 as const };

export const search = { id: 's', name: 'Old ones', query: 'old #a', rank: 'a0', pinned: true };
export const term = { tag: 'a', slug: 'alpha', category: { name: 'Letters', slug: 'letters' } };

export async function putFirst(old: Dexie): Promise<void> {
  for (const clip of [kept, trashed]) {
    const { status, ...content } = clipContent(clip);
    const shelf = status === 'active' ? 'library' : 'trash';
    await old.table('clips').add({ ...content, shelf, ...stamped });
  }
  await old.table('tagCounts').add({ name: 'a', uses: 1, lastUsed: kept.changedAt });
  await old.table('drafts').add(aDraft({ comment: 'begun' }));
  await old.table('digests').add({ ...aDigest(), ...stamped });
  await old.table('entries').add({
    id: 'e',
    digestId: aDigest().id,
    rank: 'a0',
    kind: 'clip',
    clipId: kept.id,
    runOn: false,
    ...stamped,
  });
  await old.table('settings').add({ id: 'siteRules', value: [], ...stamped });
  await old.table('local').bulkAdd([
    { name: 'device', value: 'device' },
    { name: 'stamp', value: '0mox0q4w0.0000.device' },
  ]);
}

export async function putSecond(old: Dexie): Promise<void> {
  await old.table('savedSearches').add({ ...search, ...stamped });
  await old.table('tagTerms').add({ ...term, id: 'a', ...stamped });
  if (old.tables.some(({ name }) => name === 'clipCounts'))
    await old.table('clipCounts').bulkAdd([
      { shelf: 'library', clips: 1 },
      { shelf: 'trash', clips: 1 },
    ]);
  await old.table('undo').add({ id: 'u', at: new Date().toISOString(), kind: 'addTags', clips: 1 });
  const steps = [{ table: 'clips', id: kept.id, before: { tags: [] }, after: { tags: ['a'] } }];
  await old.table('undoParts').add({ undoId: 'u', steps });
  await putOldIndex(old);
}

/** Two steps of the work on the digest, the second of which is undone. */
export async function putThird(old: Dexie): Promise<void> {
  const [digestId, at] = [aDigest().id, new Date().toISOString()];
  const change = (field: string, before: unknown, after: unknown) => ({
    table: 'digests',
    id: digestId,
    field,
    before,
    after,
  });
  const intro = change('intro', 'Before', aDigest().intro);
  const title = change('title', 'Before', aDigest().title);
  await old.table('edits').bulkAdd([
    { id: '00000000-1', digestId, undone: 0, at, name: 'title', changes: [title, intro] },
    { id: '00000000-2', digestId, undone: 1, at, changes: [change('outro', aDigest().outro, 'After')] },
  ]);
}

/** The one log of undo, in the place of what the second version had. */
export async function putFourth(old: Dexie): Promise<void> {
  const [at, digestId] = [new Date().toISOString(), aDigest().id];
  await old.table('undo').put({ id: 'u', digestId: '', undone: 0, at, kind: 'addTags', clips: 1 });
  await old.table('undoParts').clear();
  const changes = [{ table: 'clips', id: kept.id, before: { tags: [] }, after: { tags: ['a'] } }];
  await old.table('undoParts').add({ undoId: 'u', changes });
  await old.table('undo').put({ id: '00000000-1', digestId, undone: 0, at, kind: 'step', clips: 0 });
  const diff = { before: { title: 'Before' }, after: { title: aDigest().title } };
  await old.table('undoParts').add({
    undoId: '00000000-1',
    changes: [{ table: 'digests', id: digestId, ...diff }],
  });
  await old.table('clips').add({ ...clipContent(purged), shelf: 'gone', ...stamped });
  const log = [{ name: 'never counted', uses: 2, lastUsed: '' }];
  await old.table('local').put({ name: 'tags', tags: log });
}

/** An index of an older layout, of the kept clip alone and of words that it lacks. */
async function putOldIndex(old: Dexie): Promise<void> {
  const words = ['stale', 'words'];
  const columns = [
    new Float64Array([Date.parse(kept.savedAt)]),
    new Float64Array([1]),
    new Float64Array([0]),
    new Uint32Array([0, 2]),
    new Uint16Array([1, 2]),
    new Uint8Array([0]),
    kept.id,
  ];
  await old.table('searchParts').add({ documents: 1, units: 2, columns: new Blob(columns) });
  await old.table('searchWords').add({ first: 0, words: words.join('\n') });
  const state = { layout: '2', seq: 1, generation: 'g', parts: 1, words: words.length };
  await old.table('searchState').add({ name: 'index', ...state });
  await old.table('searchLog').bulkAdd([{ ids: kept.id }, { ids: trashed.id }]);
}

export async function upgradeFrom(
  version: number,
  schema: Record<string, string>,
  ...puts: ((old: Dexie) => Promise<void>)[]
): Promise<void> {
  library().close();
  await Dexie.delete('gleanings');
  const old = new Dexie('gleanings');
  old.version(version).stores(schema);
  for (const put of puts) await put(old);
  old.close();
  await library().open();
}

/** Places on a page have keys of their own, and no image is stored. */
export async function putSixth(old: Dexie): Promise<void> {
  await putFifth(old);
  await old.table('clips').update(trashed.id, { key: clipKey(trashed) });
}

/** Clips have a status, and places on a page share its key. */
export async function putFifth(old: Dexie): Promise<void> {
  await putFourth(old);
  const statuses: Record<string, string> = { library: 'active', trash: 'trashed', gone: 'purged' };
  await old
    .table('clips')
    .toCollection()
    .modify((record) => {
      record.status = statuses[record.shelf];
      delete record.shelf;
    });
  await old.table('clips').update(trashed.id, { key: 'example.org/routes' });
  await old.table('local').delete('tags');
  await old.table('statusCounts').bulkAdd([
    { status: 'active', clips: 1 },
    { status: 'trashed', clips: 1 },
  ]);
}

/** A publication as it was kept while all of them were made by hand. */
export const publication = {
  id: 'p',
  digestId: aDigest().id,
  destination: 'hand',
  at: '2026-05-05T00:00:00.000Z',
  hash: 'ab',
};

export async function putEighth(old: Dexie): Promise<void> {
  await putSixth(old);
  await old.table('statusCounts').put({ status: 'private', clips: 0 });
  await old.table('publications').add({ ...publication, ...stamped });
}

/** A publication has a state, and none of a link's answers is kept. */
export const ninthSchema = {
  ...seventhSchema,
  publications: 'id, digestId, [digestId+destination], state, unsent',
  destinations: 'id, unsent',
  sentTexts: 'id',
};

export async function putNinth(old: Dexie): Promise<void> {
  await putEighth(old);
  await old.table('publications').update(publication.id, { state: 'sent' });
}

/** Every version before the twelfth stamped what is derived, and kept the stamps of tags that are gone. */
export const eleventhSchema = { ...ninthSchema, linkAnswers: 'clipId', folders: 'id' };

export const editedStamps = {
  '*': '0mox0q4w0.0000.device',
  comment: '0mox0q4w1.0000.device',
  tags: '0mox0q4w2.0000.device',
  'tags/gone': '0mox0q4w2.0000.device',
  changedAt: '0mox0q4w3.0000.device',
};

export async function putEleventh(old: Dexie): Promise<void> {
  await putNinth(old);
  await old.table('clips').update(kept.id, { stamps: editedStamps });
  await old.table('digests').update(aDigest().id, {
    stamps: { '*': editedStamps['*'], title: editedStamps.comment, changedAt: editedStamps.comment },
  });
}
