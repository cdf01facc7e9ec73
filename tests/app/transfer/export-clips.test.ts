import { expect, test } from 'vitest';
import { countExport, exportClips, lossesOf } from '../../../src/app/transfer/export-clips';
import { aClip } from '../../builders/a-clip';

const clips = Array.from({ length: 1200 }, (_, n) => aClip({ id: `c${n}`, title: `Page ${n}`, tags: ['x'] }));

const source = {
  find: (query: string) => {
    const found = clips.filter(({ title }) => title.includes(query)).map(({ id }) => id);
    return Promise.resolve({
      total: found.length,
      ids: (from: number, to: number) => Promise.resolve(found.slice(from, to)),
    });
  },
  read: (ids: string[]) => Promise.resolve(clips.filter(({ id }) => ids.includes(id))),
};
const clock = { now: () => '2026-05-03T22:30:00.000Z', zone: () => 'Asia/Shanghai' };

async function exported(...[chosen, format]: Parameters<typeof exportClips>) {
  const saved: [string, Blob][] = [];
  const save = (name: string, file: Blob) => Promise.resolve(void saved.push([name, file]));
  const name = await exportClips(chosen, format, { source, save, clock });
  expect(saved.map(([one]) => one)).toEqual([name]);
  return { name, text: await saved[0]![1].text() };
}

test('all clips leave, in a file named by the day of the clock on the wall', async () => {
  const { name, text } = await exported({ query: '' }, 'netscape');
  expect(name).toBe('gleanings-2026-05-04.html');
  expect(text.match(/<DT>/g)).toHaveLength(1200);
});

test('only what the query finds leaves, or what was chosen', async () => {
  expect((await exported({ query: 'Page 119' }, 'csv')).text.match(/Page 119\d?/g)).toHaveLength(11);
  expect((await exported({ ids: ['c3', 'c5'] }, 'json')).text).toMatch(/Page 3[^]*Page 5/);
});

test('notes leave as a zip archive', async () => {
  const { name, text } = await exported({ ids: ['c1'] }, 'notes');
  expect(name).toBe('gleanings-2026-05-04.zip');
  expect(text.startsWith('PK')).toBe(true);
});

test('what the clips have is counted, until nobody asks any more', async () => {
  const counted = await countExport({ query: '' }, new AbortController().signal, source);
  expect(counted).toMatchObject({ clips: 1200, quoted: 0 });
  expect(counted?.parts.get('tags')).toBe(1200);
  expect(await countExport({ query: '' }, AbortSignal.abort(), source)).toBeUndefined();
});

test('a format tells what it leaves behind', () => {
  expect(lossesOf('readwise-csv').quotedOnly).toBe(true);
  expect(lossesOf('notes').lost).toContain('icon');
});
