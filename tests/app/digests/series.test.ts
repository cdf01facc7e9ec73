import { expect, test } from 'vitest';
import {
  addSeries,
  asLastTime,
  changeSeries,
  nextOfSeries,
  placeOfClips,
  removeSeries,
  saveAsSeries,
  seriesList,
} from '../../../src/app/digests/series';
import { defineSetting } from '../../../src/app/settings/define-setting';
import type { Digest, Entry } from '../../../src/domain/digest';
import { seriesListSchema, type Series } from '../../../src/domain/digest/series';
import { aClip } from '../../builders/a-clip';
import { aClock } from '../../builders/a-clock';
import { aDigest } from '../../builders/a-digest';
import { fakeSettings } from '../../builders/fake-settings';
import { anOutline } from '../../rendering/builders';

const weekly: Series = {
  id: 's1',
  name: 'This Week',
  patterns: {
    title: 'Week {{ week }}, issue {{ issue }}',
    slug: '{{ title }}',
    intro: 'Hello',
    outro: 'Bye',
  },
  author: 'Ann',
  blog: 'https://week.example',
  language: 'en',
  style: 'bulleted',
  categories: [{ name: 'Weekly', slug: 'weekly' }],
  outline: [
    { kind: 'heading', text: 'News' },
    { kind: 'text', text: 'Sponsored by …', fill: true },
    { kind: 'heading', text: 'Deep', level: 3 },
  ],
  rules: [{ tag: 'tokio', section: 'Deep' }],
  firstIssue: 100,
};

function dependencies(digests: Digest[] = [], entries: Entry[] = [], series: Series[] = [weekly]) {
  let ids = 0;
  return {
    clock: aClock(),
    newId: () => `id${(ids += 1)}`,
    series: defineSetting({
      name: 'postSeries',
      schema: seriesListSchema,
      fallback: [],
      storage: fakeSettings({ postSeries: series }),
    }),
    patterns: { read: () => Promise.resolve({ title: 'Links', slug: '', intro: '', outro: '' }) },
    settings: {
      read: () =>
        Promise.resolve({ author: 'Ann', blog: '', language: 'en', tagRule: 'twice' as const, fields: [] }),
    },
    storage: {
      allDigests: () => Promise.resolve(digests),
      entriesOf: () => Promise.resolve(entries),
    },
  };
}

test('a digest of a series begins with its sections, its texts and its number', async () => {
  const given = dependencies([
    aDigest({ seriesId: 's1', issue: 107 }),
    aDigest({ seriesId: 'other', issue: 900 }),
  ]);
  expect(await nextOfSeries(weekly, given)).toMatchObject({
    digest: {
      title: 'Week 19, issue 108',
      slug: 'week-19-issue-108',
      issue: 108,
      seriesId: 's1',
      style: 'bulleted',
      intro: 'Hello',
    },
    entries: [
      { kind: 'heading', text: 'News' },
      { kind: 'text', text: 'Sponsored by …', standing: 'Sponsored by …' },
      { kind: 'heading', text: 'Deep', level: 3 },
    ],
  });
});

test('the first digest of a series has the number that its writer gave', async () => {
  const given = dependencies();
  expect((await nextOfSeries(weekly, given)).digest.issue).toBe(100);
});

test('a series is made without a digest, and its digests are laid out as it says', async () => {
  const given = dependencies([], [], []);
  const id = await addSeries('New series', given);
  await changeSeries(id, (one) => ({ ...one, layout: { ...one.layout, numbered: true } }), given);
  const [series] = await given.series.read();
  expect(series).toMatchObject({
    name: 'New series',
    author: 'Ann',
    outline: [],
    patterns: { title: 'Links' },
  });
  expect(await nextOfSeries(series!, given)).toMatchObject({
    digest: { numbered: true, tagRule: 'twice', issue: 1 },
    entries: [],
  });
});

const lastOutline = anOutline(
  { kind: 'heading', text: 'News, renamed' },
  { kind: 'clip', clipId: 'c1', runOn: false },
  { kind: 'text', text: 'This week by Acme', runOn: false, standing: 'Sponsored by …' },
  { kind: 'text', text: 'See you', runOn: false },
);

test('as last time takes the last digest’s sections and texts, and counts on', async () => {
  const last = aDigest({
    id: 'd9',
    seriesId: 's1',
    issue: 8,
    author: 'Bo',
    shape: 'byline',
    createdAt: '2026-05-02T00:00:00.000Z',
  });
  const given = dependencies([aDigest({ createdAt: '2026-01-01T00:00:00.000Z' }), last], lastOutline);
  expect(await asLastTime(given)).toMatchObject({
    digest: {
      title: 'Week 19, issue 9',
      author: 'Bo',
      shape: 'byline',
      issue: 9,
      date: '2026-05-04',
      tags: [],
    },
    entries: [
      { kind: 'heading', text: 'News, renamed' },
      { kind: 'text', text: 'Sponsored by …', standing: 'Sponsored by …' },
      { kind: 'text', text: 'See you' },
    ],
  });
});

test('as last time of a digest without a series keeps its intro and outro', async () => {
  const given = dependencies([aDigest({ intro: 'Hi', outro: 'Bye' })], [], []);
  expect((await asLastTime(given))?.digest).toMatchObject({ title: 'Links', intro: 'Hi', outro: 'Bye' });
  expect(await asLastTime(dependencies())).toBeUndefined();
});

test('a digest becomes a series, which can be changed and taken away', async () => {
  const given = dependencies([], [], []);
  const id = await saveAsSeries(' Mine ', aDigest({ style: 'links' }), lastOutline, given);
  await changeSeries(id, (series) => ({ ...series, firstIssue: 5 }), given);
  expect(await given.series.read()).toMatchObject([
    { id, name: 'Mine', style: 'links', firstIssue: 5, outline: [{}, { fill: true }, { text: 'See you' }] },
  ]);
  await removeSeries(id, given);
  expect(await given.series.read()).toEqual([]);
});

test('clips file themselves by the rules of the digest’s series', async () => {
  const outline = anOutline({ kind: 'heading', text: 'News' }, { kind: 'heading', text: 'Deep' });
  const placeOf = await placeOfClips({ seriesId: 's1' }, dependencies());
  expect(placeOf(outline, aClip({ tags: ['tokio'] }))).toBe(outline[1]?.id);
  expect(placeOf(outline, aClip({ tags: ['x'] }))).toBeUndefined();
});

test('of series that are stored strangely only these are left out', async () => {
  const given = dependencies([], [], [weekly, { id: 3 } as unknown as Series]);
  expect((await given.series.read()).map(({ id }) => id)).toEqual(['s1']);
  expect(seriesList).toBeDefined();
});
