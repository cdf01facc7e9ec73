import * as v from 'valibot';
import { isSecretSafe } from '../domain/destination';
import { base64Url } from '../domain/base64';
import { createHttpClient, jsonOf, type HttpAnswer, type HttpDependencies } from './http';
import { detailOf, PublishError } from './publish-error';
import { linkedUrl } from './site-links';

/** Where a site lets applications in, by IndieAuth. */
export interface IndieAuthSite {
  authorizationEndpoint: string;
  tokenEndpoint: string;
  /** Who the site says it is, in what it sends back. */
  issuer?: string;
}

const metadataSchema = v.object({
  issuer: v.optional(v.string()),
  authorization_endpoint: v.pipe(v.string(), v.check(isSecretSafe)),
  token_endpoint: v.pipe(v.string(), v.check(isSecretSafe)),
  code_challenge_methods_supported: v.optional(v.array(v.unknown())),
});

const tokenSchema = v.object({
  access_token: v.pipe(v.string(), v.nonEmpty(), v.maxLength(10_000)),
  scope: v.optional(v.string()),
});

const errorSchema = v.object({ error: v.string(), error_description: v.fallback(v.string(), '') });

/** What is asked for: to make posts, to change them, and to take them away where the writer wants it. */
const scope = 'create update delete';

/**
 * Where the site of a page lets applications in: by its metadata first, else by the links of before; undefined where
 * it says nothing of it, or wants it in a way that is not safe.
 */
export async function findIndieAuth(
  page: HttpAnswer,
  signal: AbortSignal,
  dependencies?: HttpDependencies,
): Promise<IndieAuthSite | undefined> {
  const metadata = linkedUrl(page, 'indieauth-metadata');
  if (metadata !== undefined) {
    const described = await readMetadata(metadata, signal, dependencies);
    if (described) return described;
  }
  const authorizationEndpoint = linkedUrl(page, 'authorization_endpoint');
  const tokenEndpoint = linkedUrl(page, 'token_endpoint');
  if (authorizationEndpoint === undefined || tokenEndpoint === undefined) return undefined;
  if (!isSecretSafe(authorizationEndpoint) || !isSecretSafe(tokenEndpoint)) return undefined;
  return { authorizationEndpoint, tokenEndpoint };
}

async function readMetadata(
  url: string,
  signal: AbortSignal,
  dependencies?: HttpDependencies,
): Promise<IndieAuthSite | undefined> {
  try {
    const answer = await createHttpClient(undefined, dependencies)({ url, signal });
    const { success, output } = v.safeParse(metadataSchema, jsonOf(answer));
    if (!success || answer.status !== 200) return undefined;
    const { issuer, code_challenge_methods_supported: methods } = output;
    if (methods && !methods.includes('S256')) return undefined;
    return {
      authorizationEndpoint: output.authorization_endpoint,
      tokenEndpoint: output.token_endpoint,
      ...(issuer !== undefined && { issuer }),
    };
  } catch (error) {
    // The site may say it in the other way; only the writer's own end is none.
    if (error instanceof PublishError && error.kind !== 'cancelled') return undefined;
    throw error;
  }
}

/** One attempt to be let in: what is sent with the question has to fit what comes back. */
export interface IndieAuthAttempt {
  state: string;
  verifier: string;
  clientId: string;
  redirectUrl: string;
}

/**
 * An attempt whose application is known by the origin to which the site leads back: an extension has no page that a
 * site could read.
 *
 * @param random gives so many random bytes
 */
export function beginIndieAuth(redirectUrl: string, random: (bytes: number) => Uint8Array): IndieAuthAttempt {
  const clientId = new URL('/', redirectUrl).href;
  return { state: base64Url(random(24)), verifier: base64Url(random(48)), clientId, redirectUrl };
}

/** The site's page where the writer lets us in. */
export async function authorizationUrl(
  { authorizationEndpoint }: IndieAuthSite,
  { state, verifier, clientId, redirectUrl }: IndieAuthAttempt,
  me: string,
): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const url = new URL(authorizationEndpoint);
  const asked = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUrl,
    state,
    code_challenge: base64Url(new Uint8Array(hash)),
    code_challenge_method: 'S256',
    scope,
    me,
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

/**
 * The token for what the site led back with.
 * @throws {PublishError} also where the answer is not to our question
 */
export async function redeemCode(
  { tokenEndpoint, issuer }: IndieAuthSite,
  { state, verifier, clientId, redirectUrl }: IndieAuthAttempt,
  answer: string,
  signal: AbortSignal,
  dependencies?: HttpDependencies,
): Promise<string> {
  const { searchParams } = new URL(answer);
  const [code, from] = [searchParams.get('code'), searchParams.get('iss')];
  if (searchParams.has('error'))
    throw new PublishError(
      'refused',
      detailOf(searchParams.get('error_description') ?? searchParams.get('error')),
    );
  if (code === null || searchParams.get('state') !== state) throw new PublishError('not-understood');
  if (issuer !== undefined && from !== null && from !== issuer) throw new PublishError('not-understood');
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    client_id: clientId,
    redirect_uri: redirectUrl,
    code_verifier: verifier,
  });
  const http = createHttpClient({ origin: new URL(tokenEndpoint).origin }, dependencies);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
  const given = await http({ method: 'POST', url: tokenEndpoint, headers, body: body.toString(), signal });
  if (given.status >= 500) throw new PublishError('server-fault');
  const json = jsonOf(given);
  const token = v.safeParse(tokenSchema, json);
  if (given.status !== 200 || !token.success) {
    const { success, output } = v.safeParse(errorSchema, json);
    if (!success) throw new PublishError('not-understood');
    throw new PublishError('refused', detailOf(output.error_description || output.error));
  }
  if (token.output.scope !== undefined && !/(?:^|\s)create(?:\s|$)/.test(token.output.scope))
    throw new PublishError('forbidden');
  return token.output.access_token;
}
