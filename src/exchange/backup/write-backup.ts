import type { Instant } from '../../domain/day';
import { backupVersion, type BackupRecord } from './backup-schema';

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
export function recordLine({ type, value, stamps }: BackupRecord): string {
  const isSecretive = type === 'setting' || type === 'conflict';
  return JSON.stringify({ [type]: isSecretive ? withoutSecrets(value) : value, stamps });
}

export const backupEnd = '\n]}\n';

/** Names of fields that hold what nobody but its owner may see, wherever in a setting they stand. */
const secret = /passw|passphrase|token|secret|credential|authori[sz]ation|api_?key/i;

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !secret.test(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutSecrets(inner)]));
}
