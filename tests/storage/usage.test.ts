import { expect, test } from 'vitest';
import { saveClip } from '../builders/save-clips';
import { addEntries, createDigest } from '../../src/storage/digests';
import { digestUsage } from '../../src/storage/usage';
import { trashDigest } from '../../src/storage/digests/digest-list';
import { keepPublication, withdrawPublication } from '../../src/storage/digests/publications';
import { aClip } from '../builders/a-clip';
import { aDigest } from '../builders/a-digest';

test('the history of a clip tells where its digests went out last', async () => {
  const clip = aClip({ id: 'clip' });
  await saveClip(clip);
  for (const [id, date] of [
    ['april', '2026-04-30'],
    ['may', '2026-05-31'],
    ['trashed', '2026-06-30'],
  ] as const) {
    await createDigest(aDigest({ id, date }));
    await addEntries(id, [{ id: `e-${id}`, kind: 'clip', clipId: 'clip', runOn: false }]);
  }
  await trashDigest('trashed', '2026-07-01T10:00:00.000Z');
  const sent = (id: string, at: string) => ({
    id,
    digestId: 'april',
    destination: 'hand',
    state: 'sent' as const,
    at,
    hash: '',
  });
  await keepPublication(sent('first', '2026-05-01T10:00:00.000Z'));
  await keepPublication(sent('last', '2026-05-02T10:00:00.000Z'));
  await keepPublication(sent('mistake', '2026-05-03T10:00:00.000Z'));
  await withdrawPublication('mistake', '2026-05-04T10:00:00.000Z');

  const uses = (await digestUsage([clip])).get('clip') ?? [];
  expect(uses.map(({ id, publication }) => [id, publication?.id])).toEqual([
    ['may', undefined],
    ['april', 'last'],
  ]);
});
