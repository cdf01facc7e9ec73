import { maySeeSites } from '../../browser/site-permission';
import { secrets, type Secret } from '../../browser/secrets';
import { mayWriteInto, readFolder, type Folder } from '../../browser/post-folder';
import { secretOrigin, type Destination, type SiteDestination } from '../../domain/destination';
import { folderClient } from '../../publishing/folder';
import { folderOfDestination } from '../../storage/destination-folders';
import type { DestinationClient } from '../../publishing/destination-client';
import { blueskyClient } from '../../publishing/bluesky';
import { ghostClient } from '../../publishing/ghost';
import { micropubClient } from '../../publishing/micropub';
import { networkDependencies, type HttpDependencies } from '../../publishing/http';
import { PublishError } from '../../publishing/publish-error';
import { repositoryClient } from '../../publishing/repository';
import { webDavClient } from '../../publishing/webdav';
import { wordPressClient } from '../../publishing/wordpress';

/** A destination as it is set up, before it has an id. */
export type NewDestination<D extends Destination = Destination> = D extends Destination
  ? Omit<D, 'id' | 'createdAt'>
  : never;

/** The client of a destination's server, with what opens it. */
export function clientOf(
  destination: NewDestination<SiteDestination>,
  secret: string,
  http: HttpDependencies,
): DestinationClient {
  switch (destination.kind) {
    case 'wordpress':
      return wordPressClient(destination, { user: destination.user, password: secret }, http);
    case 'repository':
      return repositoryClient(destination, secret, http);
    case 'micropub':
      return micropubClient(destination, secret, http);
    case 'webdav':
      return webDavClient(destination, secret, http);
    case 'bluesky':
      return blueskyClient(destination, secret, http);
    case 'ghost':
      return ghostClient(destination, secret, http);
  }
}

interface ConnectDependencies {
  http: HttpDependencies;
  readSecret: (id: string) => Promise<Secret | undefined>;
  readFolder: (id: string) => Promise<Folder | undefined>;
  maySeeSites: (addresses: readonly string[]) => Promise<boolean>;
}

const here: ConnectDependencies = {
  http: networkDependencies,
  readSecret: (id) => secrets.read(id),
  readFolder: async (id) => readFolder(await folderOfDestination(id)),
  maySeeSites,
};

/**
 * Whether a post can be sent to a destination from here: not without the browser's permission for its site or its
 * folder, and not where what opens it is kept in another browser.
 */
export async function readinessOf(
  destination: Destination,
  { readSecret, readFolder, maySeeSites }: ConnectDependencies = here,
): Promise<'ready' | 'not-allowed' | 'not-here'> {
  if (destination.kind === 'folder') {
    const folder = await readFolder(destination.id);
    if (!folder) return 'not-here';
    return (await mayWriteInto(folder)) ? 'ready' : 'not-allowed';
  }
  const origin = secretOrigin(destination);
  // A destination that was changed, here or on another device, must not take the secret elsewhere.
  if ((await readSecret(destination.id))?.origin !== origin) return 'not-here';
  return (await maySeeSites([origin])) ? 'ready' : 'not-allowed';
}

/**
 * A client of a destination with what opens it.
 * @throws {PublishError} where the secret, the folder or the permission is not to be had in this browser
 */
export async function connect(
  destination: Destination,
  dependencies: ConnectDependencies = here,
): Promise<DestinationClient> {
  const readiness = await readinessOf(destination, dependencies);
  if (readiness !== 'ready') throw new PublishError(readiness === 'not-here' ? 'no-secret' : 'no-permission');
  if (destination.kind === 'folder') {
    const folder = await dependencies.readFolder(destination.id);
    if (folder) return folderClient(destination, folder);
  } else {
    const secret = await dependencies.readSecret(destination.id);
    if (secret) return clientOf(destination, secret.value, dependencies.http);
  }
  throw new PublishError('no-secret');
}
