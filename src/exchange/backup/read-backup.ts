import * as v from 'valibot';
import type { Instant } from '../../domain/day';
import { readFields } from '../../domain/parse';
import { instantSchema } from '../../domain/schemas';
import { unreadable, type Unreadable } from '../reading/imported-item';
import { jsonListStream } from '../reading/json/json-list-stream';
import { backupVersion, type BackupRecord } from './backup-schema';
import { parseRecord } from './parse-record';

/** What a backup says of itself. */
interface BackupHeader {
  version: number;
  madeAt?: Instant;
}

/** Makes the records of a version those of the next; a record is as its line has it. */
export type Upgrade = (line: unknown) => unknown;

/** By the version they start from. The first version has nothing before it. */
const upgradesSoFar: ReadonlyMap<number, Upgrade> = new Map();

/** What reading a backup gives: its header first, then what it holds. */
export type BackupReading =
  | { kind: 'header'; header: BackupHeader }
  /** A newer Gleanings has written it; nothing follows. */
  | { kind: 'newer'; version: number }
  | { kind: 'record'; record: BackupRecord }
  | Unreadable;

/** How a backup begins. */
const beginning = /^\uFEFF?\s*\{\s*"gleanings"\s*:\s*(\d{1,9})\s*,/;
const headLength = 10_000;

/** Whether a file that begins so is a backup of ours. */
export function isBackup(head: string): boolean {
  return beginning.test(head);
}

/**
 * Takes the records out of a backup's text, of which no more than one record is kept. It never throws
 * for what the file holds: a record that cannot be taken costs that record, and a file that is cut off
 * what is missing.
 */
export async function* readBackup(
  pieces: Iterable<string> | AsyncIterable<string>,
  current = backupVersion,
  upgrades = upgradesSoFar,
): AsyncGenerator<BackupReading, void, undefined> {
  const elements = jsonListStream('records');
  let head = '';
  let header: BackupHeader | undefined;
  let number = 0;

  function* take(found: ReturnType<typeof elements.write>): Iterable<BackupReading> {
    for (const element of found) {
      number = element.number;
      const place = { unit: 'entry', number } as const;
      if (element.kind === 'broken') yield unreadable(element.reason, place, element.text);
      else {
        const line = upgraded(element.value, header?.version ?? current, current, upgrades);
        const { record, faults } = parseRecord(line);
        if (record) yield { kind: 'record', record };
        for (const fault of faults) yield unreadable(record ? 'field-left-out' : 'wrong-form', place, fault);
      }
    }
  }

  for await (const piece of pieces) {
    if (header) {
      yield* take(elements.write(piece));
      continue;
    }
    head += piece;
    const before = /^[^[]*"records"\s*:\s*\[/.exec(head)?.[0];
    if (before === undefined) {
      if (head.length > headLength) break;
      continue;
    }
    header = headerIn(before);
    if (header === undefined) break;
    if (header.version > current) {
      yield { kind: 'newer', version: header.version };
      return;
    }
    yield { kind: 'header', header };
    yield* take(elements.write(head));
  }
  if (header) yield* take(elements.end());
  else yield unreadable(head.trim() === '' ? 'empty' : 'wrong-kind', { unit: 'entry', number: 1 }, head);
}

function headerIn(before: string): BackupHeader | undefined {
  try {
    const fields = readFields(JSON.parse(`${before.replace(/^\uFEFF/, '')}]}`));
    const version = fields?.get('gleanings');
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return undefined;
    const madeAt = v.safeParse(instantSchema, fields?.get('madeAt'));
    return madeAt.success ? { version, madeAt: madeAt.output } : { version };
  } catch {
    return undefined;
  }
}

function upgraded(line: unknown, from: number, to: number, upgrades: ReadonlyMap<number, Upgrade>): unknown {
  let value = line;
  for (let version = from; version < to; version++) value = upgrades.get(version)?.(value) ?? value;
  return value;
}
