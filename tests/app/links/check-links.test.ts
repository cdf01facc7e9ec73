import { expect, test } from 'vitest';
import type { CheckedLink, LinkAnswer } from '../../../src/domain/link-answer';
import {
  archiveUrl,
  checkClipAgain,
  checkClips,
  checkLinks,
  portionsOf,
} from '../../../src/app/links/check-links';

const links = Array.from({ length: 40 }, (_, n) => ({
  id: `${n}`,
  url: `https://site-${n % 9}.example/${n}`,
}));

test('every link is asked once, and a site has never to answer two at the same time', async () => {
  const busy = new Set<string>();
  const told: string[] = [];
  let most = 0;
  await checkLinks(
    links,
    async (url) => {
      const { host } = new URL(url);
      expect(busy.has(host)).toBe(false);
      busy.add(host);
      most = Math.max(most, busy.size);
      await new Promise((resolve) => setTimeout(resolve));
      busy.delete(host);
      return url;
    },
    (link, answer) => {
      expect(answer).toBe(link.url);
      told.push(link.id);
    },
    new AbortController().signal,
  );
  expect(told.sort()).toEqual(links.map(({ id }) => id).sort());
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(6);
});

test('after it is cancelled nothing is asked or told', async () => {
  const control = new AbortController();
  const told: string[] = [];
  let asked = 0;
  await checkLinks(
    links,
    async () => {
      asked += 1;
      if (asked === 10) control.abort();
      return 'an answer';
    },
    ({ id }) => told.push(id),
    control.signal,
  );
  expect(asked).toBeLessThan(16);
  expect(told.length).toBeLessThan(10);
});

test('a link that fails does not hold up the others', async () => {
  const told: string[] = [];
  const ask = (url: string) =>
    url.endsWith('/3') ? Promise.reject(new Error('down')) : Promise.resolve('up');
  await checkLinks(links, ask, ({ id }) => told.push(id), new AbortController().signal);
  expect(told).toHaveLength(links.length - 1);
});

test('what is answered is reported and kept with its time; what nobody answered is only reported', async () => {
  const kept: CheckedLink[] = [];
  const told: string[] = [];
  const [gone, silent] = links;
  await checkClips(
    [gone!, silent!],
    async (url) => (url === gone!.url ? { kind: 'gone', status: 404 } : { kind: 'silent' }),
    ({ id }, { kind }) => told.push(`${id} ${kind}`),
    new AbortController().signal,
    {
      clock: { now: () => '2026-05-03T10:00:00.000Z' },
      storage: { keepLinkAnswer: async (checked) => void kept.push(checked) },
    },
  );
  expect(told.toSorted()).toEqual(['0 gone', '1 silent']);
  expect(kept).toEqual([
    {
      clipId: '0',
      url: gone!.url,
      at: '2026-05-03T10:00:00.000Z',
      answer: { kind: 'gone', status: 404 },
    },
  ]);
});

test('an answer for which there is no room is reported all the same', async () => {
  const told: string[] = [];
  await checkClips(
    links.slice(0, 2),
    async () => ({ kind: 'alive' }),
    ({ id }) => told.push(id),
    new AbortController().signal,
    {
      clock: { now: () => '2026-05-03T10:00:00.000Z' },
      storage: { keepLinkAnswer: () => Promise.reject(new Error('full')) },
    },
  );
  expect(told).toHaveLength(2);
});

test('the Web Archive is asked for the day on which the clip was saved', () => {
  expect(archiveUrl({ url: 'https://a.example/x?y=1', savedAt: '2016-04-26T10:00:00.000Z' })).toBe(
    'https://web.archive.org/web/20160426/https://a.example/x?y=1',
  );
});

const linksTo = (...urls: string[]) => urls.map((url) => ({ id: url, url }));

test('no permission is for more hosts than a browser takes at once, and a site is not split', () => {
  const urls = [
    'https://a.example/1',
    'https://www.b.example/',
    'https://c.d.example/',
    'http://a.example/2',
  ];
  const portions = portionsOf(linksTo(...urls, 'about:blank'), 4);
  expect(portions.map(({ links: some, sites }) => [some.map(({ url }) => url), sites])).toEqual([
    [['https://a.example/1', 'http://a.example/2', 'https://www.b.example/'], 2],
    [['https://c.d.example/'], 1],
  ]);
  expect(portions.map(({ hosts }) => hosts)).toEqual([
    ['*://a.example/*', '*://www.a.example/*', '*://www.b.example/*', '*://b.example/*'],
    ['*://c.d.example/*'],
  ]);
});

test('of three thousand sites every link is in one portion', () => {
  const urls = Array.from({ length: 3_500 }, (_, n) => `https://site-${n % 3_000}.example/${n}`);
  const portions = portionsOf(linksTo(...urls), 1_000);
  expect(portions.map(({ sites, hosts }) => [sites, hosts.length])).toEqual(
    Array.from({ length: 6 }, () => [500, 1_000]),
  );
  const found = portions.flatMap((portion) => portion.links.map(({ url }) => url));
  expect(found.toSorted()).toEqual(urls.toSorted());
});

test('of what is not on the web there is no portion', () => {
  expect(portionsOf(linksTo('about:blank', 'nothing'), 10)).toEqual([]);
});

test('one link is asked again of its own site, and what it answers is kept', async () => {
  const asked: unknown[] = [];
  const kept: CheckedLink[] = [];
  const dependencies = {
    clock: { now: () => '2026-05-03T10:00:00.000Z' },
    storage: { keepLinkAnswer: async (checked: CheckedLink) => void kept.push(checked) },
  };
  const clip = { id: 'c1', url: 'https://a.example/x' };
  const ask = async (url: string): Promise<LinkAnswer> => (asked.push(url), { kind: 'alive' });
  const lend = async (hosts: readonly string[], work: () => Promise<void>) => {
    asked.push(...hosts);
    await work();
    return true;
  };
  expect(await checkClipAgain(clip, lend, ask, dependencies)).toEqual({ kind: 'alive' });
  expect(asked).toEqual(['*://a.example/*', '*://www.a.example/*', 'https://a.example/x']);
  expect(kept).toMatchObject([{ clipId: 'c1', answer: { kind: 'alive' } }]);
  expect(await checkClipAgain(clip, async () => false, ask, dependencies)).toBeUndefined();
});
