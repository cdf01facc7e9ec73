import { beforeEach, expect, test } from 'vitest';
import type { Clip } from '../../../src/domain/clip';
import type { Clause } from '../../../src/domain/query/query';
import { saveClips } from '../../builders/save-clips';
import { library } from '../../../src/storage/database';
import { addEntries, createDigest } from '../../../src/storage/digests';
import { listDigests, trashDigest } from '../../../src/storage/digests/digest-list';
import { offeredClips } from '../../../src/storage/digests/offered-clips';
import { keepPublication, withdrawPublication } from '../../../src/storage/digests/publications';
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

const offered = async (asked?: Clause) => {
  const { offers } = await offeredClips(digest, asked, context);
  return offers.map((offer) => offer.clip.id);
};

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

test('without an earlier digest the last seven days are new', async () => {
  expect(await offered()).toEqual(['marked', 'used', 'skipped', 'commented', 'new'].toSorted(byWeight));
});

function byWeight(a: string, b: string): number {
  const order = ['marked', 'commented', 'used', 'skipped', 'new'];
  return order.indexOf(a) - order.indexOf(b);
}

test('after an earlier digest, only what came since is new', async () => {
  await createDigest(earlier);
  await addEntries(earlier.id, [entry('used')]);
  expect(await offered()).toEqual(['marked', 'commented', 'new']);
});

test('an earlier digest without clips, or in the trash, says nothing of what is new', async () => {
  await createDigest(earlier);
  expect(await offered()).toContain('skipped');
  await addEntries(earlier.id, [entry('used')]);
  await trashDigest(earlier.id, '2026-05-03T11:00:00.000Z');
  expect(await offered()).toContain('used');
});

test('what stands in this digest is not offered again', async () => {
  await addEntries(digest.id, [entry('commented')]);
  expect(await offered()).not.toContain('commented');
  expect(await offered({ kind: 'tag', value: 'sea' })).toEqual([]);
});

test('what is asked for is found whenever it was saved, but for private clips', async () => {
  await createDigest(earlier);
  await addEntries(earlier.id, [entry('used')]);
  expect(await offered({ kind: 'word', text: 'used' })).toEqual(['used']);
  expect(await offered({ kind: 'tag', value: 'sea' })).toEqual(['commented']);
  expect(await offered({ kind: 'before', when: { kind: 'year', year: '2026' } })).toEqual(['marked']);
});

test('a clip stands where it was linked, by another clip of its page too', async () => {
  await createDigest(earlier);
  await addEntries(earlier.id, [entry('used')]);
  const twin = clip('twin', '2026-05-02', { url: 'http://www.example.org/used/?utm_source=feed' });
  await saveClips([{ clip: twin }]);
  const use = { id: 'earlier', title: 'April', date: '2026-04-30' };
  expect(await digestUsage([twin, clip('new', '2026-05-01')], digest.id)).toEqual(new Map([['twin', [use]]]));
  expect(await digestUsage([twin], earlier.id)).toEqual(new Map());
  expect(await offered()).not.toContain('twin');
});

test('a digest is published as long as its publication stands', async () => {
  await createDigest(earlier);
  await addEntries(earlier.id, [entry('used')]);
  const at = '2026-05-01T00:00:00.000Z';
  await keepPublication({ id: 'p', digestId: 'earlier', destination: 'hand', at, hash: 'x' });
  const used = clip('used', '2026-04-29');
  expect((await otherDigests(digest, [used])).usage.get('used')?.[0]?.publication).toBeDefined();
  expect((await listDigests()).map(({ publication }) => publication?.id)).toEqual([undefined, 'p']);
  await withdrawPublication('p', at);
  const { usage, slugs } = await otherDigests(digest, [used]);
  expect(usage.get('used')?.[0]?.publication).toBeUndefined();
  expect(slugs.map(({ slug }) => slug)).toEqual(['april']);
});
