import { maySeeSites } from '../../browser/site-permission';
import { secrets, type Secret } from '../../browser/secrets';
import { secretOrigin, type Destination } from '../../domain/destination';
import type { DestinationClient } from '../../publishing/destination-client';
import { networkDependencies, type HttpDependencies } from '../../publishing/http';
import { PublishError } from '../../publishing/publish-error';
import { repositoryClient } from '../../publishing/repository';
import { webDavClient } from '../../publishing/webdav';
import { wordPressClient } from '../../publishing/wordpress';

/** A destination as it is set up, before it has an id. */
export type NewDestination = Destination extends infer D
  ? D extends Destination
    ? Omit<D, 'id' | 'createdAt'>
    : never
  : never;

/** The client of a destination's server, with what opens it. */
export function clientOf(
  destination: NewDestination,
  secret: string,
  http: HttpDependencies,
): DestinationClient {
  switch (destination.kind) {
    case 'wordpress':
      return wordPressClient(destination, { user: destination.user, password: secret }, http);
    case 'repository':
      return repositoryClient(destination, secret, http);
    case 'webdav':
      return webDavClient(destination, secret, http);
  }
}

interface ConnectDependencies {
  http: HttpDependencies;
  readSecret: (id: string) => Promise<Secret | undefined>;
  maySeeSites: (addresses: readonly string[]) => Promise<boolean>;
}

const here: ConnectDependencies = {
  http: networkDependencies,
  readSecret: (id) => secrets.read(id),
  maySeeSites,
};

/**
 * A client of a destination with what opens it.
 * @throws {PublishError} where the secret or the permission for the site is not to be had in this browser
 */
export async function connect(
  destination: Destination,
  { http, readSecret, maySeeSites }: ConnectDependencies = here,
): Promise<DestinationClient> {
  const origin = secretOrigin(destination);
  if (!(await maySeeSites([origin]))) throw new PublishError('no-permission');
  const secret = await readSecret(destination.id);
  // A destination that was changed, here or on another device, must not take the secret elsewhere.
  if (secret?.origin !== origin) throw new PublishError('no-secret');
  return clientOf(destination, secret.value, http);
}
