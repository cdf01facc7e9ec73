import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chromeInstant, dayIn, instantOf } from '../../../src/exchange/reading/instant-of';

test.each([
  ['seconds', '1466009029', '2016-06-15T16:43:49.000Z'],
  ['seconds as a number', 1_358_531_607, '2013-01-18T17:53:27.000Z'],
  ['milliseconds', '1466009029123', '2016-06-15T16:43:49.123Z'],
  ['microseconds, as Google Bookmarks has them', '1515515697780642', '2018-01-09T16:34:57.780Z'],
  ['microseconds since 1601', '13118850929335823', '2016-09-20T13:15:29.335Z'],
  ['a log', '10/Oct/2000:13:55:36 +0300', '2000-10-10T10:55:36.000Z'],
  ['ISO', '2016-10-31T15:57:56Z', '2016-10-31T15:57:56.000Z'],
  ['ISO with parts of a second', '2024-10-31T13:01:28.320Z', '2024-10-31T13:01:28.320Z'],
  ['ISO with many digits', '2024-10-31T13:01:28.320987+00:00', '2024-10-31T13:01:28.320Z'],
  ['ISO with an offset without a colon', '2016-09-08T11:55:58+0200', '2016-09-08T09:55:58.000Z'],
  ['ISO with an offset of hours', '2020-10-05 10:15:30+00', '2020-10-05T10:15:30.000Z'],
  ['ISO without a zone', '2016-08-01T05:24:16', '2016-08-01T05:24:16.000Z'],
  ['a named zone', '2015-09-09 11:10:32 UTC', '2015-09-09T11:10:32.000Z'],
  ['slashes with the year first', '2013/05/20 16:33:31 +0000', '2013-05-20T16:33:31.000Z'],
  ['mail', 'Sat, 06 Jun 20 15:50:59 +0200', '2020-06-06T13:50:59.000Z'],
  ['mail of the last century', '01 Jan 97 00:00:00 EST', '1997-01-01T05:00:00.000Z'],
  ['American', 'January 2, 2024 3:04 PM', '2024-01-02T15:04:00.000Z'],
  ['American at midnight', 'Jan 2, 2024 at 12:00 AM', '2024-01-02T00:00:00.000Z'],
  ['a day', '2024-01-02', '2024-01-02T12:00:00.000Z'],
  ['a day of a spreadsheet', '45000', '2023-03-15T12:00:00.000Z'],
  ['a time of a spreadsheet', '45000.25', '2023-03-15T06:00:00.000Z'],
  ['X and C', 'Wed May 03 10:00:00 +0000 2023', '2023-05-03T10:00:00.000Z'],
  ['C without a zone', 'Wed May  3 10:00:00 2023', '2023-05-03T10:00:00.000Z'],
])('%s: %s is %s', (_, value, instant) => {
  expect(instantOf(value)).toBe(instant);
});

test.each([
  '',
  ' ',
  '0',
  0,
  -1,
  '-1',
  'yesterday',
  '03/04/2020',
  '2023-02-29',
  '2024-01-02 25:00',
  '2024-01-02 10:00 CET',
  '32/Foo/2000:00:00:00 +0000',
  Number.NaN,
  Infinity,
  null,
  undefined,
  {},
  '99999999999999999999',
])('%s is no date', (value) => {
  expect(instantOf(value)).toBeUndefined();
});

test.each([
  ['Pacific/Kiritimati', '2024-01-02T00:00:00.000Z'],
  ['Pacific/Pago_Pago', '2024-01-02T12:00:00.000Z'],
  ['Nowhere/Land', '2024-01-02T12:00:00.000Z'],
])('a day without a time is that day in %s', (zone, instant) => {
  expect(instantOf('2024-01-02', zone)).toBe(instant);
});

test('Chrome counts from 1601', () => {
  expect(chromeInstant('13118850929335823')).toBe('2016-09-20T13:15:29.335Z');
  expect(chromeInstant('0')).toBeUndefined();
});

test.each([
  ['2024-10-29T23:30:11.000-05:00', '2024-10-29'],
  ['2024-10-29', '2024-10-29'],
  ['October 9, 2024', '2024-10-09'],
  ['1466009029', '2016-06-15'],
  ['someday', undefined],
])('%s is written on %s', (value, day) => {
  expect(dayIn(value)).toBe(day);
});

test('whatever a date is written as, it is the same in every unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000, max: 4_102_444_800 }), (seconds) => {
      const instant = new Date(seconds * 1000).toISOString();
      // Below 10^11 a number is seconds: milliseconds of before March 1973 cannot be told from them.
      if (seconds >= 100_000_000) {
        expect(instantOf(seconds * 1000)).toBe(instant);
        expect(instantOf(seconds * 1_000_000)).toBe(instant);
      }
      expect(instantOf(seconds)).toBe(instant);
      expect(instantOf(instant)).toBe(instant);
      expect(instantOf(instant.replace('T', ' ').replace('.000Z', '+0000'))).toBe(instant);
    }),
  );
});
