import { commaTags } from '../tag-list';
import { readFields, readList } from '../../../domain/parse';

/** The fields of an object that came out of a file, each as what it is hoped to be. */
export interface Fields {
  /** A field that may be anything; undefined where there is none. */
  any: (name: string) => unknown;
  /** A text or a number as text; empty for all else. */
  text: (name: string) => string;
  /** Whether the field says yes; undefined where it is absent or says nothing. */
  flag: (name: string) => boolean | undefined;
  texts: (name: string) => string[];
  objects: (name: string) => Fields[];
  object: (name: string) => Fields;
  /** The objects in a field, which has a list of them or an object of them by some key. */
  values: (name: string) => Fields[];
  /** The objects that the object itself holds, by whatever names. */
  allValues: () => Fields[];
  /** The same as they are. */
  allRaw: () => unknown[];
  /** Tags as a list of texts or of objects that have a name, as an object by name, or as one text that `split` takes apart, at commas where it is not given. */
  tags: (name: string, split?: (text: string) => string[]) => string[];
  has: (name: string) => boolean;
  /** The names of the fields that hold objects. */
  names: () => string[];
}

/**
 * The fields of `value`, which has none where it is no object. They are looked up in a map of its own
 * fields, so that a file cannot reach what objects inherit.
 */
export function jsonFields(value: unknown): Fields {
  const own = readFields(value) ?? new Map<string, unknown>();
  return {
    any: (name) => own.get(name),
    text: (name) => textOf(own.get(name)),
    flag: (name) => flagOf(own.get(name)),
    texts: (name) => readList(own.get(name), Infinity, textOf).filter(Boolean),
    objects: (name) => readList(own.get(name), Infinity, jsonFields),
    object: (name) => jsonFields(own.get(name)),
    values: (name) => valuesOf(own.get(name)).map(jsonFields),
    allRaw: () => [...own.values()],
    allValues: () => [...own.values()].map(jsonFields),
    tags: (name, split = commaTags) => tagsOf(own.get(name), split),
    has: (name) => own.has(name),
    names: () => [...own].flatMap(([name, one]) => (readFields(one) ? [name] : [])),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = textOf(value).toLowerCase();
  if (/^(?:1|yes|true|on)$/.test(text)) return true;
  return /^(?:0|no|false|off)$/.test(text) ? false : undefined;
}

function valuesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return [...(readFields(value)?.values() ?? [])];
}

const nameFields = ['name', 'label', 'title', 'tag', 'text', 'value', 'slug', 'id'];

function tagsOf(value: unknown, split: (text: string) => string[]): string[] {
  if (typeof value === 'string') return split(value);
  if (Array.isArray(value)) return value.map(tagOf).filter(Boolean);
  return [...(readFields(value) ?? [])].flatMap(([name, one]) => (one === false ? [] : tagOf(one) || name));
}

function tagOf(value: unknown): string {
  const fields = readFields(value);
  if (!fields) return typeof value === 'boolean' ? '' : textOf(value);
  const name = nameFields.find((field) => textOf(fields.get(field)) !== '');
  return name === undefined ? '' : textOf(fields.get(name));
}
