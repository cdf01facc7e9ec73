import { readFields, readList } from '../../domain/parse';

type Fields = NonNullable<ReturnType<typeof readFields>>;

/**
 * Readers of a record's fields. Unlike those of other tools' files they cut nothing: what a library
 * holds has been in its bounds, and a record as a whole is bounded by whoever reads the file.
 */
export const text = (fields: Fields, name: string): string | undefined => {
  const value = fields.get(name);
  return typeof value === 'string' ? value : undefined;
};

export const texts = (fields: Fields, name: string): string[] =>
  readList(fields.get(name), Infinity, (one) => (typeof one === 'string' ? one : undefined));

/** An instant that can be read, as it is written. */
export const instant = (fields: Fields, name: string): string | undefined => {
  const value = text(fields, name);
  return value !== undefined && value.length <= 40 && !Number.isNaN(Date.parse(value)) ? value : undefined;
};

/** Names of records: what is used as one has to be short and without odd characters. */
export const id = (fields: Fields, name: string): string | undefined => {
  const value = text(fields, name);
  return value !== undefined && /^[\w.:-]{1,100}$/.test(value) ? value : undefined;
};

/** A value with every field that its type knows: a parser of it that forgets one does not compile. */
export type Whole<T> = { [K in keyof Required<T>]: T[K] };
