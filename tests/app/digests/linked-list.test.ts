import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { linkedListFeed, linkedListFiles } from '../../../src/app/digests/linked-list';
import { zipFiles } from '../../../src/exchange/writing/zip-files';
import { wordingFor } from '../../../src/rendering/wording/wordings';
import { aClock } from '../../builders/a-clock';
import { aClip, aDigest, anOutline } from '../../rendering/builders';

const one = aClip({ id: 'c1', url: 'https://a.example/', title: 'Same title', comment: 'Well [said]().' });
const two = aClip({ id: 'c2', url: 'https://b.example/', title: 'Same title', tags: ['sea'] });
const sources = {
  digest: aDigest({ title: 'Links', date: '2026-05-03', blog: 'https://blog.example' }),
  entries: anOutline(
    { kind: 'clip', clipId: 'c1', runOn: false },
    { kind: 'clip', clipId: 'c2', runOn: false },
  ),
  clips: new Map([one, two].map((clip) => [clip.id, clip])),
  wording: wordingFor('en'),
};

test('each clip is a file of its own whose title leads out, and no two have one name', async () => {
  const files = await linkedListFiles(sources, { format: 'hugo' });
  expect(files.map(({ name }) => name)).toEqual(['same-title.md', 'same-title-2.md']);
  expect(files[0]?.text).toContain('link: https://a.example/');
  expect(files[0]?.text).toContain('Well [said](https://a.example/).');
  expect(files[1]?.text).toMatch(/tags:\n\s+- sea/);
});

test('names are told apart on disks that take no notice of case', async () => {
  const clips = new Map([
    ['c1', { ...one, title: 'Notes' }],
    ['c2', { ...two, title: 'NOTES' }],
  ]);
  const files = await linkedListFiles({ ...sources, clips }, { format: 'obsidian' });
  expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(2);
});

test('a template of the writer writes each of them', async () => {
  const ran: unknown[] = [];
  const run = (template: unknown) => {
    ran.push(template);
    return Promise.resolve('mine');
  };
  const files = await linkedListFiles(sources, { format: 'hugo', template: '{{ title }}', run });
  expect(files.map(({ text }) => text)).toEqual(['mine', 'mine']);
  expect(ran).toHaveLength(2);
});

test.each([
  ['', 'https://blog.example/same-title/'],
  ['https://blog.example/:year/:month/:slug', 'https://blog.example/2026/05/same-title'],
])('by the pattern %o an item leads out, with its permalink %s beside', (pattern, permalink) => {
  const settings = {
    title: 'Feed',
    address: 'https://blog.example/feed.json',
    home: 'https://blog.example',
    pattern,
  };
  const feed: unknown = JSON.parse(linkedListFeed(sources, settings, 'json', { clock: aClock() }));
  expect(feed).toMatchObject({
    items: [{ url: permalink, external_url: 'https://a.example/' }, { external_url: 'https://b.example/' }],
  });
});

test('files lie in an archive under their names', () => {
  const zip = zipFiles([{ name: 'posts/时间.md', text: 'Words' }], '2026-05-03T10:00:00.000Z');
  expect(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['posts/时间.md', 'Words'],
  ]);
  expect(() => zipFiles([{ name: 'a', text: '' }], '1970-01-01T00:00:00.000Z')).not.toThrow();
});
