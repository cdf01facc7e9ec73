import { expect, test } from 'vitest';
import { slugOf } from '../../src/domain/slug';

test.each([
  ['ApacheFlink', 'apacheflink'],
  ['Link of the  Day', 'link-of-the-day'],
  [' padded ', 'padded'],
  ['大数据', '大数据'],
  ['ＡＢＣ　１２３', 'abc-123'],
  ['C++', 'c++'],
])('the slug of "%s" is "%s"', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
