import { setBackupAlarm } from '../../browser/backup-alarm';
import { localSettings } from '../../browser/local-settings';
import { deleteLibrary } from '../../storage/database';

interface DeletionDependencies {
  deleteLibrary: () => Promise<void>;
  clearLocalSettings: () => Promise<void>;
  clearPageStorage: () => void;
  setBackupAlarm: (isOn: boolean) => Promise<void>;
}

const here: DeletionDependencies = {
  deleteLibrary,
  clearLocalSettings: () => localSettings.clear(),
  clearPageStorage: () => localStorage.clear(),
  setBackupAlarm,
};

/** Deletes all that Gleanings keeps in this browser. Where the library cannot be deleted, nothing else is. */
export async function deleteEverything({
  deleteLibrary,
  clearLocalSettings,
  clearPageStorage,
  setBackupAlarm,
}: DeletionDependencies = here): Promise<void> {
  await deleteLibrary();
  clearPageStorage();
  await clearLocalSettings();
  await setBackupAlarm(false);
}
