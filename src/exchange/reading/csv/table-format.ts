import { columnName, hasColumns } from '../file-head';
import { unreadable, type Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import type { ImportFormat, Reader, ReadOptions } from '../reader';
import { csvRows, type Row } from './csv-rows';

/** The field of a row under a column's name in lower case; empty where there is no such column. */
export type Cell = (column: string) => string;

interface Table<Id extends string> {
  id: Id;
  /** Columns that tell the format, in lower case. */
  columns: readonly string[];
  /** What a row becomes. */
  item: (cell: Cell, options: ReadOptions) => FoundItem;
}

/** A format in which each row is a link. */
export function tableFormat<const Id extends string>({ id, columns, item }: Table<Id>): ImportFormat<Id> {
  return {
    id,
    shape: 'text',
    recognises: (head) => hasColumns(head, columns),
    reader: (options) =>
      tableReader(columns, (cell, number) => [
        makeItem(item(cell, options), { unit: 'row', number }, options.zone),
      ]),
  };
}

/** A reader that gives each row below the header to `read`, and at the end what `finish` gives. */
export function tableReader(
  columns: readonly string[],
  read: (cell: Cell, number: number) => Iterable<Reading>,
  finish: () => Iterable<Reading> = () => [],
): Reader {
  const rows = csvRows();
  let header: ReadonlyMap<string, number> | undefined;
  let usable = true;

  function* readRow(row: Row): Iterable<Reading> {
    if (!usable) return;
    const place = { unit: 'row', number: row.number } as const;
    if (row.kind === 'broken') {
      yield unreadable(row.reason, place, row.text);
    } else if (row.fields.every((field) => field.trim() === '')) {
      // Some tools put a row of nothing below the header.
    } else if (header) {
      const at = header;
      yield* read((column) => row.fields[at.get(column) ?? -1] ?? '', row.number);
    } else {
      const names = row.fields.map(columnName);
      header = new Map(names.map((name, index) => [name, index]));
      usable = missing(columns, names).length === 0;
      if (!usable) yield unreadable('wrong-kind', place, row.fields.join(','));
    }
  }

  return {
    *write(piece) {
      for (const row of rows.write(piece)) yield* readRow(row);
    },
    *end() {
      for (const row of rows.end()) yield* readRow(row);
      if (!header) yield unreadable('empty', { unit: 'row', number: 1 });
      yield* finish();
    },
  };
}

function missing(columns: readonly string[], names: readonly string[]): string[] {
  return columns.filter((column) => !names.includes(column));
}
