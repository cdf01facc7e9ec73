import { expect, test } from 'vitest';
import { readTime } from '../../../src/domain/dates/written-time';

test.each([
  ['2020-10-05 01:02:03 +0200', { day: '2020-10-05', minutes: -58, ms: 3_000 }],
  ['3. März 2022', undefined],
  ['3 März 2022', undefined],
  ['14 Sept 2013', { day: '2013-09-14', ms: 0 }],
  ['Sept. 14, 2013 3:04 PM', { day: '2013-09-14', minutes: 904, ms: 0 }],
  ['June 31, 2022', undefined],
])('%s is read whole or not at all', (text, time) => {
  expect(readTime(text)).toEqual(time);
});
