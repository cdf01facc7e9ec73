import { readFields } from '../../../domain/parse';
import { webUrl } from '../../../domain/address/web-url';
import type { RowCells } from '../table-reading';
import { unreadable, type Reading } from '../imported-item';
import { mappedRows } from '../mapped-rows';
import type { ImportFormat, Reader, ReadOptions } from '../reader';
import { jsonFields } from './fields';
import { jsonListStream } from './json-list-stream';
import { assignment } from '../file-head';
import { wholeReader } from './whole-json';

/**
 * Any JSON in which objects have an address: a list, an object with lists at whatever depth, or a line
 * for each object. What each field becomes is guessed and can be chosen, see `column-mapping`.
 */
export const anyJson: ImportFormat<'json'> = {
  id: 'json',
  shape: 'json',
  recognises: ({ text }) => /"https?:\\?\/\\?\//i.test(text),
  reader: (options) => {
    // Only what it begins with tells a list, or lines, from one object.
    let reader: Reader | undefined;
    let begin = '';
    return {
      write: (piece) => {
        if (reader) return reader.write(piece);
        begin += piece;
        if (!/\S/.test(begin) || (begin.length < minBegin && !/^\s*\[/.test(begin))) return [];
        begin = begin.replace(assignment, '');
        reader = readerFor(begin, options);
        return reader.write(begin);
      },
      *end() {
        if (!reader) {
          begin = begin.replace(assignment, '');
          reader = readerFor(begin, options);
          yield* reader.write(begin);
        }
        yield* reader.end();
      },
    };
  },
};

const minBegin = 1_000;

function readerFor(begin: string, options: ReadOptions): Reader {
  if (/^\s*\[/.test(begin)) return listReader(options, '');
  return /^\s*\{[^\n]*\}\s*\n\s*\{/.test(begin) ? listReader(options, '[') : objectReader(options);
}

/** Reads a list object by object; objects without a list around them are one for which `opening` stands in front. */
function listReader(options: ReadOptions, opening: '' | '['): Reader {
  const elements = jsonListStream();
  const mapped = mappedRows(options);
  let number = 0;
  elements.write(opening);

  function* read(found: ReturnType<typeof elements.write>): Iterable<Reading> {
    for (const element of found) {
      const place = { unit: 'entry', number: element.number } as const;
      if (element.kind === 'broken') {
        yield unreadable(element.reason, place, element.text);
        continue;
      }
      const rows = rowsIn(element.value);
      if (rows.length === 0) yield unreadable('no-address', place, JSON.stringify(element.value));
      for (const row of rows) yield* mapped.add(row, { unit: 'entry', number: ++number });
    }
  }

  return {
    write: (piece) => read(elements.write(piece)),
    *end() {
      if (opening !== '') yield* read(elements.write(']'));
      yield* read(elements.end());
      if (number === 0) yield unreadable('empty', { unit: 'entry', number: 1 });
      yield* mapped.finish();
    },
  };
}

function objectReader(options: ReadOptions): Reader {
  return wholeReader(function* (root): Iterable<Reading> {
    const mapped = mappedRows(options);
    let number = 0;
    for (const value of root.allRaw()) {
      for (const row of rowsIn(value)) yield* mapped.add(row, { unit: 'entry', number: ++number });
    }
    if (number === 0) {
      for (const address of addressesIn(root.allRaw()))
        yield* mapped.add(new Map([['url', [address]]]), { unit: 'entry', number: ++number });
    }
    if (number === 0) yield unreadable('wrong-kind', { unit: 'entry', number: 1 });
    yield* mapped.finish();
  });
}

const maxDepth = 30;

/**
 * The objects within a value, itself included, that have an address of their own, and those that stand in a
 * list with such; without recursion.
 */
function rowsIn(value: unknown): RowCells[] {
  const rows: RowCells[] = [];
  const open = [{ value, depth: 0, isEntry: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: one, depth, isEntry } = next;
    if (depth > maxDepth) continue;
    if (isEntry || hasAddress(one)) {
      rows.push(cellsOf(one));
      continue;
    }
    // What an entry holds are its tags and highlights; what holds no address may hold entries.
    const inner: unknown[] = Array.isArray(one) ? one : [...(readFields(one)?.values() ?? [])];
    const areEntries =
      Array.isArray(one) && (inner.some(hasAddress) || (inner.length > 0 && inner.every(isAroundAddress)));
    for (const each of inner.toReversed()) {
      open.push({ value: each, depth: depth + 1, isEntry: areEntries && readFields(each) !== undefined });
    }
  }
  return rows;
}

function hasAddress(value: unknown): boolean {
  return [...(readFields(value) ?? [])].some(
    ([name, one]) => typeof one === 'string' && webUrl(one.trim()) !== undefined && !notThePage.test(name),
  );
}

/** Whether an entry has its address in an object within it (`{"link": {"href": ...}}`), and holds no list of others. */
function isAroundAddress(value: unknown, depth = 0): boolean {
  const fields = [...(readFields(value) ?? [])];
  if (fields.some(([, one]) => Array.isArray(one) && one.some((each) => readFields(each) !== undefined)))
    return false;
  return fields.some(
    ([name, one]) =>
      !notThePage.test(name) && (hasAddress(one) || (depth < maxNesting && isAroundAddress(one, depth + 1))),
  );
}

/** Bare addresses in a list, where nothing tells more of them. */
function addressesIn(values: readonly unknown[]): string[] {
  return values
    .filter((value) => Array.isArray(value))
    .flatMap((list: unknown[]) =>
      list.flatMap((one) =>
        typeof one === 'string' && webUrl(one.trim()) !== undefined ? [one.trim()] : [],
      ),
    );
}

const maxNesting = 2;

/** The fields of an object by their names, those of an object in it behind its own. */
function cellsOf(value: unknown): RowCells {
  const row = new Map<string, string[]>();
  const add = (name: string, one: unknown) => {
    const text = typeof one === 'number' ? String(one) : one;
    const cells = jsonFields({ one: text }).tags('one', (text) => [text]);
    if (cells.length > 0) row.set(name.toLowerCase(), cells);
  };
  const addAll = (name: string, one: unknown, depth: number): void => {
    const inner = depth <= maxNesting ? readFields(one) : undefined;
    if (!inner) return add(name, one);
    for (const [innerName, each] of inner) addAll(`${name}.${innerName}`, each, depth + 1);
  };
  for (const [name, one] of readFields(value) ?? []) {
    addAll(name, one, 0);
  }
  return row;
}

const notThePage = /icon|image|thumb|cover|avatar|picture|photo|logo|api|self|schema/i;
