import { beforeEach, expect, test } from 'vitest';
import { clipOfDraft } from '../../src/domain/clip-of-draft';
import { clipAndDraft, saveCaptures, type Capture } from '../../src/storage/captures';
import { clipWithId } from '../../src/storage/clips';
import { saveClip } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { draftWithKey, saveDraft } from '../../src/storage/drafts';
import { undo } from '../../src/storage/undo/undo';
import { aClip } from '../builders/a-clip';
import { aDraft } from '../builders/a-draft';

const key = 'example.org/a';
const url = 'https://example.org/a';
const now = '2026-05-03T12:00:00.000Z';

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
});

const capture = (make: Capture['make'], clipId?: string): Capture => ({ page: { url }, clipId, make });

test('what is stored of a page is its clip in the library, and its draft', async () => {
  const clip = aClip({ url });
  const draft = aDraft({ comment: 'Half a thought' });
  await saveClip(clip);
  await saveClip(aClip({ url, trashedAt: now, savedAt: now }));
  await saveDraft(draft);
  expect(await clipAndDraft({ url })).toMatchObject({ saved: { id: clip.id }, stored: draft });
  expect(await clipAndDraft({ url: 'https://example.org/other' })).toEqual({});
});

test('a capture is saved onto the clip as it is by then, and its draft goes with it', async () => {
  const clip = aClip({ url, comment: 'Of old.' });
  await saveClip(clip);
  const draft = aDraft({ tags: ['new'] });
  await saveDraft(draft);
  const [saved] = await saveCaptures([
    capture((current) => ({ clip: clipOfDraft(draft, current, 'unused', now).clip, draft: 'delete' })),
  ]);
  expect(saved).toMatchObject({ before: { comment: 'Of old.' }, clip: { id: clip.id, tags: ['new'] } });
  expect(await clipWithId(clip.id)).toMatchObject({ comment: 'Of old.', tags: ['new'] });
  expect(await draftWithKey(key)).toBeUndefined();
});

test('two captures of one page make one clip', async () => {
  const make =
    (id: string): Capture['make'] =>
    (current) => ({ clip: current ? undefined : aClip({ id, url }) });
  const saved = await saveCaptures([capture(make('first')), capture(make('second'))]);
  expect(saved).toMatchObject([{ clip: { id: 'first' } }, { before: { id: 'first' }, clip: undefined }]);
});

test.each([
  ['the clip that the form was opened on', 'named', {}, 'named'],
  ['another of the page, where that one is in the trash', 'named', { trashedAt: now }, 'other'],
  ['another of the page, where that one is gone', 'purged', {}, 'other'],
])('what is saved onto is %s', async (_which, clipId, fields, expected) => {
  await saveClip(aClip({ id: 'named', url, savedAt: '2026-01-01T00:00:00.000Z', ...fields }));
  await saveClip(aClip({ id: 'other', url, savedAt: '2026-02-01T00:00:00.000Z' }));
  const [saved] = await saveCaptures([capture(() => ({}), clipId)]);
  expect(saved?.before?.id).toBe(expected);
});

test('a clip in the trash is saved onto where it is the only one', async () => {
  await saveClip(aClip({ id: 'named', url, trashedAt: now }));
  expect(await saveCaptures([capture(() => ({}), 'named')])).toMatchObject([{ before: { id: 'named' } }]);
});

test('captures that cannot all be saved leave clips and drafts as they were', async () => {
  const draft = aDraft({ comment: 'x' });
  await saveDraft(draft);
  const unstorable = { ...aClip({ url }), comment: (() => '') as unknown as string };
  const captures = [
    capture(() => ({ clip: aClip({ id: 'fine', url }), draft: 'delete' })),
    capture(() => ({ clip: unstorable })),
  ];
  await expect(saveCaptures(captures)).rejects.toThrow();
  expect(await clipWithId('fine')).toBeUndefined();
  expect(await draftWithKey(key)).toEqual(draft);
});

test('a save onto a clip that was there can be undone; of a new one the library has nothing to undo', async () => {
  const clip = aClip({ url, comment: 'Of old.', private: true });
  await saveClip(clip);
  const change = capture((current) => ({ clip: { ...current!, comment: 'New.', private: false } }));
  const [saved] = await saveCaptures([change]);
  await undo(saved!.undoId!);
  expect(await clipWithId(clip.id)).toMatchObject({ comment: 'Of old.', private: true });

  const added = { ...capture((current) => ({ clip: { ...current!, site: 'A site' } })), isPartOfSave: true };
  const created = { ...capture(() => ({ clip: aClip() })), page: { url: 'https://example.org/other' } };
  expect(await saveCaptures([added, created])).toMatchObject([{ undoId: undefined }, { undoId: undefined }]);
});
