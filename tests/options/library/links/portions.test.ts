import { expect, test } from 'vitest';
import { portionsOf } from '../../../../options/library/links/portions';

const links = (...urls: string[]) => urls.map((url) => ({ id: url, url }));

test('no permission is for more hosts than a browser takes at once, and a site is not split', () => {
  const urls = [
    'https://a.example/1',
    'https://www.b.example/',
    'https://c.d.example/',
    'http://a.example/2',
  ];
  const portions = portionsOf(links(...urls, 'about:blank'), 4);
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
  const portions = portionsOf(links(...urls), 1_000);
  expect(portions.map(({ sites, hosts }) => [sites, hosts.length])).toEqual(
    Array.from({ length: 6 }, () => [500, 1_000]),
  );
  const found = portions.flatMap((portion) => portion.links.map(({ url }) => url));
  expect(found.toSorted()).toEqual(urls.toSorted());
});

test('of what is not on the web there is no portion', () => {
  expect(portionsOf(links('about:blank', 'nothing'), 10)).toEqual([]);
});
