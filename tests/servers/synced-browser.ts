import { exchangeStorage, pictureStorage } from '../../src/app/sync/perform-sync';
import type { DeletionLimit, ExchangeStorage } from '../../src/sync/bridge';
import { CouchServer, createDatabase, type CouchLogin, type SyncNetwork } from '../../src/sync/couch-server';
import { readDescriptor, writeDescriptor, type Descriptor } from '../../src/sync/descriptor';
import { createLibraryKey, unwrapKey, wrapKey } from '../../src/sync/library-key';
import { syncOnce, type SyncReport, type SyncTask } from '../../src/sync/sync-once';
import { deviceName } from '../../src/storage/sync/confirmed';
import { base64OfBytes } from '../../src/domain/base64';
import type { Clip } from '../../src/domain/clip';
import { clipWithId } from '../../src/storage/clips';
import { clipCount } from '../../src/storage/derived-counts';
import { editClip } from '../../src/storage/edit-clip';
import { ordinaryLibrary } from '../library/ordinary-library';
import { saveClips } from '../builders/save-clips';
import { aDevice, type Device } from '../builders/a-device';

export const passphrase = 'correct horse battery staple';

interface RunOptions {
  login?: CouchLogin;
  network?: SyncNetwork;
  withPrivate?: boolean;
  deletions?: Partial<DeletionLimit>;
  task?: Partial<SyncTask>;
  maxPictureBytes?: number;
  /** Puts itself between the sync and the library. */
  now?: () => string;
  through?: (storage: ExchangeStorage) => ExchangeStorage;
}

interface OpenedLibrary {
  descriptor: Descriptor;
  key: Uint8Array<ArrayBuffer> | undefined;
}

/** A browser with a library of the real storage, that syncs it with a server. */
export interface SyncedBrowser extends Device {
  /** What it was set up with. */
  library: OpenedLibrary;
  sync(options?: RunOptions): Promise<SyncReport>;
}

/** A browser that is set up: the first one begins the library on the server, the others open it. */
export async function aSyncedBrowser(
  name: string,
  login: CouchLogin,
  { isEncrypted = true, passphrase: given = passphrase } = {},
): Promise<SyncedBrowser> {
  const { descriptor, key } = await openedLibrary(login, isEncrypted, given);
  const device = aDevice(name);
  return {
    ...device,
    library: { descriptor, key },
    sync: ({
      network,
      withPrivate = true,
      deletions,
      task,
      login: other,
      through,
      now,
      maxPictureBytes,
    } = {}) =>
      device.on(async () =>
        syncOnce(
          {
            login: other ?? login,
            descriptor,
            ...(key && { key: base64OfBytes(key) }),
            deviceName: name,
            deletions: { most: 100, ...deletions },
            ...task,
          },
          {
            pictures: pictureStorage,
            storage: (through ?? ((storage) => storage))(exchangeStorage(withPrivate)),
            withPrivate,
            libraryName: await deviceName(),
            now: now ?? (() => new Date().toISOString()),
            ...(network && { network }),
            ...(maxPictureBytes !== undefined && { maxPictureBytes }),
          },
        ),
      ),
  };
}

async function openedLibrary(login: CouchLogin, isEncrypted: boolean, given: string): Promise<OpenedLibrary> {
  const server = new CouchServer(login);
  await createDatabase(server);
  const there = await readDescriptor(server);
  if (there) {
    const { descriptor } = there;
    return {
      descriptor,
      key: descriptor.wrappedKey && (await unwrapKey(descriptor.wrappedKey, given)),
    };
  }
  const key = isEncrypted ? createLibraryKey() : undefined;
  const descriptor: Descriptor = {
    gleanings: 1,
    libraryId: crypto.randomUUID(),
    ...(key && { wrappedKey: await wrapKey(key, given) }),
  };
  await writeDescriptor(server, descriptor);
  return { descriptor, key };
}

/** All that a browser has, the same for two that have the same. */
export async function contentOf(browser: SyncedBrowser): Promise<unknown[]> {
  const records = await browser.all();
  return records.toSorted((one, other) => (`${one.kind} ${one.id}` < `${other.kind} ${other.id}` ? -1 : 1));
}

export const clipsOf = (browser: SyncedBrowser) => browser.on(() => clipCount('active'));

export const seen = (browser: SyncedBrowser, id: string) => browser.on(() => clipWithId(id));

export const edit = (browser: SyncedBrowser, id: string, fields: Partial<Clip>) =>
  browser.on(() => editClip(id, () => fields, new Date().toISOString()));

/** Saves ordinary clips, the same ones wherever it is called. */
export const fill = (browser: SyncedBrowser, count: number) =>
  browser.on(() => saveClips(ordinaryLibrary('2026-05-03T10:00:00.000Z', count).map((clip) => ({ clip }))));
