import type { Instant } from '../../domain/day';
import { backupVersion, type BackupRecord } from './backup-record';
import { withoutSecrets } from './without-secrets';

/**
 * The text of a backup, a piece for each batch: one JSON document, in which each record has a line of
 * its own. Secrets in settings stay behind.
 */
export async function* writeBackup(
  batches: Iterable<readonly BackupRecord[]> | AsyncIterable<readonly BackupRecord[]>,
  madeAt: Instant,
): AsyncGenerator<string, void, undefined> {
  yield backupHead(madeAt);
  let first = true;
  for await (const records of batches) {
    if (records.length === 0) continue;
    yield (first ? '' : ',\n') + records.map(recordLine).join(',\n');
    first = false;
  }
  yield backupEnd;
}

export function backupHead(madeAt: Instant): string {
  return `{"gleanings":${backupVersion},"madeAt":${JSON.stringify(madeAt)},"records":[\n`;
}

/** A record as it stands on its line, without the comma behind it. */
export function recordLine({ type, value }: BackupRecord): string {
  return JSON.stringify({ [type]: type === 'setting' ? withoutSecrets(value) : value });
}

export const backupEnd = '\n]}\n';
