import { expect, test } from 'vitest';
import {
  backupForWish,
  chooseBackupImages,
  downloadBackup,
  makeDueBackup,
  planBackups,
  renewBackupAlarm,
} from '../../../src/app/transfer/backup';
import type { BackupPlan } from '../../../src/domain/backup-plan';
import { aClock } from '../../builders/a-clock';

function dependencies(plan: Partial<BackupPlan> = {}, { allowed = true } = {}) {
  const first: BackupPlan = { every: 'never', made: 0, images: false, ...plan };
  const given = { plan: first, saved: [] as string[], alarm: undefined as boolean | undefined };
  return {
    given,
    clock: aClock(),
    plan: {
      read: () => Promise.resolve(given.plan),
      change: (change: (plan: BackupPlan) => BackupPlan) =>
        Promise.resolve((given.plan = change(given.plan))),
    },
    browser: {
      setBackupAlarm: (isOn: boolean) => Promise.resolve(void (given.alarm = isOn)),
      saveBlob: (name: string) => Promise.resolve(void given.saved.push(name)),
      saveOver: (name: string, url: string) => Promise.resolve(void given.saved.push(`${name} < ${url}`)),
      withFile: async (make: () => Promise<Blob>, use: (url: string) => Promise<void>, _wish?: string) =>
        use(`blob:${await (await make()).text()}`),
      askForHiddenPages: () => Promise.resolve(allowed),
    },
    storage: {
      backupFile: (madeAt: string, { images }: { images: boolean }) =>
        Promise.resolve(new Blob([madeAt, images ? ' with images' : ''])),
    },
  };
}

const now = '2026-05-03T22:30:00.000Z';

test('a backup by hand is named by the day on the wall, and remembered', async () => {
  const all = dependencies();
  expect(await downloadBackup(all)).toBe('gleanings-backup-2026-05-04.json');
  expect(all.given).toMatchObject({ saved: ['gleanings-backup-2026-05-04.json'], plan: { lastAt: now } });
});

test('a backup holds images once that is chosen', async () => {
  const all = dependencies({ every: 'daily' });
  expect((await chooseBackupImages(true, all)).images).toBe(true);
  await makeDueBackup(all);
  expect(all.given.saved).toEqual([`Gleanings/gleanings-backup-1.json < blob:${now} with images`]);
});

test('the page that makes a planned backup for the background needs nothing but its wish', async () => {
  const all = dependencies({ every: 'daily', images: true });
  const inPage = { ...all, plan: { ...all.plan, read: () => Promise.reject(new Error('no storage here')) } };
  all.browser.withFile = async (_make, use, wish = '') =>
    use(`blob:${await (await backupForWish(wish, inPage)).text()}`);
  await makeDueBackup(all);
  expect(all.given.saved).toEqual([`Gleanings/gleanings-backup-1.json < blob:${now} with images`]);
});

test('a backup that cannot be written is not remembered', async () => {
  const all = dependencies();
  all.browser.saveBlob = () => Promise.reject(new Error('refused'));
  await expect(downloadBackup(all)).rejects.toThrow('refused');
  expect(all.given.plan.lastAt).toBeUndefined();
});

test('a planned backup is made when it is due, over the oldest one, and not again before its time', async () => {
  const all = dependencies({ every: 'daily', made: 9 });
  await makeDueBackup(all);
  await makeDueBackup(all);
  expect(all.given.saved).toEqual([`Gleanings/gleanings-backup-3.json < blob:${now}`]);
  expect(all.given.plan).toMatchObject({ made: 10, lastAt: now });
});

test.each([
  ['weekly', true, 'weekly'],
  ['weekly', false, 'never'],
  ['never', false, 'never'],
] as const)('backups planned %s, with the permission %s, are made %s', async (every, allowed, expected) => {
  expect((await planBackups(every, dependencies({}, { allowed }))).every).toBe(expected);
});

test.each([
  ['daily', true],
  ['never', false],
] as const)(
  'the browser wakes us where backups are planned %s: %s, also when it was started again',
  async (every, isOn) => {
    const all = dependencies();
    await planBackups(every, all);
    expect(all.given.alarm).toBe(isOn);
    all.given.alarm = undefined;
    await renewBackupAlarm(all);
    expect(all.given.alarm).toBe(isOn);
  },
);
