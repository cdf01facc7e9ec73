import * as v from 'valibot';
import { readFields } from '../../domain/parse';
import { recordSchemas, stampsSchema, type BackupRecord, type RecordType } from './backup-schema';

/** A record, with what of it was left out for its form; or none, and why. A fault reads `clip.savedAt = "May 3"`. */
export interface ParsedRecord {
  record?: BackupRecord;
  faults: string[];
}

type Path = readonly (string | number)[];

/**
 * The record of one line of a backup, an object with one field that names its type, and perhaps its stamps.
 * A value of the wrong form is left out where the record can do without it, and costs the record where it cannot; both are told.
 */
export function parseRecord(line: unknown): ParsedRecord {
  const { stamps, ...fields } = Object.fromEntries(readFields(line) ?? []);
  const [type, content] = Object.entries(fields)[0] ?? ['', undefined];
  if (Object.keys(fields).length !== 1 || !isType(type)) return { faults: [shown(line)] };
  const faults = new Map<string, string>();
  for (let value = content; ;) {
    const parsed = v.safeParse(recordSchemas[type], withUsual(type, value));
    if (parsed.success) {
      // The schema of a type gives that type's value, which no type can say of a name not known before.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const record = { type, value: parsed.output, ...stampsOf(stamps) } as BackupRecord;
      return { record, faults: [...faults.values()] };
    }
    const removed: Path[] = [];
    for (const issue of parsed.issues) {
      const path = [type, ...pathOf(issue)];
      const name = path.join('.');
      const fault = faults.get(name) ?? `${name} = ${shown(issue.input)}`;
      // Without what is missing, that which it belongs to cannot be taken either.
      const target = issue.input === undefined ? path.slice(0, -1) : path;
      if (target.length <= 1) return { faults: [fault] };
      faults.delete(name);
      faults.set(target.join('.'), fault);
      removed.push(target.slice(1));
    }
    value = without(value, removed);
  }
}

/** Stamps of a wrong form count as none: the record is older than any that has some. */
function stampsOf(value: unknown): Pick<BackupRecord, 'stamps'> {
  const { success, output } = v.safeParse(stampsSchema, value);
  return success && output['*'] !== undefined ? { stamps: output } : {};
}

function isType(name: string): name is RecordType {
  return Object.hasOwn(recordSchemas, name);
}

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
}

/** The value with what an older or another program may leave out, where it follows from the rest. */
function withUsual(type: RecordType, value: unknown): unknown {
  const read = readFields(value);
  if (!read) return value;
  const fields = new Map(read);
  const usual = (name: string, from: string) => {
    if (!fields.has(name) && fields.has(from)) fields.set(name, fields.get(from));
  };
  if (type === 'clip') {
    usual('title', 'url');
    usual('changedAt', 'savedAt');
    const quotes = fields.get('quotes');
    if (Array.isArray(quotes)) fields.set('quotes', quotes.map(quoteWithMarkdown));
  }
  if (type === 'digest') usual('changedAt', 'createdAt');
  if (type === 'savedSearch') usual('name', 'query');
  return Object.fromEntries(fields);
}

function quoteWithMarkdown(quote: unknown): unknown {
  const fields = readFields(quote);
  return fields?.has('text') ? { markdown: fields.get('text'), ...Object.fromEntries(fields) } : quote;
}

/** A copy of a JSON value without what stands at the paths. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  const below = (key: string | number) => paths.flatMap(([first, ...rest]) => (first === key ? [rest] : []));
  const inner = (key: string | number, one: unknown): [typeof key, unknown][] => {
    const rest = below(key);
    return rest.some((path) => path.length === 0) ? [] : [[key, without(one, rest)]];
  };
  if (Array.isArray(value)) return value.flatMap((one, index) => inner(index, one).map(([, kept]) => kept));
  return Object.fromEntries(Object.entries(value).flatMap(([name, one]) => inner(name, one)));
}

const maxShownChars = 160;

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, maxShownChars);
}
