import { library } from '../database';
import { undo } from './undo';

/** The lock that an import holds while it runs, in whichever page. */
export const importLock = 'gleanings-import';

let running: Promise<boolean> | undefined;

/**
 * Undoes what is left of an import whose page was closed or crashed, unless an import is still running
 * elsewhere. To be called at the start of whatever has a library. Resolves to whether there was one, also
 * to whoever asks later in the same page.
 */
export async function undoInterruptedImport(): Promise<boolean> {
  running ??= navigator.locks.request(
    importLock,
    { ifAvailable: true },
    async (held) => held !== null && undoUnfinished(),
  );
  const asked = running;
  const wasThere = await asked.catch(() => false);
  // One that is killed later has to be found, too.
  if (!wasThere && running === asked) running = undefined;
  return wasThere;
}

/** Undoes every import that did not come to its end; to be called while the lock is held. */
export async function undoUnfinished(): Promise<boolean> {
  const left = await library()
    .undo.filter(({ unfinished }) => unfinished === true)
    .primaryKeys();
  for (const id of left) await undo(id);
  return left.length > 0;
}
