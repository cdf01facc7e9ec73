import { secrets, sessionSecrets } from '../../browser/secrets';
import { base64OfBytes, bytesOfBase64 } from '../../domain/base64';
import { CouchServer, type CouchLogin } from '../../sync/couch-server';
import { readDescriptor, writeDescriptor, type Descriptor } from '../../sync/descriptor';
import { sealOldKeys } from '../../sync/key-renewal';
import { createLibraryKey, recoveryTextOf, unwrapKey, wrapKey } from '../../sync/library-key';
import { Replica } from '../../sync/replica';
import { SyncError } from '../../sync/sync-error';
import { systemClock, type Clock } from '../clock';
import type { Setting } from '../settings/define-setting';
import { betweenSyncs } from './perform-sync';
import { keySecret, passwordSecret, runSync, type SyncProgress } from './run-sync';
import { syncSetup, type SyncSetup, type SyncState } from './sync-settings';

type LibraryKey = Uint8Array<ArrayBuffer>;

/** Where what opens the server and the library is kept. */
export interface KeyDependencies {
  clock: Pick<Clock, 'now'>;
  setup: Setting<SyncSetup | null>;
  readSecret: (name: string, setup: SyncSetup) => Promise<string | undefined>;
  keepSecret: (name: string, setup: SyncSetup, value: string) => Promise<void>;
  betweenSyncs: <R>(work: () => Promise<R>) => Promise<R>;
  run: (onProgress?: SyncProgress) => Promise<SyncState>;
}

const here: KeyDependencies = {
  clock: systemClock,
  setup: syncSetup,
  readSecret: async (name, setup) => (await secretsOf(name, setup).read(name))?.value,
  keepSecret,
  betweenSyncs,
  run: (onProgress) => runSync({}, onProgress),
};

function secretsOf(name: string, { asksEachTime }: SyncSetup) {
  return name === keySecret && asksEachTime ? sessionSecrets : secrets;
}

export async function keepSecret(name: string, setup: SyncSetup, value: string): Promise<void> {
  await secretsOf(name, setup).write(name, { origin: new URL(setup.address).origin, value });
}

/** A library that a passphrase has opened; without a key it is not encrypted. */
export interface UnlockedLibrary {
  descriptor: Descriptor;
  key?: LibraryKey;
}

export async function unlock(
  descriptor: Descriptor,
  passphrase: string | undefined,
): Promise<UnlockedLibrary> {
  if (!descriptor.wrappedKey) return { descriptor };
  if (passphrase === undefined) throw new SyncError('wrong-passphrase');
  return { descriptor, key: await unwrapKey(descriptor.wrappedKey, passphrase) };
}

/**
 * Takes the passphrase after the browser was started anew, where it is asked for each time, or that of a new
 * key. What was made ready under the key before is made anew, from the library.
 * @throws {SyncError} before anything is changed
 */
export async function givePassphrase(passphrase: string, given: KeyDependencies = here): Promise<SyncState> {
  const { setup, login } = await opened(given);
  const there = (await readDescriptor(new CouchServer(login)))?.descriptor;
  const [known, number] = [setup.descriptor, there?.keyNumber ?? 1];
  // Another device may have put a new one in its place. That nothing is encrypted, a server only says.
  const isOurs =
    there?.wrappedKey !== undefined &&
    there.libraryId === known.libraryId &&
    number >= (known.keyNumber ?? 1);
  const { descriptor, key } = await unlock(isOurs ? there : known, passphrase);
  await given.betweenSyncs(async () => {
    if ((descriptor.keyNumber ?? 1) !== (known.keyNumber ?? 1)) await Replica.open(known.libraryId).destroy();
    if (key) await given.keepSecret(keySecret, setup, base64OfBytes(key));
    await given.setup.change((now) => now && { ...now, descriptor });
  });
  return given.run();
}

/**
 * Puts another passphrase in the place of the old one. The key of the library stays, so that this is one small
 * document, written or not; other devices have the key and are asked nothing.
 * @throws {SyncError}
 */
export async function changePassphrase(passphrase: string, given: KeyDependencies = here): Promise<void> {
  const { key, server, there } = await openedThere(given);
  const descriptor = { ...there.descriptor, wrappedKey: await wrapKey(key, passphrase) };
  if (!(await writeDescriptor(server, descriptor, there.revision))) throw new SyncError('server-fault');
  await given.setup.change((known) => known && { ...known, descriptor });
}

/**
 * Gives the library a new key, for when somebody has learnt the one of now: everything on the server is
 * encrypted anew, and the other devices ask for the new passphrase. It is done once the descriptor says so,
 * and whatever stops it afterwards, the next run of any device that has the new passphrase goes on from there.
 * @throws {SyncError} before anything is changed
 */
export async function renewKey(
  passphrase: string,
  onProgress: SyncProgress = () => undefined,
  given: KeyDependencies = here,
): Promise<SyncState> {
  const before = await given.run(onProgress);
  if (before.failure !== undefined) throw new SyncError(before.failure, before.amount);
  await given.betweenSyncs(async () => {
    const { setup, key, server, there } = await openedThere(given);
    const next = createLibraryKey();
    const { oldKeys } = there.descriptor;
    const descriptor: Descriptor = {
      ...there.descriptor,
      wrappedKey: await wrapKey(next, passphrase),
      keyNumber: (there.descriptor.keyNumber ?? 1) + 1,
      oldKeys: await sealOldKeys(key, oldKeys ?? [], next),
      renewedAt: given.clock.now(),
    };
    if (!(await writeDescriptor(server, descriptor, there.revision))) throw new SyncError('server-fault');
    await given.keepSecret(keySecret, setup, base64OfBytes(next));
    await given.setup.change((known) => known && { ...known, descriptor });
  });
  return given.run(onProgress);
}

/** The key of the library as it is written down; undefined where it is not encrypted, or its key is not here. */
export async function recoveryText(given: KeyDependencies = here): Promise<string | undefined> {
  const { key } = await opened(given);
  return key && recoveryTextOf(key);
}

interface OpenedServer {
  setup: SyncSetup;
  login: CouchLogin;
  key?: LibraryKey;
}

/** What opens the server, and the library. @throws {SyncError} where something of it is not here */
export async function opened({ setup: stored, readSecret }: KeyDependencies = here): Promise<OpenedServer> {
  const setup = await stored.read();
  if (!setup) throw new SyncError('no-key');
  const password = await readSecret(passwordSecret, setup);
  if (password === undefined) throw new SyncError('unauthorized');
  const kept = await readSecret(keySecret, setup);
  const key = kept === undefined ? undefined : bytesOfBase64(kept);
  const { address, database, user } = setup;
  return { setup, login: { address, database, user, password }, ...(key && { key }) };
}

/** The same with the key of now, and what the server says of it. */
async function openedThere(given: KeyDependencies) {
  const { setup, login, key } = await opened(given);
  const server = new CouchServer(login);
  const there = await readDescriptor(server);
  if (!key || !there) throw new SyncError('no-key');
  if (there.descriptor.libraryId !== setup.descriptor.libraryId) throw new SyncError('other-library');
  if (there.descriptor.wrappedKey?.check !== setup.descriptor.wrappedKey?.check)
    throw new SyncError('new-key');
  return { setup, key, server, there };
}
