import { setBackupAlarm } from '../../browser/backup-alarm';
import { revokePermissions } from '../../browser/given-permissions';
import { localSettings } from '../../browser/local-settings';
import { deleteLibrary } from '../../storage/database';
import { syncSetup } from '../sync/sync-settings';

interface DeletionDependencies {
  deleteLibrary: () => Promise<void>;
  /** Ends the sync, lest what is deleted here comes back, and its copy stays. */
  endSync: () => Promise<void>;
  clearLocalSettings: () => Promise<void>;
  clearPageStorage: () => void;
  setBackupAlarm: (isOn: boolean) => Promise<void>;
  revokePermissions: () => Promise<void>;
}

const here: DeletionDependencies = {
  deleteLibrary,
  async endSync() {
    if ((await syncSetup.read()) !== null) await (await import('../sync/set-up-sync')).stopSync();
  },
  clearLocalSettings: () => localSettings.clear(),
  clearPageStorage: () => localStorage.clear(),
  setBackupAlarm,
  revokePermissions,
};

/**
 * Deletes all that Gleanings keeps in this browser, and gives back what it was allowed since it was installed. Where
 * the library cannot be deleted, no more than the sync is ended.
 */
export async function deleteEverything({
  deleteLibrary,
  endSync,
  clearLocalSettings,
  clearPageStorage,
  setBackupAlarm,
  revokePermissions,
}: DeletionDependencies = here): Promise<void> {
  await endSync();
  await deleteLibrary();
  clearPageStorage();
  await clearLocalSettings();
  await setBackupAlarm(false);
  await revokePermissions();
}
