import { isSecretSafe } from '../domain/destination';
import { detailOf, PublishError } from './publish-error';

export interface HttpRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PROPFIND' | 'MOVE' | 'MKCOL';
  url: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  body?: string | Uint8Array<ArrayBuffer>;
  signal: AbortSignal;
}

/** An answer that came whole, within its bounds; of any status but a redirect's. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** Where it came from in the end. */
  url: string;
}

export type HttpClient = (request: HttpRequest) => Promise<HttpAnswer>;

export interface HttpDependencies {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Aborted when a server has had its time, which is that of a single request with its whole answer. */
  deadline: () => AbortSignal;
}

const answerTimeoutMs = 45_000;

/** Far beyond any answer that is wanted here. */
const maxAnswerBytes = 8 * 1024 * 1024;

export const networkDependencies: HttpDependencies = {
  fetch: (url, init) => fetch(url, init),
  deadline: () => AbortSignal.timeout(answerTimeoutMs),
};

/** What a destination's server wants to know who writes: sent to this origin and to no other. */
export interface Authorization {
  origin: string;
  /** The value of the header, or what makes one for each request; absent where the secret goes in the body. */
  value?: string | (() => Promise<string>);
  /** What is secret in the body instead. */
  secret?: string;
}

/**
 * A client that asks servers without cookies, reads answers up to a bound and follows no redirect once it
 * has something secret to send.
 */
export function createHttpClient(
  authorization?: Authorization,
  { fetch, deadline }: HttpDependencies = networkDependencies,
): HttpClient {
  return async ({ method = 'GET', url, headers = {}, json, body, signal }) => {
    if (signal.aborted) throw new PublishError('cancelled');
    if (authorization && (!isSecretSafe(url) || new URL(url).origin !== authorization.origin))
      throw new PublishError('insecure');
    const value = await (typeof authorization?.value === 'function'
      ? authorization.value()
      : authorization?.value);
    // What was pasted with an invisible character no server has given, and no header can hold.
    if (value !== undefined && !/^[\x20-\x7e]*$/.test(value)) throw new PublishError('unauthorized');
    const late = deadline();
    const ended = new AbortController();
    const failed = (): PublishError => {
      if (signal.aborted) return new PublishError('cancelled');
      return new PublishError(late.aborted ? 'timeout' : 'unreachable');
    };
    try {
      const response = await fetch(url, {
        method,
        headers: {
          ...(json !== undefined && { 'content-type': 'application/json' }),
          ...headers,
          ...(value !== undefined && { authorization: value }),
        },
        ...(json === undefined ? body !== undefined && { body } : { body: JSON.stringify(json) }),
        signal: AbortSignal.any([signal, late, ended.signal]),
        redirect: authorization ? 'manual' : 'follow',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      if (response.type === 'opaqueredirect' || isRedirect(response.status))
        throw new PublishError('redirected');
      if (response.status === 413) throw new PublishError('refused', detailOf(response.statusText));
      const text = withoutSecrets(
        await boundedText(response),
        response.status < 400 ? [] : secretsIn(value, authorization?.secret),
      );
      return { status: response.status, headers: response.headers, text, url: response.url || url };
    } catch (error) {
      if (error instanceof PublishError) throw error;
      // Where a redirect led to a site that we may not ask, the browser says no more than that it failed.
      const isLedAway = !authorization && method === 'GET' && !signal.aborted && !late.aborted;
      if (isLedAway && (await redirects(url, AbortSignal.any([signal, late]))))
        throw new PublishError('redirected');
      throw failed();
    } finally {
      ended.abort();
    }
  };

  async function redirects(url: string, signal: AbortSignal): Promise<boolean> {
    const init = { redirect: 'manual', credentials: 'omit', cache: 'no-store', signal } as const;
    const response = await fetch(url, init).catch(() => undefined);
    return response?.type === 'opaqueredirect' || (response !== undefined && isRedirect(response.status));
  }
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** What a server must not repeat in what it says of a failure, which is shown. */
function secretsIn(authorization = '', secret = ''): string[] {
  const at = authorization.indexOf(' ');
  const [scheme, token] = [authorization.slice(0, at), authorization.slice(at + 1)];
  const found = [authorization, token, secret];
  if (scheme === 'Basic') {
    const bytes = Uint8Array.from(atob(token), (char) => char.charCodeAt(0));
    const login = new TextDecoder().decode(bytes);
    found.push(login.slice(login.indexOf(':') + 1));
  }
  return found.filter((one) => one.length >= minSecretChars);
}

/** What is shorter is in any text. */
const minSecretChars = 4;

function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, '…'), text);
}

async function boundedText(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxAnswerBytes) throw new PublishError('too-large');
    text += decoder.decode(value, { stream: true });
  }
}

/** The JSON of an answer. */
export function jsonOf({ text }: HttpAnswer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PublishError('not-understood');
  }
}
