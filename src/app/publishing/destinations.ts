import { uuidv7 } from 'uuidv7';
import { secrets, type Secret } from '../../browser/secrets';
import { askForSites, giveSiteBack, maySeeSites } from '../../browser/site-permission';
import { authRedirectUrl, openAuthWindow } from '../../browser/web-auth';
import { askToWriteInto, readFolder, type Folder } from '../../browser/post-folder';
import {
  isSecretSafe,
  isSiteAddress,
  secretOrigin,
  type Destination,
  type SiteDestination,
} from '../../domain/destination';
import { networkDependencies, type HttpDependencies } from '../../publishing/http';
import { PublishError } from '../../publishing/publish-error';
import type { DestinationClient, RightsReport } from '../../publishing/destination-client';
import { authorizationUrl, beginIndieAuth, redeemCode } from '../../publishing/indieauth';
import { findMicropub, type MicropubSite } from '../../publishing/micropub';
import { findWordPress, type WordPressLogin, type WordPressSite } from '../../publishing/wordpress-site';
import {
  allDestinations,
  changeDestination,
  createDestination,
  setDestinationRemoved,
} from '../../storage/destinations';
import {
  dropFolderOfDestination,
  folderOfDestination,
  keepFolderOfDestination,
} from '../../storage/destination-folders';
import { systemClock, type Clock } from '../clock';
import { clientOf, connect, type NewDestination } from './connect';

export interface DestinationDependencies {
  clock: Pick<Clock, 'now'>;
  newId: () => string;
  http: HttpDependencies;
  connect: (destination: Destination) => Promise<DestinationClient>;
  secrets: typeof secrets;
  folders: {
    read: (id: string) => Promise<unknown>;
    keep: (id: string, folder: unknown) => Promise<void>;
    drop: (id: string) => Promise<void>;
  };
  permissions: {
    maySeeSites: (addresses: readonly string[]) => Promise<boolean>;
    askForSites: (addresses: readonly string[]) => Promise<boolean>;
    giveSiteBack: (address: string) => Promise<void>;
  };
  auth: { authRedirectUrl: () => string; openAuthWindow: (url: string) => Promise<string | undefined> };
  /** So many random bytes. */
  random: (bytes: number) => Uint8Array;
  storage: {
    allDestinations: () => Promise<Destination[]>;
    createDestination: (destination: Destination) => Promise<void>;
    changeDestination: typeof changeDestination;
    setDestinationRemoved: (id: string, isRemoved: boolean) => Promise<void>;
  };
}

const here: DestinationDependencies = {
  clock: systemClock,
  newId: uuidv7,
  http: networkDependencies,
  connect,
  secrets,
  folders: {
    read: folderOfDestination,
    keep: keepFolderOfDestination,
    drop: dropFolderOfDestination,
  },
  permissions: { maySeeSites, askForSites, giveSiteBack },
  auth: { authRedirectUrl, openAuthWindow },
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  storage: { allDestinations, changeDestination, createDestination, setDestinationRemoved },
};

/**
 * The address of a site as it is typed, with https where no scheme is, or http where it is on this machine; undefined
 * where it is none.
 */
export function siteAddress(typed: string): string | undefined {
  const text = typed.trim();
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  const address = hasScheme ? text : `${isSecretSafe(`http://${text}`) ? 'http' : 'https'}://${text}`;
  return text !== '' && isSiteAddress(address) ? new URL(address).href : undefined;
}

/**
 * Looks for a WordPress site. The permission for it is asked of the reader first: to be called in the
 * handler of a click, before anything is awaited.
 * @throws {PublishError}
 */
export async function lookForWordPress(
  address: string,
  signal: AbortSignal,
  { http, permissions }: DestinationDependencies = here,
): Promise<WordPressSite> {
  if (!isSecretSafe(address)) throw new PublishError('insecure');
  if (!(await permissions.askForSites([address]))) throw new PublishError('no-permission');
  const site = await findWordPress(address, signal, http);
  if (!isSecretSafe(site.apiRoot)) throw new PublishError('insecure');
  return site;
}

/**
 * Looks for the Micropub endpoint of a site; to be called in the handler of a click.
 * @throws {PublishError}
 */
export async function lookForMicropub(
  address: string,
  signal: AbortSignal,
  { http, permissions }: DestinationDependencies = here,
): Promise<MicropubSite> {
  if (!isSecretSafe(address)) throw new PublishError('insecure');
  if (!(await permissions.askForSites([address]))) throw new PublishError('no-permission');
  return findMicropub(address, signal, http);
}

/**
 * Lets the writer allow us in on the site's own page, by IndieAuth; resolves to a token, or to undefined where they
 * do not, or where the site lets no extension in so. To be called in the handler of a click.
 * @throws {PublishError}
 */
export async function authorizeMicropub(
  address: string,
  { apiRoot, indieAuth }: MicropubSite,
  signal: AbortSignal,
  { auth, http, permissions, random }: DestinationDependencies = here,
): Promise<string | undefined> {
  if (!indieAuth) return undefined;
  if (!(await permissions.askForSites([indieAuth.tokenEndpoint, apiRoot])))
    throw new PublishError('no-permission');
  const attempt = beginIndieAuth(auth.authRedirectUrl(), random);
  const answer = await auth.openAuthWindow(await authorizationUrl(indieAuth, attempt, address));
  if (answer === undefined) return undefined;
  const token = await redeemCode(indieAuth, attempt, answer, signal, http);
  // What gave the token is asked nothing more.
  const hosts = [apiRoot, address].map((one) => new URL(one).hostname);
  if (!hosts.includes(new URL(indieAuth.tokenEndpoint).hostname))
    await permissions.giveSiteBack(indieAuth.tokenEndpoint);
  return token;
}

/** Names us to WordPress, which shows the reader for what a password was made. */
const appId = '2f0c3d0e-6f0c-4c1e-9d65-7c3d2a9c7b11';

/**
 * Lets the reader allow us in on the site's own page. Undefined where they do not.
 * To be called in the handler of a click, before anything is awaited.
 */
export async function authorizeWordPress(
  authorizeUrl: string,
  { auth }: DestinationDependencies = here,
): Promise<WordPressLogin | undefined> {
  const url = new URL(authorizeUrl);
  url.searchParams.set('app_name', 'Gleanings');
  url.searchParams.set('app_id', appId);
  url.searchParams.set('success_url', auth.authRedirectUrl());
  const answer = await auth.openAuthWindow(url.href);
  if (answer === undefined) return undefined;
  const { searchParams } = new URL(answer);
  const [user, password] = [searchParams.get('user_login'), searchParams.get('password')];
  return user !== null && password !== null ? { user, password } : undefined;
}

/**
 * Asks what may be done at a destination before it is kept; the permission is asked for where its secret goes.
 * To be called in the handler of a click, before anything is awaited.
 * @throws {PublishError}
 */
export async function checkNewDestination(
  content: NewDestination<SiteDestination>,
  secret: string,
  signal: AbortSignal,
  { http, permissions }: DestinationDependencies = here,
): Promise<RightsReport> {
  if (!isSecretSafe(content.apiRoot)) throw new PublishError('insecure');
  if (!(await permissions.askForSites([content.apiRoot]))) throw new PublishError('no-permission');
  return clientOf(content, secret, http).check(signal);
}

/** What a destination says of itself that is kept with it: where it can send posts besides, as whom one may write. */
export function withWhatItSays<D extends NewDestination | Destination>(
  destination: D,
  { targets, authors }: RightsReport,
): D {
  if (destination.kind === 'wordpress') return { ...destination, authors };
  const hasTargets = destination.kind === 'micropub' || destination.kind === 'ghost';
  return hasTargets ? { ...destination, targets } : destination;
}

/** Keeps a destination, and what opens it in this browser alone, for the origin it is sent to. */
export async function addDestination(
  content: NewDestination<SiteDestination>,
  secret: string,
  { clock, newId, secrets, storage }: DestinationDependencies = here,
): Promise<Destination> {
  const destination = { ...content, id: newId(), createdAt: clock.now() };
  await secrets.write(destination.id, { origin: secretOrigin(destination), value: secret });
  try {
    await storage.createDestination(destination);
  } catch (error) {
    await secrets.remove(destination.id);
    throw error;
  }
  return destination;
}

/** Keeps a folder of this machine as a destination; which one it is stays in this browser. */
export async function addFolder(
  folder: Folder,
  choices: Pick<Extract<Destination, { kind: 'folder' }>, 'format' | 'template' | 'fileName'>,
  { clock, newId, folders, storage }: DestinationDependencies = here,
): Promise<Destination> {
  const destination = {
    kind: 'folder' as const,
    name: folder.name,
    ...choices,
    id: newId(),
    createdAt: clock.now(),
  };
  await folders.keep(destination.id, folder);
  await storage.createDestination(destination);
  return destination;
}

/** Asks for what a destination needs of the browser; to be called in the handler of a click. */
export async function allowDestination(
  destination: Destination,
  { permissions, folders }: DestinationDependencies = here,
): Promise<boolean> {
  if (destination.kind !== 'folder') return permissions.askForSites([secretOrigin(destination)]);
  const folder = readFolder(await folders.read(destination.id));
  return folder === undefined || askToWriteInto(folder);
}

/**
 * Asks a destination anew what may be done there. To be called in the handler of a click: where the
 * permission is gone it is asked for.
 * @throws {PublishError}
 */
export async function checkDestination(
  destination: Destination,
  signal: AbortSignal,
  dependencies: DestinationDependencies = here,
): Promise<RightsReport> {
  if (!(await allowDestination(destination, dependencies))) throw new PublishError('no-permission');
  const rights = await (await dependencies.connect(destination)).check(signal);
  await dependencies.storage.changeDestination(destination.id, (known) => withWhatItSays(known, rights));
  return rights;
}

/** A destination that was removed, and what opened it, as long as it can be taken back. */
export interface RemovedDestination {
  destination: Destination;
  secret?: Secret;
  folder?: unknown;
}

/** Takes a destination away with what opens it, and gives the permission back that no other one needs. */
export async function forgetDestination(
  destination: Destination,
  { secrets, folders, permissions, storage }: DestinationDependencies = here,
): Promise<RemovedDestination> {
  const { id } = destination;
  const [secret, folder] = await Promise.all([secrets.read(id), folders.read(id)]);
  await storage.setDestinationRemoved(id, true);
  await secrets.remove(id);
  await folders.drop(id);
  const others = await storage.allDestinations();
  const needed = new Set(others.flatMap(sitesOf).map(hostOf));
  for (const address of sitesOf(destination))
    if (!needed.has(hostOf(address))) await permissions.giveSiteBack(address);
  return { destination, ...(secret && { secret }), ...(folder !== undefined && { folder }) };
}

/** The addresses for which a destination needs the browser's permission. */
function sitesOf(destination: Destination): string[] {
  return destination.kind === 'folder' ? [] : [destination.apiRoot, destination.address];
}

function hostOf(address: string): string {
  return new URL(address).hostname;
}

/** Takes the removal back; to be called in the handler of a click, since the permission is asked for again. */
export async function restoreDestination(
  { destination, secret, folder }: RemovedDestination,
  { permissions, secrets, folders, storage }: DestinationDependencies = here,
): Promise<void> {
  const sites = sitesOf(destination);
  const granted = sites.length === 0 ? undefined : permissions.askForSites(sites);
  if (secret) await secrets.write(destination.id, secret);
  if (folder !== undefined) await folders.keep(destination.id, folder);
  await storage.setDestinationRemoved(destination.id, false);
  await granted;
}
