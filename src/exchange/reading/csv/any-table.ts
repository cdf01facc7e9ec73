import { guessMapping } from '../column-mapping';
import type { RowCells } from '../table-reading';
import { columnName } from '../file-head';
import { unreadable, type Reading } from '../imported-item';
import { mappedRows } from '../mapped-rows';
import type { ImportFormat, Reader, ReadOptions } from '../reader';
import { csvRows } from './csv-rows';

/**
 * Any table that has a column of addresses: values parted by commas, semicolons or tabs, with or without
 * names of columns. What each column becomes is guessed and can be chosen, see `column-mapping`.
 */
export const anyTable: ImportFormat<'table'> = {
  id: 'table',
  shape: 'text',
  recognises: ({ text }) => {
    const rows = csvRows();
    // The last row may be cut off.
    const [first, ...rest] = rows
      .write(text.slice(0, 40_000))
      .flatMap((row) => (row.kind === 'row' ? [row.fields] : []));
    const all =
      rest.length > 0 || !first
        ? rest
        : [...rows.end()].flatMap((row) => (row.kind === 'row' ? [row.fields] : []));
    if (!first || (first.length < 2 && !/^\s*(?:url|link|address)s?\s*$/i.test(first[0] ?? ''))) return false;
    const columns = columnsOf(first);
    const body = hasHeader(first) ? all : [first, ...all];
    if (!hasHeader(first) && all.some((row) => row.length !== first.length)) return false;
    return (
      guessMapping(
        columns,
        body.map((fields) => rowOf(columns, fields)),
      ) !== undefined
    );
  },
  reader: anyTableReader,
};

/** A first row with an address in it is no header. */
function hasHeader(first: readonly string[]): boolean {
  return !first.some((cell) => /^\s*https?:\/\//i.test(cell));
}

/** Names of columns, each one of its own. */
function columnsOf(first: readonly string[]): string[] {
  const seen = new Set<string>();
  return first.map((cell, index) => {
    let name = (hasHeader(first) && columnName(cell)) || String(index + 1);
    while (seen.has(name)) name += ` ${index + 1}`;
    seen.add(name);
    return name;
  });
}

function rowOf(columns: readonly string[], fields: readonly string[]): RowCells {
  return new Map(columns.map((column, index) => [column, [fields[index] ?? '']]));
}

function anyTableReader(options: ReadOptions): Reader {
  const rows = csvRows();
  const mapped = mappedRows(options);
  let columns: string[] | undefined;

  function* read(found: ReturnType<typeof rows.write>): Iterable<Reading> {
    for (const row of found) {
      const place = { unit: 'row', number: row.number } as const;
      if (row.kind === 'broken') {
        yield unreadable(row.reason, place, row.text);
        continue;
      }
      if (row.fields.every((field) => field.trim() === '')) continue;
      const isHeader: boolean = columns === undefined && hasHeader(row.fields);
      columns ??= columnsOf(row.fields);
      if (!isHeader) yield* mapped.add(rowOf(columns, row.fields), place);
    }
  }

  return {
    write: (piece) => read(rows.write(piece)),
    *end() {
      yield* read(rows.end());
      if (!columns) yield unreadable('empty', { unit: 'row', number: 1 });
      yield* mapped.finish();
    },
  };
}
