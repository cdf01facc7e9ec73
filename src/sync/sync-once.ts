import * as v from 'valibot';
import { bytesOfBase64 } from '../domain/base64';
import type { Instant } from '../domain/day';
import { sameJson } from '../domain/json';
import type { Presence } from '../domain/sync/presence';
import { Bridge, type BridgeReport, type DeletionLimit, type ExchangeStorage } from './bridge';
import {
  browserNetwork,
  compactDatabase,
  CouchServer,
  type CouchLogin,
  type SyncNetwork,
} from './couch-server';
import { readDescriptor, writeDescriptor, type Descriptor } from './descriptor';
import { isRemoved, type SyncedDevice } from './devices';
import { isPictureDocument, PictureBridge, type PictureStorage } from './pictures';
import { KeyRenewal } from './key-renewal';
import { isKeyOf } from './library-key';
import { plainCodec, sealedCodec, type DocumentCodec } from './record-documents';
import { Replica } from './replica';
import { SyncError } from './sync-error';
import { Watchdog } from './watchdog';

/** All that a run needs to know; JSON, since it may be done in another page than the one that knows. */
export interface SyncTask {
  login: CouchLogin;
  descriptor: Descriptor;
  /** The key of the library in base64; absent where it is not encrypted. */
  key?: string;
  /** What this browser is called by the person. */
  deviceName: string;
  /** Whether the pictures of pages are sent and fetched as well. */
  withPictures?: boolean;
  /** The digest that is open here, for others who write in it. */
  presence?: Presence;
  deletions: DeletionLimit;
  /** Set where this browser is set up just now: it was removed from the list before, or never was on it. */
  joins?: true;
  /** The name of a device that is to be taken off the list. */
  removes?: string;
}

export interface SyncReport extends BridgeReport {
  sent: number;
  /** Pictures that are not sent, since all together would be too large. */
  picturesLeft: number;
  /** Nothing is left that a key before opens. */
  isRenewed?: true;
  devices: SyncedDevice[];
}

export type SyncPhase = 'pull' | 'merge' | 'collect' | 'push';

export interface SyncOptions {
  storage: ExchangeStorage;
  /** Whether private clips are sent, as `storage` has it. */
  withPrivate: boolean;
  pictures: PictureStorage;
  /** All pictures together; a fixed number but in tests. */
  maxPictureBytes?: number;
  /** The name of the library, by which it stamps what it writes. */
  libraryName: string;
  now: () => Instant;
  network?: SyncNetwork;
  onProgress?: (phase: SyncPhase, done: number) => void;
}

/** A device is said to have been seen again after so long: each time is a write for all the others. */
const seenEveryMs = 60 * 60 * 1000;

/**
 * One run: what the server has is merged into the library, and what the library has is sent. Whatever stops
 * it, nothing is lost, and the next one goes on from there. To be called by one page at a time.
 * @throws {SyncError} or what a database of this browser throws
 */
export function syncOnce(task: SyncTask, options: SyncOptions): Promise<SyncReport> {
  const watchdog = new Watchdog(options.network?.stall ?? browserNetwork.stall);
  return watchdog.guard(() => runOnce(task, options, watchdog));
}

async function runOnce(task: SyncTask, options: SyncOptions, watchdog: Watchdog): Promise<SyncReport> {
  const { storage, libraryName, now, onProgress = () => undefined } = options;
  const server = new CouchServer(task.login, options.network, watchdog);
  const codec = await codecOf(task);
  const isNew = !(await matchDescriptor(task, server));
  const replica = Replica.open(task.descriptor.libraryId, watchdog.seeLife);
  try {
    const bridge = new Bridge(replica, codec, storage, libraryName);
    const marker = new ServerMarker(server, replica, libraryName);
    // A server that is not as it was left is compared as a whole: an older copy of it, or an emptied one.
    const isWhole = isNew || !(await marker.isAsLeft());
    const pictures = task.withPictures
      ? await PictureBridge.open(replica, codec, options.pictures, libraryName, now)
      : undefined;
    const renewal = await KeyRenewal.open(task.descriptor, server, codec, replica);
    const replicate = (way: 'push' | 'pull') =>
      replica.replicate(way, server, {
        // What was passed over before is fetched now.
        isWhole: isWhole || (way === 'pull' && (pictures?.isNew === true || renewal.isNew)),
        passesOver: pictures || renewal.isDue ? undefined : isPictureDocument,
        onProgress: (done) => onProgress(way, done),
      });
    let sent = 0;
    if (isNew) sent += await refill(task, server, replica, () => replicate('push'));
    await replicate('pull');
    const renewed = await renewal.renew((records) => bridge.mergeLoose(records, task.deletions));
    onProgress('merge', 0);
    const report = await bridge.takeIn(task.deletions);
    const own = (await bridge.devices()).find(({ id }) => id === libraryName);
    if (own && isRemoved(own) && !task.joins) throw new SyncError('removed');
    onProgress('collect', 0);
    let collected = 0;
    const choices = { libraryName, withPrivate: options.withPrivate };
    const isCompared = sameJson(await replica.readNote('sent'), choices);
    const { withheld } = await bridge.send(isWhole || report.deletedThere > 0 || !isCompared, (records) => {
      collected += records;
      onProgress('collect', collected);
    });
    await replica.writeNote('sent', choices);
    await showDevice(bridge, own, task, libraryName, now());
    const gone = (await bridge.devices()).find(({ id }) => id === task.removes);
    if (gone) await bridge.putDevice({ ...gone, removedAt: now() });
    if (withheld + renewed > 0) await replica.writeNote('compaction', { isDue: true });
    // Under a key that was taken out of use meanwhile nothing shall arrive.
    await matchDescriptor(task, server);
    sent += await replicate('push');
    const came = await bridge.takeInPictures(pictures);
    report.received += came;
    let picturesLeft = 0;
    if (pictures) {
      if (pictures.isNew) report.received += await pictures.receiveAll();
      picturesLeft = await pictures.send(options.maxPictureBytes);
      await bridge.passOverOwn();
      sent += await replicate('push');
    } else await PictureBridge.forget(replica);
    if ((await replica.readNote('compaction'))['isDue'] === true) {
      await compactDatabase(server);
      await replica.writeNote('compaction', {});
    }
    const isRenewed = await renewal.end(now());
    await marker.leave();
    const devices = (await bridge.devices()).filter((device) => !isRemoved(device));
    return { ...report, sent, picturesLeft, devices, ...(isRenewed && { isRenewed }) };
  } finally {
    await replica.close();
  }
}

async function codecOf({ key, descriptor: { wrappedKey } }: SyncTask): Promise<DocumentCodec> {
  if (!wrappedKey) return plainCodec;
  const bytes = key === undefined ? undefined : bytesOfBase64(key);
  if (!bytes || !(await isKeyOf(wrappedKey, bytes))) throw new SyncError('no-key');
  return sealedCodec(bytes);
}

/**
 * What the database is of; undefined where nothing of our library is there. What a server says never makes us
 * write what anybody can read. An older copy of it, of the key before, gets the descriptor of now.
 * @throws {SyncError} `other-library`, or `new-key` where another device has changed the key
 */
async function matchDescriptor(
  { descriptor: own }: SyncTask,
  server: CouchServer,
): Promise<Descriptor | undefined> {
  const there = await readDescriptor(server);
  if (!there) return undefined;
  const { descriptor: theirs, revision } = there;
  const isOurs =
    theirs.libraryId === own.libraryId &&
    (theirs.wrappedKey === undefined) === (own.wrappedKey === undefined);
  if (!isOurs) throw new SyncError('other-library');
  const [number, ownNumber] = [theirs.keyNumber ?? 1, own.keyNumber ?? 1];
  if (number < ownNumber) {
    if (!(await writeDescriptor(server, own, revision))) throw new SyncError('server-fault');
    return own;
  }
  if (number > ownNumber || theirs.wrappedKey?.check !== own.wrappedKey?.check)
    throw new SyncError('new-key');
  return theirs;
}

/** A server that was emptied gets back what the replica has, with the revisions that other devices know. */
async function refill(
  task: SyncTask,
  server: CouchServer,
  replica: Replica,
  push: () => Promise<number>,
): Promise<number> {
  const sent = (await replica.hasDescriptor()) ? await push() : 0;
  if (!(await matchDescriptor(task, server))) await writeDescriptor(server, task.descriptor);
  return sent;
}

async function showDevice(
  bridge: Bridge,
  own: SyncedDevice | undefined,
  { deviceName: name, presence }: SyncTask,
  id: string,
  seenAt: Instant,
): Promise<void> {
  const isFresh =
    own?.name === name &&
    !isRemoved(own) &&
    Date.parse(seenAt) - Date.parse(own.seenAt) < seenEveryMs &&
    sameJson(own.presence, presence);
  if (!isFresh) await bridge.putDevice({ kind: 'device', id, name, seenAt, ...(presence && { presence }) });
}

const markerSchema = v.object({ runs: v.number(), _rev: v.optional(v.string()) });

/**
 * A count of this device's runs, on the server beside the documents and here. An older copy of the server has
 * an older count: what PouchDB notes of its replications does not tell such a copy in every case.
 */
class ServerMarker {
  private there: v.InferOutput<typeof markerSchema> = { runs: 0 };
  private readonly path: string;

  constructor(
    private readonly server: CouchServer,
    private readonly replica: Replica,
    libraryName: string,
  ) {
    this.path = `${encodeURIComponent(server.login.database)}/_local/gleanings-${libraryName}`;
  }

  async isAsLeft(): Promise<boolean> {
    const { body } = await this.server.json(this.path);
    if (v.is(markerSchema, body)) this.there = body;
    return this.there.runs > 0 && (await this.replica.readNote('server'))['runs'] === this.there.runs;
  }

  async leave(): Promise<void> {
    const json = { ...this.there, runs: this.there.runs + 1 };
    await this.server.json(this.path, { method: 'PUT', json });
    await this.replica.writeNote('server', { runs: json.runs });
  }
}
