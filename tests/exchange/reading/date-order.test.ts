import { expect, test } from 'vitest';
import { dateOrderOf, withYearFirst } from '../../../src/exchange/reading/date-order';

test.each([
  [['13/04/2024'], { order: 'day-first', isSure: true }],
  [['04/13/2024', '03/04/2024'], { order: 'month-first', isSure: true }],
  [['03.04.2024'], { order: 'day-first', isSure: true }],
  [['03/04/2024', '05-06-24 10:00'], { order: 'day-first', isSure: false }],
  [['2024-04-03', 'May 3, 2024', ''], undefined],
] as const)('dates like %j are of the order %j', (texts, expected) => {
  expect(dateOrderOf(texts)).toEqual(expected);
});

test.each([
  ['03/04/2024', 'day-first', '2024-04-03'],
  ['03/04/2024', 'month-first', '2024-03-04'],
  ['3.4.24 10:20', 'day-first', '2024-04-03 10:20'],
  ['03-04-99', 'month-first', '1999-03-04'],
  ['13/04/2024', 'month-first', '2024-04-13'],
  ['04/13/2024', 'day-first', '2024-04-13'],
  ['13/14/2024', 'day-first', '13/14/2024'],
  ['2024-04-03', 'month-first', '2024-04-03'],
  ['10/11/12/13', 'day-first', '10/11/12/13'],
] as const)('%j read %s is %j', (text, order, expected) => {
  expect(withYearFirst(text, order)).toBe(expected);
});
