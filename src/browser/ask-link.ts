import type { LinkAnswer } from '../domain/link-answer';

/**
 * Asks whether a page is there: by HEAD, and once more by GET where that is refused, since many
 * servers do not know HEAD. No cookies are sent, and no body is read. Each time the server may take
 * `timeoutMs` milliseconds to answer.
 */
export async function askLink(url: string, signal: AbortSignal, timeoutMs: number): Promise<LinkAnswer> {
  const head = await ask(url, 'HEAD', signal, timeoutMs);
  const isFinal = head.kind === 'alive' || head.kind === 'elsewhere' || signal.aborted;
  const answer = isFinal ? head : await ask(url, 'GET', signal, timeoutMs);
  signal.throwIfAborted();
  return answer;
}

async function ask(
  url: string,
  method: 'HEAD' | 'GET',
  signal: AbortSignal,
  timeoutMs: number,
): Promise<LinkAnswer> {
  const enough = new AbortController();
  const request: RequestInit = {
    method,
    signal: AbortSignal.any([signal, enough.signal, AbortSignal.timeout(timeoutMs)]),
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  };
  try {
    // What is behind a redirect is hidden where we have no permission for it, and so is the redirect,
    // unless one does not follow it.
    const response = await fetch(url, request).catch(() => fetch(url, { ...request, redirect: 'manual' }));
    const { ok, status, redirected, url: last } = response;
    if (ok) return redirected && last !== url ? { kind: 'alive', movedTo: last } : { kind: 'alive' };
    // A browser gives a redirect that is not followed the status 0.
    if (status < 400) return { kind: 'elsewhere' };
    return { kind: status === 404 || status === 410 ? 'gone' : 'unclear', status };
  } catch {
    return { kind: 'silent' };
  } finally {
    enough.abort();
  }
}
