import { readFields } from '../../domain/parse';
import type { SavedSearch } from '../../domain/saved-search';
import type { TagTerm } from '../../domain/tagging/tag-term';
import type { BackupRecord } from './backup-record';
import { parseClip } from './parse-clip';
import { parseDigest, parseEntry, parsePublication, parseTerm } from './parse-digest';
import { id, text, type Whole } from './values';

type Parsers = {
  [T in BackupRecord['type']]: (value: unknown) => Extract<BackupRecord, { type: T }>['value'] | undefined;
};

const parsers: Parsers = {
  clip: parseClip,
  digest: parseDigest,
  entry: parseEntry,
  publication: parsePublication,
  savedSearch: parseSavedSearch,
  tagTerm: parseTagTerm,
  setting: parseSetting,
};

/** The record of one line of a backup, an object with one field; undefined where it is none that we know. */
export function parseRecord(line: unknown): BackupRecord | undefined {
  const fields = readFields(line);
  if (fields?.size !== 1) return undefined;
  for (const [name, value] of fields) {
    if (!isType(name)) return undefined;
    const parsed = parsers[name](value);
    // The parser of a type gives that type's value, which no type can say of a name not known before.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return parsed && ({ type: name, value: parsed } as BackupRecord);
  }
  return undefined;
}

function isType(name: string): name is BackupRecord['type'] {
  return Object.hasOwn(parsers, name);
}

function parseSavedSearch(value: unknown): Whole<SavedSearch> | undefined {
  const fields = readFields(value);
  if (!fields) return undefined;
  const [searchId, query, rank] = [id(fields, 'id'), text(fields, 'query'), text(fields, 'rank')];
  if (searchId === undefined || query === undefined || !rank) return undefined;
  const name = text(fields, 'name') ?? query;
  return { id: searchId, name, query, rank, pinned: fields.get('pinned') === true };
}

function parseTagTerm(value: unknown): Whole<TagTerm> | undefined {
  const fields = readFields(value);
  const tag = fields && text(fields, 'tag');
  if (!fields || !tag) return undefined;
  return { tag, slug: text(fields, 'slug'), category: parseTerm(fields.get('category')) };
}

function parseSetting(value: unknown): { name: string; value: unknown } | undefined {
  const fields = readFields(value);
  const name = fields && id(fields, 'name');
  return fields && name !== undefined && fields.has('value')
    ? { name, value: fields.get('value') }
    : undefined;
}
