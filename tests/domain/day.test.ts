import { expect, test } from 'vitest';
import { dayOf, isDay } from '../../src/domain/day';

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2026-13-01', false],
  ['2026-04-31', false],
  ['2026-4-3', false],
  ['20260403', false],
  ['', false],
  [20260403, false],
])('%s is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

test.each([
  ['2026-05-03T10:59:59.000Z', 'Pacific/Pago_Pago', '2026-05-02'],
  ['2026-05-03T11:00:00.000Z', 'Pacific/Pago_Pago', '2026-05-03'],
  ['2026-05-03T09:59:59.000Z', 'Pacific/Kiritimati', '2026-05-03'],
  ['2026-05-03T10:00:00.000Z', 'Pacific/Kiritimati', '2026-05-04'],
  ['2026-03-29T01:30:00.000+02:00', 'Europe/Berlin', '2026-03-29'],
])('at %s a clock in %s shows %s', (instant, zone, day) => {
  expect(dayOf(instant, zone)).toBe(day);
});
