import { expect, test } from 'vitest';
import { deleteEverything } from '../../../src/app/settings/delete-everything';

function dependencies(fails = false) {
  const done: string[] = [];
  return {
    done,
    endSync: () => Promise.resolve(void done.push('sync')),
    deleteLibrary: () =>
      fails ? Promise.reject(new Error('blocked')) : Promise.resolve(void done.push('library')),
    clearLocalSettings: () => Promise.resolve(void done.push('local')),
    clearPageStorage: () => void done.push('page'),
    revokePermissions: () => Promise.resolve(void done.push('permissions')),
    setBackupAlarm: (isOn: boolean) => Promise.resolve(void done.push(`alarm ${isOn}`)),
  };
}

test('sync, library, settings, planned backups and permissions go together', async () => {
  const given = dependencies();
  await deleteEverything(given);
  expect(given.done).toEqual(['sync', 'library', 'page', 'local', 'alarm false', 'permissions']);
});

test('where the library cannot be deleted, nothing else is, though no sync goes on with what is left', async () => {
  const given = dependencies(true);
  await expect(deleteEverything(given)).rejects.toThrow('blocked');
  expect(given.done).toEqual(['sync']);
});
