import { beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/day';
import { addDays } from '../../src/domain/query/calendar';
import { siteOf } from '../../src/domain/address/site-of';
import { saveClips } from '../builders/save-clips';
import { addEntries, createDigest } from '../../src/storage/digests';
import { libraryStats } from '../../src/storage/library-stats';
import { aDigest } from '../builders/a-digest';
import { generateLibrary } from '../library/generate';

const clips = generateLibrary({ clips: 1_500, seed: 9 });
const living = clips.filter(({ trashedAt }) => trashedAt === undefined);

beforeAll(async () => {
  await saveClips(clips.map((clip) => ({ clip })));
  await createDigest(aDigest());
  await addEntries(aDigest().id, [{ id: 'e', kind: 'clip', clipId: living[0]!.id, runOn: false }]);
});

test.each(['UTC', 'Pacific/Kiritimati', 'America/New_York', 'Asia/Kathmandu'])(
  'the numbers in %s are those of a count',
  async (zone) => {
    const stats = await libraryStats({ zone, today: '2026-04-29', weekStart: 1 }, 5);
    expect(stats).toMatchObject({
      clips: living.length,
      trashed: clips.length - living.length,
      unused: living.length - 1,
    });
    expect(stats.weeks).toHaveLength(52);
    expect(stats.weeks.at(-1)?.from).toBe('2026-04-27');
    const days = living.map(({ savedAt }) => dayOf(savedAt, zone));
    for (const { from, clips: count } of stats.weeks) {
      expect(count).toBe(days.filter((day) => day >= from && day < addDays(from, 7)).length);
    }
    const hosts = new Map<string, number>();
    for (const { url } of living) hosts.set(siteOf(url), (hosts.get(siteOf(url)) ?? 0) + 1);
    const most = [...hosts.values()].toSorted((a, b) => b - a).slice(0, 5);
    expect(stats.sites.map((site) => site.clips)).toEqual(most);
    expect(stats.sites.every((site) => hosts.get(site.host) === site.clips)).toBe(true);
    expect(stats.tags).toHaveLength(5);
  },
);
