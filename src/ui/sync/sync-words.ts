import { countMessage, message, uiLanguage, type MessageName } from '../../browser/messages';
import type { Instant } from '../../domain/day';
import { SyncError, type SyncFailure } from '../../sync/sync-error';

const reasons: Record<Exclude<SyncFailure, 'many-deletions'>, MessageName> = {
  unreachable: 'syncWhyUnreachable',
  timeout: 'syncWhyTimeout',
  'server-fault': 'syncWhyServerFault',
  insecure: 'syncWhyInsecure',
  'no-permission': 'syncWhyNoPermission',
  redirected: 'syncWhyRedirected',
  'not-couchdb': 'syncWhyNotCouch',
  unauthorized: 'syncWhyUnauthorized',
  forbidden: 'syncWhyForbidden',
  'no-database': 'syncWhyNoDatabase',
  'may-not-create': 'syncWhyMayNotCreate',
  'foreign-database': 'syncWhyForeign',
  'too-large': 'syncWhyTooLarge',
  'wrong-passphrase': 'syncWhyPassphrase',
  'no-key': 'syncWhyNoKey',
  'new-key': 'syncWhyNewKey',
  'other-library': 'syncWhyOtherLibrary',
  newer: 'syncWhyNewer',
  removed: 'syncWhyRemoved',
  storage: 'syncWhyStorage',
};

/** One sentence on why a sync did not come to its end, and what to do. */
export function syncFailureInWords(failure: SyncFailure, amount = 0): string {
  return failure === 'many-deletions' ? countMessage('syncWhyDeletions', amount) : message(reasons[failure]);
}

/** The same of what was thrown. */
export function syncErrorInWords(error: unknown): string {
  return error instanceof SyncError
    ? syncFailureInWords(error.kind, error.amount)
    : message('syncWhyStorage');
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago something was, by the largest unit that fits; undefined where it is under a minute. */
export function agoInWords(at: Instant, nowMs: number): string | undefined {
  const passedMs = Math.max(0, nowMs - Date.parse(at));
  for (const [unit, unitMs] of units)
    if (passedMs >= unitMs)
      return new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' }).format(
        -Math.floor(passedMs / unitMs),
        unit,
      );
  return undefined;
}

/** When it was synced last. */
export function syncedInWords(at: Instant | undefined, nowMs: number): string {
  if (at === undefined) return message('syncNever');
  const ago = agoInWords(at, nowMs);
  return ago === undefined ? message('syncedNow') : message('syncedAgo', ago);
}
