/**
 * Why the library could not be read or written: the disk is `full`; the browser gives no database
 * at all (`unavailable`, as in some private windows); a newer Gleanings has written it (`newer`);
 * the connection was `closed` under us; or something `unknown`.
 */
export type StorageFailure = 'full' | 'unavailable' | 'newer' | 'closed' | 'unknown';

const kinds: Readonly<Record<string, StorageFailure>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  InvalidStateError: 'unavailable',
  OpenFailedError: 'unavailable',
  DatabaseClosedError: 'closed',
  PrematureCommitError: 'closed',
};

/** Names what went wrong in an error of the database, looking through the wrappers around it. */
export function storageFailure(error: unknown): StorageFailure {
  const inner = causes(error).map((one) => kinds[one.name]);
  return inner.findLast((kind) => kind !== undefined) ?? 'unknown';
}

function causes(error: unknown): { name: string }[] {
  const chain: { name: string }[] = [];
  let next: unknown = error;
  while (typeof next === 'object' && next !== null && chain.length < 8) {
    chain.push({ name: 'name' in next ? String(next.name) : '' });
    next = 'inner' in next ? next.inner : undefined;
  }
  return chain;
}
