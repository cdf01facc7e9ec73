/** Why a sync ended before its end. */
export const syncFailures = [
  // The server does not answer, has no time, or is at fault itself: it is tried again by itself.
  'unreachable',
  'timeout',
  'server-fault',
  // All of the others need a person.
  'insecure',
  // The browser has no permission for the server.
  'no-permission',
  'redirected',
  // Something answers that is no CouchDB.
  'not-couchdb',
  'unauthorized',
  'forbidden',
  'no-database',
  'may-not-create',
  // There is something else in the database.
  'foreign-database',
  // The server, or a proxy before it, takes no document so large.
  'too-large',
  'wrong-passphrase',
  // The passphrase is to be given each time the browser starts.
  'no-key',
  // Another device has given the library a new key, and a new passphrase with it.
  'new-key',
  // Another library is in the database than the one that this browser syncs.
  'other-library',
  // A newer Gleanings has written there.
  'newer',
  // More would be deleted here than anybody deletes by hand.
  'many-deletions',
  // This device was taken off the list.
  'removed',
  // A database of this browser failed.
  'storage',
] as const;

export type SyncFailure = (typeof syncFailures)[number];

const passing: ReadonlySet<SyncFailure> = new Set(['unreachable', 'timeout', 'server-fault']);

/** What the UI makes one sentence of. Neither a secret nor an address is ever in it. */
export class SyncError extends Error {
  override name = 'SyncError';
  constructor(
    readonly kind: SyncFailure,
    /** How many deletions it is about. */
    readonly amount?: number,
  ) {
    super(kind);
  }
}

/** Whether it passes without anybody doing anything. */
export function mayPass(kind: SyncFailure): boolean {
  return passing.has(kind);
}
