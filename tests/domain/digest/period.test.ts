import { expect, test } from 'vitest';
import { clauseOfPeriod, type Period } from '../../../src/domain/digest/period';
import { matches } from '../../../src/domain/query/matches';
import { aSearchRecord } from '../query/a-search-record';

const zones = ['Pacific/Pago_Pago', 'UTC', 'Pacific/Kiritimati'];

const found = (period: Period, zone: string, instants: string[]) =>
  instants.filter((savedAt) =>
    matches(clauseOfPeriod(period) ?? { kind: 'all' }, aSearchRecord({ savedAt }), {
      zone,
      today: '2026-05-03',
      weekStart: 1,
    }),
  );

const noons = ['2026-04-26', '2026-04-27', '2026-05-02', '2026-05-03', '2026-05-04'].map(
  (day) => `${day}T12:00:00.000Z`,
);

test.each<[Period, number[]]>([
  [{ kind: 'any' }, [0, 1, 2, 3, 4]],
  [{ kind: 'last-seven' }, [1, 2, 3]],
  [{ kind: 'named', name: 'yesterday' }, [2]],
  [{ kind: 'week', week: '2026-W18' }, [1, 2, 3]],
  [{ kind: 'month', month: '2026-04' }, [0, 1]],
  [{ kind: 'custom', from: '2026-04-27', to: '2026-05-02' }, [1, 2]],
  [{ kind: 'custom', from: '', to: '2026-04-26' }, [0]],
  [{ kind: 'custom', from: '2026-05-04', to: '2026-' }, [4]],
  [{ kind: 'week', week: '2026-W' }, [0, 1, 2, 3, 4]],
])('%o has its own days', (period, days) => {
  expect(found(period, 'UTC', noons)).toEqual(days.map((index) => noons[index]));
});

test.each(zones)('a day of %s is a day of its clocks', (zone) => {
  const instants = [
    '2026-05-02T09:59:00Z',
    '2026-05-02T10:01:00Z',
    '2026-05-03T10:59:00Z',
    '2026-05-03T11:01:00Z',
  ];
  const expected = {
    'Pacific/Kiritimati': [1],
    UTC: [2, 3],
    'Pacific/Pago_Pago': [3],
  }[zone]!;
  const day: Period = { kind: 'custom', from: '2026-05-03', to: '2026-05-03' };
  expect(found(day, zone, instants)).toEqual(expected.map((index) => instants[index]));
});

test('a day on which clocks change is whole', () => {
  const day: Period = { kind: 'custom', from: '2026-03-29', to: '2026-03-29' };
  const instants = [
    '2026-03-28T22:59:00Z',
    '2026-03-28T23:01:00Z',
    '2026-03-29T21:59:00Z',
    '2026-03-29T22:01:00Z',
  ];
  expect(found(day, 'Europe/Berlin', instants)).toEqual(instants.slice(1, 3));
});
