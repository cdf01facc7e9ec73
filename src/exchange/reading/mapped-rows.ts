import { foundInRow, guessMapping } from './column-mapping';
import type { ColumnMapping, RowCells } from './table-reading';
import { unreadable, type PlaceInFile, type Reading } from './imported-item';
import { makeItem } from './make-item';
import type { ReadOptions } from './reader';

const sampledRows = 50;
const shownRows = 3;
/** More are nobody's columns: objects whose keys are ids. */
const maxColumns = 200;
const shownChars = 120;

/**
 * Makes links of rows whose columns are not known beforehand: the first rows tell what each column is
 * likely to be, unless the reader has chosen it; then all of them become what it says.
 */
export function mappedRows({ zone, mappingFor }: ReadOptions) {
  let waiting: { row: RowCells; place: PlaceInFile }[] | undefined = [];
  let mapping: ColumnMapping | undefined;
  const columns = new Set<string>();

  const itemOf = (row: RowCells, place: PlaceInFile): Reading =>
    mapping ? makeItem(foundInRow(row, mapping), place, zone) : unreadable('no-address', place);

  function* decide(): Iterable<Reading> {
    if (!waiting) return;
    const rows = waiting;
    waiting = undefined;
    const all = [...columns];
    const chosen = mappingFor?.(all);
    mapping =
      chosen ??
      guessMapping(
        all,
        rows.map(({ row }) => row),
      );
    if (rows.length > 0) {
      const samples = rows
        .slice(0, shownRows)
        .map(({ row }) => all.map((column) => (row.get(column) ?? []).join(', ').slice(0, shownChars)));
      yield { kind: 'table', columns: all, samples, mapping: mapping ?? {}, chosen: chosen !== undefined };
    }
    for (const { row, place } of rows) yield itemOf(row, place);
  }

  return {
    *add(row: RowCells, place: PlaceInFile): Iterable<Reading> {
      if (!waiting) {
        yield itemOf(row, place);
        return;
      }
      for (const column of row.keys()) if (columns.size < maxColumns) columns.add(column);
      waiting.push({ row, place });
      if (waiting.length >= sampledRows) yield* decide();
    },
    finish: decide,
  };
}
