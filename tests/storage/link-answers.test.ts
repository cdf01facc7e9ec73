import { beforeEach, expect, test } from 'vitest';
import { library } from '../../src/storage/database';
import { keepLinkAnswer, linkAnswers } from '../../src/storage/link-answers';
import { emptyTrash } from '../../src/storage/trash';
import { otherDigests } from '../../src/storage/usage';
import { aClip } from '../builders/a-clip';
import { aDigest } from '../builders/a-digest';
import { saveClip } from '../builders/save-clips';

const clip = aClip({ url: 'https://example.org/a' });
const gone = (at: string, url = clip.url) => ({
  clipId: clip.id,
  url,
  at,
  answer: { kind: 'gone' as const, status: 404 },
});

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
  await saveClip(clip);
});

test('the last answer of a link is kept, for the checks of a digest', async () => {
  await keepLinkAnswer({ ...gone('2026-05-01T10:00:00.000Z'), answer: { kind: 'alive' } });
  await keepLinkAnswer(gone('2026-05-02T10:00:00.000Z'));
  const known = new Map([[clip.id, gone('2026-05-02T10:00:00.000Z')]]);
  expect(await linkAnswers([aClip(), clip])).toEqual(known);
  expect((await otherDigests(aDigest(), [clip])).answers).toEqual(known);
});

test('an answer says nothing of the address that the clip has since', async () => {
  await keepLinkAnswer(gone('2026-05-02T10:00:00.000Z'));
  expect(await linkAnswers([{ ...clip, url: 'https://example.org/b' }])).toEqual(new Map());
});

test('with a clip that is removed for good goes what was answered for it', async () => {
  await saveClip({ ...clip, trashedAt: '2026-05-01T10:00:00.000Z' });
  await keepLinkAnswer(gone('2026-05-02T10:00:00.000Z'));
  await emptyTrash('2026-05-03T10:00:00.000Z');
  expect(await library().linkAnswers.count()).toBe(0);
});
