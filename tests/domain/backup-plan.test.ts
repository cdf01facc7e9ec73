import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  backupPlanSchema,
  isBackupDue,
  scheduledName,
  wantsBackupWarning,
  type BackupPlan,
} from '../../src/domain/backup-plan';

const noPlan: BackupPlan = { every: 'never', made: 0, images: false };
const now = '2026-06-15T12:00:00.000Z';

test.each<[string, Partial<BackupPlan>, boolean]>([
  ['never planned', { every: 'never' }, false],
  ['planned and never made', { every: 'daily' }, true],
  ['made an hour ago', { every: 'daily', lastAt: '2026-06-15T11:00:00.000Z' }, false],
  ['made a day ago but for minutes', { every: 'daily', lastAt: '2026-06-14T12:30:00.000Z' }, true],
  ['weekly, six days ago', { every: 'weekly', lastAt: '2026-06-09T12:00:00.000Z' }, false],
  ['weekly, a week ago', { every: 'weekly', lastAt: '2026-06-08T12:00:00.000Z' }, true],
])('a backup that is %s is due: %o', (_, plan, due) => {
  expect(isBackupDue({ ...noPlan, ...plan }, now)).toBe(due);
});

test.each([
  ['none at all', { isMany: false }, '2026-05-01', false],
  ['a few old ones', { oldestAt: '2026-05-01T00:00:00.000Z', isMany: false }, '2026-05-01', false],
  ['many of this week', { oldestAt: '2026-06-09T12:00:00.000Z', isMany: true }, '2026-05-01', false],
  [
    'many, the first of a week ago',
    { oldestAt: '2026-06-08T12:00:00.000Z', isMany: true },
    '2026-05-01',
    true,
  ],
  [
    'many old ones that came in today',
    { oldestAt: '2016-06-08T12:00:00.000Z', isMany: true },
    '2026-06-15',
    false,
  ],
])(
  'of clips that no backup holds, %s, there is a warning only where there should be one',
  (_, unsaved, since, expected) => {
    const plan = { ...noPlan, clipsSince: `${since}T00:00:00.000Z` };
    expect(wantsBackupWarning(unsaved, plan, now)).toBe(expected);
    expect(wantsBackupWarning(unsaved, noPlan, now)).toBe(false);
  },
);

test('after some files the first is written over', () => {
  const names = Array.from({ length: 8 }, (_, made) => scheduledName({ ...noPlan, made }));
  expect(new Set(names).size).toBe(7);
  expect(names[7]).toBe(names[0]);
});

test.each([{}, { every: 'hourly', made: -1, lastAt: 'yesterday', declinedAt: 3 }])(
  'a plan that is stored as %o is none',
  (value) => {
    expect(v.parse(backupPlanSchema, value)).toEqual(noPlan);
  },
);
