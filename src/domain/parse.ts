/** Readers of values that come from outside: each gives undefined for what it does not take. */

type Fields = ReadonlyMap<string, unknown>;

/** The own fields of a plain object; inherited ones, and an own `__proto__`, are not among them. */
export function readFields(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}

/** Text of at most `limit` UTF-16 units, cut between whole characters. */
export function readText(value: unknown, limit: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.length <= limit) return value;
  const cut = value.slice(0, limit);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Text of at most `limit` UTF-16 units, or nothing: for what would be false once it is cut, as an address. */
export function readWholeText(value: unknown, limit: number): string | undefined {
  return typeof value === 'string' && value.length <= limit ? value : undefined;
}

/** The first `limit` elements that `read` takes. */
export function readList<T>(value: unknown, limit: number, read: (element: unknown) => T | undefined): T[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, limit).flatMap((element: unknown) => read(element) ?? []);
}
