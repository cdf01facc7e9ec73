import { beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/day';
import { addDays, addMonths } from '../../src/domain/query/calendar';
import { siteOf } from '../../src/domain/address/site-of';
import { saveClips } from '../builders/save-clips';
import { addEntries, createDigest } from '../../src/storage/digests';
import { keepPublication } from '../../src/storage/digests/publications';
import { libraryStats } from '../../src/storage/library-stats';
import { aDigest } from '../builders/a-digest';
import { generateLibrary } from '../library/generate';

const clips = generateLibrary({ clips: 1_500, seed: 9 });
const living = clips.filter(({ trashedAt }) => trashedAt === undefined);
const today = '2026-04-29';
const used = living.slice(0, 3);

beforeAll(async () => {
  await saveClips(clips.map((clip) => ({ clip })));
  for (const [n, date] of ['2026-02-10', '2026-03-11'].entries()) {
    await createDigest(aDigest({ id: `d${n}`, date }));
    const entries = used.slice(n, n + 2).map(({ id }) => ({ id: `${n}-${id}`, clipId: id }));
    await addEntries(
      `d${n}`,
      entries.map((entry) => ({ ...entry, kind: 'clip' as const, runOn: false })),
    );
  }
  await keepPublication({
    id: 'p',
    digestId: 'd1',
    destination: 'hand',
    at: `${today}T00:00:00.000Z`,
    hash: 'ab',
    state: 'sent',
  });
});

/** The first day on which a digest had the clip, and no earlier than the clip itself. */
const usedOn = (id: string, saved: string) => {
  const at = used.findIndex((clip) => clip.id === id);
  if (at < 0) return undefined;
  const day = at < 2 ? '2026-02-10' : '2026-03-11';
  return day > saved ? day : saved;
};

test.each(['UTC', 'Pacific/Kiritimati', 'America/New_York', 'Asia/Kathmandu'])(
  'the numbers in %s are those of a count',
  async (zone) => {
    const days = living.map(({ id, savedAt }) => {
      const saved = dayOf(savedAt, zone);
      return { saved, used: usedOn(id, saved) };
    });
    for (const unit of ['week', 'month'] as const) {
      const steps: number[] = [];
      const context = { zone, today, weekStart: 1 as const };
      const stats = await libraryStats(context, { unit, limit: 5, onProgress: (done) => steps.push(done) });
      expect(stats).toMatchObject({
        clips: living.length,
        trashed: clips.length - living.length,
        unused: living.length - used.length,
        posts: 1,
      });
      expect(steps.at(-1)).toBe(clips.length);
      expect(stats.periods.at(-1)?.from).toBe(unit === 'week' ? '2026-04-27' : '2026-04-01');
      for (const { from, ...period } of stats.periods) {
        const until = unit === 'week' ? addDays(from, 7) : addMonths(from, 1);
        expect({ from, ...period }).toEqual({
          from,
          clips: days.filter(({ saved }) => saved >= from && saved < until).length,
          posts: '2026-03-11' >= from && '2026-03-11' < until ? 1 : 0,
          unused: days.filter((day) => day.saved < until && !(day.used && day.used < until)).length,
        });
      }
      const hosts = new Map<string, number>();
      for (const { url } of living) hosts.set(siteOf(url), (hosts.get(siteOf(url)) ?? 0) + 1);
      const most = [...hosts.values()].toSorted((a, b) => b - a).slice(0, 5);
      expect(stats.sites.map((site) => site.clips)).toEqual(most);
      expect(stats.sites.every((site) => hosts.get(site.host) === site.clips)).toBe(true);
      expect(stats.tags).toHaveLength(5);
    }
  },
);
