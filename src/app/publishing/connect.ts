import { maySeeSites } from '../../browser/site-permission';
import { secrets, type Secret } from '../../browser/secrets';
import { secretOrigin, type Destination } from '../../domain/destination';
import type { DestinationClient } from '../../publishing/destination-client';
import { networkDependencies, type HttpDependencies } from '../../publishing/http';
import { PublishError } from '../../publishing/publish-error';
import { wordPressClient } from '../../publishing/wordpress';

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
  const { user } = destination;
  return wordPressClient(destination, { user, password: secret.value }, http);
}
