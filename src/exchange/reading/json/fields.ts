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
  has: (name: string) => boolean;
}

/**
 * The fields of `value`, which has none where it is no object. They are looked up in a map of its own
 * fields, so that a file cannot reach what objects inherit.
 */
export function fieldsOf(value: unknown): Fields {
  const own = readFields(value) ?? new Map<string, unknown>();
  return {
    any: (name) => own.get(name),
    text: (name) => textOf(own.get(name)),
    flag: (name) => flagOf(own.get(name)),
    texts: (name) => readList(own.get(name), Infinity, textOf).filter(Boolean),
    objects: (name) => readList(own.get(name), Infinity, fieldsOf),
    object: (name) => fieldsOf(own.get(name)),
    has: (name) => own.has(name),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === '1' || value === 'yes' || value === 'true') return true;
  if (value === 0 || value === '0' || value === 'no' || value === 'false') return false;
  return undefined;
}
