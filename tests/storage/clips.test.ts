import { beforeEach, expect, test } from 'vitest';
import { urlKey } from '../../src/domain/address/url-key';
import { clipWithId, clipOfPage, newestClips, restoreClip, trashClip } from '../../src/storage/clips';
import { saveClip, saveClips } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { draftWithKey, saveDraft } from '../../src/storage/drafts';
import type { Clip } from '../../src/domain/clip';
import { changeClips } from '../../src/storage/bulk/change-clips';
import { editClip } from '../../src/storage/edit-clip';
import { undo } from '../../src/storage/undo/undo';
import { undoable } from '../../src/storage/undo/undo-log';
import { aClip } from '../builders/a-clip';
import { aDraft } from '../builders/a-draft';

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
});

test('a saved clip is found by any address of its page, and its draft is gone', async () => {
  const clip = aClip({ url: 'https://www.example.org/a/?b=1' });
  const draft = aDraft({ key: urlKey(clip.url), comment: 'words' });
  await saveDraft(draft);

  await saveClip(clip, draft);

  expect(await clipOfPage({ url: 'http://example.org/a?b=1' })).toEqual(clip);
  expect(await draftWithKey(draft.key)).toBeUndefined();
});

test('the page is known by the address it was clipped from, whatever address is published', async () => {
  const clip = aClip({ url: 'https://example.org/short', originalUrl: 'https://example.org/long' });
  await saveClip(clip);
  expect((await clipOfPage({ url: 'https://example.org/long' }))?.id).toBe(clip.id);
});

test('when the clip cannot be stored the draft stays', async () => {
  const draft = aDraft({ comment: 'words' });
  await saveDraft(draft);
  const unstorable = { ...aClip(), comment: (() => 'a function') as unknown as string };

  await expect(saveClip(unstorable, draft)).rejects.toThrow();

  expect(await draftWithKey(draft.key)).toEqual(draft);
  expect(await newestClips(10)).toEqual([]);
});

test('clips come newest first, without those in the trash', async () => {
  const [old, young, gone] = [
    aClip({ savedAt: '2026-05-01T00:00:00.000Z' }),
    aClip({ savedAt: '2026-05-03T00:00:00.000Z' }),
    aClip({ savedAt: '2026-05-02T00:00:00.000Z' }),
  ];
  for (const clip of [old, young, gone]) await saveClip(clip);
  await trashClip(gone.id, '2026-05-04T00:00:00.000Z');

  expect((await newestClips(10)).map((clip) => clip.id)).toEqual([young.id, old.id]);
  expect(await clipOfPage({ url: gone.url })).toBeUndefined();

  await restoreClip(gone.id);
  expect(await clipOfPage({ url: gone.url })).toEqual(gone);
});

test('a change stamps the fields that changed, later than before, and marks the record to be sent', async () => {
  const clip = aClip({ tags: ['a', 'b'] });
  await saveClip(clip);
  const created = (await library().clips.get(clip.id))!;

  await saveClip({ ...clip, comment: 'new', tags: ['b', 'c'] });

  const { stamps, unsent } = (await library().clips.get(clip.id))!;
  expect(Object.keys(stamps).toSorted()).toEqual(['*', 'comment', 'tags/c']);
  expect(stamps['comment']! > created.stamps['*']!).toBe(true);
  expect(stamps['*']).toBe(created.stamps['*']);
  expect(unsent).toBe(1);
});

test('saving a clip that was stored before can be undone, a new one has nothing to undo', async () => {
  const clip = aClip({ comment: 'old', tags: ['a'], private: true });
  expect(await saveClip(clip)).toBeUndefined();
  const entry = await saveClip({ ...clip, comment: 'new', tags: [], private: false });
  expect(await undoable()).toEqual([entry]);
  await editClip(clip.id, () => ({ title: 'Since' }), '2026-06-01T10:00:00.000Z');
  expect(await undo(entry!.id)).toEqual({ clips: 1, conflicts: 0 });
  expect(await clipWithId(clip.id)).toMatchObject({
    ...clip,
    title: 'Since',
    changedAt: '2026-06-01T10:00:00.000Z',
  });
});

test('saving what is stored already leaves nothing to undo', async () => {
  const clip = aClip();
  await saveClip(clip);
  expect(await saveClip({ ...clip, changedAt: '2026-06-01T10:00:00.000Z' })).toBeUndefined();
});

test('a place on a page is that page where the page has said so, and a page of its own else', async () => {
  const told = aClip({ url: 'https://example.org/told', canonicalUrl: 'https://example.org/told' });
  const silent = aClip({ url: 'https://example.org/silent' });
  await saveClips([{ clip: told }, { clip: silent }]);
  expect((await clipOfPage({ url: 'https://example.org/told#part' }))?.id).toBe(told.id);
  expect(await clipOfPage({ url: 'https://example.org/told#/route' })).toBeUndefined();
  expect(await clipOfPage({ url: 'https://example.org/silent#part' })).toBeUndefined();
  const page = { url: 'https://example.org/silent#part', canonicalUrl: silent.url };
  expect((await clipOfPage(page))?.id).toBe(silent.id);
});

test('a clip of its own is found at its very address, and the other one everywhere else', async () => {
  const url = 'https://example.org/index.html';
  const [rule, own] = [aClip({ url: 'https://example.org/' }), aClip({ url, isSeparate: true })];
  await saveClips([{ clip: rule }, { clip: own }]);
  expect((await clipOfPage({ url: `${url}?utm_source=a` }))?.id).toBe(own.id);
  expect((await clipOfPage({ url: 'https://www.example.org' }))?.id).toBe(rule.id);
});

test.each([
  ['saved', (clip: Clip) => saveClip({ ...clip, id: 'new' })],
  ['saved over a good one', (clip: Clip) => saveClip(clip)],
  ['edited in', ({ id, url }: Clip) => editClip(id, () => ({ url }), '2026-06-01T10:00:00.000Z')],
  ['put into many', ({ id, url }: Clip) => changeClips([id], { kind: 'edit', fields: { url } })],
])('an address that is none on the web cannot be %s', async (_, save) => {
  const clip = aClip({ comment: 'words' });
  await saveClip(clip);
  await expect(save({ ...clip, url: 'htp:/nonsense' })).rejects.toThrow('Not an address on the web');
  expect(await newestClips(10)).toEqual([clip]);
});
