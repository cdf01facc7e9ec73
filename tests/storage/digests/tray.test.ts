import { beforeEach, expect, test } from 'vitest';
import type { Clip } from '../../../src/domain/clip';
import type { Clause } from '../../../src/domain/query/query';
import { saveClips } from '../../builders/save-clips';
import { library } from '../../../src/storage/database';
import { addEntries, createDigest } from '../../../src/storage/digests';
import { listDigests, trashDigest } from '../../../src/storage/digests/digest-list';
import { keepPublication, withdrawPublication } from '../../../src/storage/digests/publications';
import { readTray } from '../../../src/storage/digests/tray';
import { otherDigests, digestUsage } from '../../../src/storage/usage';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';

const context = { zone: 'UTC', today: '2026-05-03', weekStart: 1 as const };
const digest = aDigest({ createdAt: '2026-05-03T10:00:00.000Z' });
const earlier = aDigest({
  id: 'earlier',
  title: 'April',
  date: '2026-04-30',
  createdAt: '2026-04-30T10:00:00.000Z',
});

const clip = (id: string, day: string, fields: Partial<Clip> = {}) =>
  aClip({ id, url: `https://example.org/${id}`, savedAt: `${day}T12:00:00.000Z`, ...fields });
const entry = (clipId: string) => ({ id: `e-${clipId}`, kind: 'clip' as const, clipId, runOn: false });

const everything: Clause = { kind: 'not', clause: { kind: 'is', state: 'private' } };
const tray = (asked: Clause = everything, others: Clause[] = []) => readTray(digest, asked, others, context);
const ids = async (asked: Clause) => (await tray(asked)).clips.map(({ id }) => id);

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
  await createDigest(digest);
  await saveClips(
    [
      clip('used', '2026-04-29', { comment: 'Used.' }),
      clip('skipped', '2026-04-29', { comment: 'Skipped.' }),
      clip('marked', '2025-01-01', { forNextDigest: '2025-01-01T12:00:00.000Z' }),
      clip('new', '2026-05-01'),
      clip('commented', '2026-05-01', { comment: 'Good.', tags: ['sea'] }),
      clip('private', '2026-05-02', { private: true, tags: ['sea'] }),
    ].map((clip) => ({ clip })),
  );
});

test('what is asked for is found, the newest first, with how many other questions would find', async () => {
  expect(await ids({ kind: 'word', text: 'used' })).toEqual(['used']);
  expect(await ids({ kind: 'before', when: { kind: 'month', month: '2026-05' } })).toEqual(
    expect.arrayContaining(['used', 'skipped', 'marked']),
  );
  const { found, totals } = await tray(everything, [{ kind: 'is', state: 'next' }]);
  expect([found, totals]).toEqual([5, [1]]);
});

test('without an earlier digest the last seven days are new', async () => {
  expect((await tray()).since).toEqual({ at: '2026-04-26T10:00:00.000Z', lastDigest: false });
});

test('after an earlier digest, only what came since is new', async () => {
  await createDigest(earlier);
  await addEntries(earlier.id, [entry('used')]);
  const { since, usage } = await tray();
  expect(since).toEqual({ at: '2026-04-30T10:00:00.000Z', lastDigest: true, title: 'April' });
  expect([...usage.keys()]).toEqual(['used']);
});

test('an earlier digest without clips, or in the trash, says nothing of what is new', async () => {
  await createDigest(earlier);
  expect((await tray()).since.lastDigest).toBe(false);
  await addEntries(earlier.id, [entry('used')]);
  await trashDigest(earlier.id, '2026-05-03T11:00:00.000Z');
  expect((await tray()).since.lastDigest).toBe(false);
});

test('a clip stands where it was linked, by another clip of its page too', async () => {
  await createDigest(earlier);
  await addEntries(earlier.id, [entry('used')]);
  const twin = clip('twin', '2026-05-02', { url: 'http://www.example.org/used/?utm_source=feed' });
  await saveClips([{ clip: twin }]);
  const use = { id: 'earlier', title: 'April', date: '2026-04-30' };
  expect(await digestUsage([twin, clip('new', '2026-05-01')], digest.id)).toEqual(new Map([['twin', [use]]]));
  expect(await digestUsage([twin], earlier.id)).toEqual(new Map());
});

test('a digest is published as long as its publication stands', async () => {
  await createDigest(earlier);
  await addEntries(earlier.id, [entry('used')]);
  const at = '2026-05-01T00:00:00.000Z';
  await keepPublication({ id: 'p', digestId: 'earlier', destination: 'hand', state: 'sent', at, hash: 'x' });
  const used = clip('used', '2026-04-29');
  expect((await otherDigests(digest, [used])).usage.get('used')?.[0]?.publication).toBeDefined();
  expect((await listDigests()).map(({ publication }) => publication?.id)).toEqual([undefined, 'p']);
  await withdrawPublication('p', at);
  const { usage, slugs } = await otherDigests(digest, [used]);
  expect(usage.get('used')?.[0]?.publication).toBeUndefined();
  expect(slugs.map(({ slug }) => slug)).toEqual(['april']);
});
