import { foundInRow, guessMapping } from './column-mapping';
import { dateOrderOf, withYearFirst } from './date-order';
import type { ColumnMapping, RowCells } from './table-reading';
import {
  unreadable,
  type PlaceInFile,
  type Reading,
  type TableReading,
  type TableRow,
} from './imported-item';
import { makeItem } from './make-item';
import type { ReadOptions } from './reader';

const sampledRows = 50;
/** So many of the rows that come in are shown, and of those that stay behind. */
const shownRows = 4;
const shownLeft = 4;
/** More are nobody's columns: objects whose keys are ids. */
const maxColumns = 200;
const shownChars = 120;

interface Waiting {
  row: RowCells;
  place: PlaceInFile;
}

/**
 * Makes links of rows whose columns are not known beforehand: the first rows tell what each column is
 * likely to be, unless the reader has chosen it; then all of them become what it says.
 */
export function mappedRows({ zone, mappingFor, dateOrderFor }: ReadOptions) {
  let waiting: Waiting[] | undefined = [];
  let mapping: ColumnMapping | undefined;
  let dates: TableReading['dates'];
  const columns = new Set<string>();

  const itemOf = ({ row, place }: Waiting) => {
    if (!mapping) return unreadable('no-address', place);
    const readDate = (text: string) => (dates ? withYearFirst(text, dates.order) : text);
    return makeItem(foundInRow(row, mapping, readDate), place, zone);
  };

  function* decide(): Iterable<Reading> {
    if (!waiting) return;
    const rows = waiting;
    waiting = undefined;
    const all = [...columns];
    const chosen = mappingFor?.(all);
    const cells = rows.map(({ row }) => row);
    mapping = chosen ?? guessMapping(all, cells);
    const guessed = mapping && dateOrderOf(datesIn(cells, mapping));
    dates = guessed && { ...guessed, order: dateOrderFor?.(all) ?? guessed.order };
    const readings = rows.map((one) => ({ ...one, reading: itemOf(one) }));
    if (rows.length > 0) {
      const shown = { in: shownRows, left: shownLeft };
      const begin = readings.flatMap(({ row, place, reading }): TableRow[] => {
        const isLeft = reading.kind === 'unreadable';
        if (shown[isLeft ? 'left' : 'in']-- <= 0) return [];
        const texts = all.map((column) => (row.get(column) ?? []).join(', ').slice(0, shownChars));
        return [{ place, cells: texts, ...(isLeft && { reason: reading.reason }) }];
      });
      yield {
        kind: 'table',
        columns: all,
        rows: begin,
        mapping: mapping ?? {},
        chosen: chosen !== undefined,
        ...(dates && { dates }),
      };
    }
    for (const { reading } of readings) yield reading;
  }

  return {
    *add(row: RowCells, place: PlaceInFile): Iterable<Reading> {
      if (!waiting) {
        yield itemOf({ row, place });
        return;
      }
      for (const column of row.keys()) if (columns.size < maxColumns) columns.add(column);
      waiting.push({ row, place });
      if (waiting.length >= sampledRows) yield* decide();
    },
    finish: decide,
  };
}

function* datesIn(rows: readonly RowCells[], mapping: ColumnMapping): Iterable<string> {
  for (const [column, field] of Object.entries(mapping)) {
    if (field === 'savedAt' || field === 'published') for (const row of rows) yield* row.get(column) ?? [];
  }
}
