import { uuidv7 } from 'uuidv7';
import { askForHiddenPages } from '../../browser/file-page';
import { secrets, sessionSecrets } from '../../browser/secrets';
import { askForSites } from '../../browser/site-permission';
import { setSyncAlarm } from '../../browser/sync-alarm';
import { base64OfBytes } from '../../domain/base64';
import { isSecretSafe, isSiteAddress } from '../../domain/destination';
import { clipCount } from '../../storage/derived-counts';
import { confirmSynced, forgetConfirmed } from '../../storage/sync/confirmed';
import {
  checkServer,
  CouchServer,
  countDocuments,
  createDatabase,
  deleteDatabase,
  type CouchLogin,
} from '../../sync/couch-server';
import { readDescriptor, writeDescriptor, type Descriptor } from '../../sync/descriptor';
import { createLibraryKey, wrapKey } from '../../sync/library-key';
import { Replica } from '../../sync/replica';
import { SyncError } from '../../sync/sync-error';
import { downloadBackup } from '../transfer/backup';
import { keepSecret, opened, unlock, type UnlockedLibrary } from './library-passphrase';
import { betweenSyncs } from './perform-sync';
import { keySecret, passwordSecret, runSync, type SyncProgress } from './run-sync';
import { syncSetup, syncState, type SyncSetup, type SyncState } from './sync-settings';

/** What is at the address: nothing yet, a database without a library, or a library. */
export type ServerFinding =
  | { kind: 'no-database' }
  | { kind: 'empty' }
  | { kind: 'library'; descriptor: Descriptor };

const databaseName = /^[a-z][\w$()+/-]{0,200}$/;

/** Whether CouchDB takes it for the name of a database. */
export function isDatabaseName(name: string): boolean {
  return databaseName.test(name) && name === name.toLowerCase();
}

/** The root of a server as it is typed, with https where no scheme is; undefined where it is no address. */
export function serverAddress(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !isSiteAddress(address)) return undefined;
  const url = new URL(address);
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
}

/**
 * Looks what is at a server. To be called in the handler of a click, before anything is awaited: the browser
 * asks whether we may.
 * @throws {SyncError} which says what is in the way
 */
export async function lookAtServer(login: CouchLogin): Promise<ServerFinding> {
  if (!isSecretSafe(login.address)) throw new SyncError('insecure');
  // The page that syncs while no other is open; the browser says yes to it without a question.
  const hidden = askForHiddenPages().catch(() => false);
  if (!(await askForSites([login.address]))) throw new SyncError('no-permission');
  await hidden;
  return findLibrary(login);
}

async function findLibrary(login: CouchLogin): Promise<ServerFinding> {
  const server = new CouchServer(login);
  if ((await checkServer(server)) === 'no-database') return { kind: 'no-database' };
  const there = await readDescriptor(server);
  if (there) return { kind: 'library', descriptor: there.descriptor };
  if ((await countDocuments(server)) > 0) throw new SyncError('foreign-database');
  return { kind: 'empty' };
}

/** Makes the database, where the login may, and looks what is in it. @throws {SyncError} */
export async function makeDatabase(login: CouchLogin): Promise<ServerFinding> {
  await createDatabase(new CouchServer(login));
  return findLibrary(login);
}

/** What the person chose. */
export interface SyncChoices {
  login: CouchLogin;
  /** Undefined where nothing is to be encrypted. */
  passphrase: string | undefined;
  asksEachTime: boolean;
  deviceName: string;
  withPrivate: boolean;
}

/**
 * Opens the library that is on the server, or begins one there, and has this browser sync it: with a backup
 * first, where there is something to lose. The first run is under way when this resolves to how it ended.
 * @throws {SyncError} before anything is written, as `wrong-passphrase`
 */
export async function beginSync(choices: SyncChoices, onProgress: SyncProgress): Promise<SyncState> {
  const { login, asksEachTime, deviceName, withPrivate } = choices;
  const { descriptor, key } = await openLibrary(choices);
  if ((await clipCount('active')) > 0) await downloadBackup();
  const { address, database, user, password } = login;
  const setup = { address, database, user, descriptor, deviceName, withPrivate, asksEachTime };
  await keepSecret(passwordSecret, setup, password);
  if (key) await keepSecret(keySecret, setup, base64OfBytes(key));
  await syncState.change(() => ({ devices: [], runs: [] }));
  // From now on nothing is purged by itself that has not arrived.
  await confirmSynced('');
  await syncSetup.change(() => setup);
  await setSyncAlarm(true);
  return runSync({ joins: true }, onProgress);
}

async function openLibrary({ login, passphrase }: SyncChoices): Promise<UnlockedLibrary> {
  const server = new CouchServer(login);
  const there = await readDescriptor(server);
  if (there) return unlock(there.descriptor, passphrase);
  const descriptor: Descriptor = { gleanings: 1, libraryId: uuidv7() };
  const key = passphrase === undefined ? undefined : createLibraryKey();
  if (key && passphrase !== undefined) descriptor.wrappedKey = await wrapKey(key, passphrase);
  if (await writeDescriptor(server, descriptor)) return { descriptor, ...(key && { key }) };
  // Another device was faster.
  const other = await readDescriptor(server);
  if (!other) throw new SyncError('server-fault');
  return unlock(other.descriptor, passphrase);
}

/** Changes what this browser is called, and whether its private clips are sent; the next run tells the others. */
export async function changeSyncSetup(
  change: Partial<Pick<SyncSetup, 'deviceName' | 'withPrivate' | 'withPictures'>>,
): Promise<void> {
  await syncSetup.change((known) => known && { ...known, ...change });
}

/** Makes the database anew where it is gone; everything that is here goes there again. @throws {SyncError} */
export async function makeDatabaseAgain(): Promise<SyncState> {
  const { login } = await opened();
  await createDatabase(new CouchServer(login));
  return runSync();
}

/** Takes a new name and password for the server. @throws {SyncError} where they do not open it */
export async function giveLogin(user: string, password: string): Promise<SyncState> {
  const setup = { ...(await opened()).setup, user };
  await checkServer(new CouchServer({ ...setup, password }));
  await keepSecret(passwordSecret, setup, password);
  await syncSetup.change(() => setup);
  return runSync();
}

/** Ends the sync in this browser. What is here stays, and so does what is on the server. */
export async function stopSync(): Promise<void> {
  const setup = await syncSetup.read();
  await setSyncAlarm(false);
  await syncSetup.change(() => null);
  await Promise.all([
    secrets.remove(passwordSecret),
    secrets.remove(keySecret),
    sessionSecrets.remove(keySecret),
  ]);
  await syncState.change(() => ({ devices: [], runs: [] }));
  await forgetConfirmed();
  if (setup) await betweenSyncs(() => Replica.open(setup.descriptor.libraryId).destroy());
}

/** Deletes the database with all that every device has sent, and ends the sync here. @throws {SyncError} */
export async function removeEverythingThere(): Promise<void> {
  const { login } = await opened();
  await deleteDatabase(new CouchServer(login));
  await stopSync();
}
