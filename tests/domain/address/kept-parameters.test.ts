import { expect, test } from 'vitest';
import { keepParameters } from '../../../src/domain/address/kept-parameters';
import { publishedUrl } from '../../../src/domain/address/published-url';

test('parameters put back on a site stay on its addresses from then on', () => {
  const url = 'https://shop.example/a?utm_source=x&gclid=y';
  const rules = keepParameters([], 'shop.example', publishedUrl(url).removed);
  expect(publishedUrl(url, rules).url).toBe(url);
  expect(publishedUrl('https://other.example/?utm_source=x', rules).url).toBe('https://other.example/');
});

test('a rule that was there is widened, and loses what contradicts', () => {
  const before = [{ site: 'a.example', remove: ['x', 'y'], keep: ['z'] }];
  expect(keepParameters(before, 'a.example', ['x'])).toEqual([
    { site: 'a.example', remove: ['y'], keep: ['z', 'x'] },
  ]);
});
