/** What a server said of an address. */
export type LinkAnswer =
  /** `movedTo` where it answered from another address. */
  | { kind: 'alive'; movedTo?: string }
  | { kind: 'gone'; status: number }
  /** It answered, but with a refusal or an error of its own: the page may well be there. */
  | { kind: 'unclear'; status: number }
  | { kind: 'silent' };

/** How long a server may take to answer, in milliseconds. */
const patience = 15_000;

/**
 * Asks whether a page is there: by HEAD, and once more by GET where that is refused, since many
 * servers do not know HEAD. No cookies are sent, and no body is read.
 */
export async function askLink(url: string, signal: AbortSignal): Promise<LinkAnswer> {
  const head = await ask(url, 'HEAD', signal);
  const answer = head.kind === 'alive' || signal.aborted ? head : await ask(url, 'GET', signal);
  signal.throwIfAborted();
  return answer;
}

async function ask(url: string, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<LinkAnswer> {
  const enough = new AbortController();
  try {
    const response = await fetch(url, {
      method,
      signal: AbortSignal.any([signal, enough.signal, AbortSignal.timeout(patience)]),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    const { ok, status, redirected, url: last } = response;
    if (ok) return redirected && last !== url ? { kind: 'alive', movedTo: last } : { kind: 'alive' };
    return { kind: status === 404 || status === 410 ? 'gone' : 'unclear', status };
  } catch {
    return { kind: 'silent' };
  } finally {
    enough.abort();
  }
}
