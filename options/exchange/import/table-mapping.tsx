import { joinSentences, message, uiLanguage, type MessageName } from '../../../src/browser/messages';
import { withYearFirst, type DateOrder } from '../../../src/exchange/reading/date-order';
import type { TableReading, TableRow } from '../../../src/exchange/reading/imported-item';
import { instantOf } from '../../../src/exchange/reading/instant-of';
import {
  mappedFields,
  type ColumnMapping,
  type MappedField,
} from '../../../src/exchange/reading/table-reading';
import { Button } from '../../../src/ui/button';
import { reasonInWords } from './left-behind';

const names = {
  url: 'mapUrl',
  title: 'mapTitle',
  comment: 'mapComment',
  quote: 'mapQuote',
  tags: 'tags',
  folder: 'mapFolder',
  savedAt: 'mapSavedAt',
  author: 'mapAuthor',
  site: 'mapSite',
  published: 'mapPublished',
  description: 'mapDescription',
  image: 'mapImage',
  via: 'mapVia',
} as const satisfies Record<MappedField, MessageName>;

interface TableMappingProps {
  table: TableReading & { file: string };
  onMap: (mapping: ColumnMapping) => void;
  onDates: (order: DateOrder) => void;
}

/** What each column of somebody's own table becomes: a guess that can be changed, above how the table begins. */
export function TableMapping({ table, onMap, onDates }: TableMappingProps) {
  const { columns, rows, mapping, dates, file } = table;
  const choose = (column: string, value: string) => {
    const field = mappedFields.find((one) => one === value);
    const others = Object.entries(mapping).filter(([name]) => name !== column);
    onMap(Object.fromEntries(field ? [...others, [column, field]] : others));
  };
  return (
    <section class="table-mapping" aria-label={message('tableColumns', file)}>
      <div class="table-scroll" role="region" aria-label={file} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" aria-label={column}>
                  <label>
                    <code dir="auto">{column}</code>
                    <select
                      value={mapping[column] ?? ''}
                      onChange={({ currentTarget: { value } }) => choose(column, value)}
                    >
                      <option value="">{message('mapNothing')}</option>
                      {mappedFields.map((field) => (
                        <option key={field} value={field}>
                          {message(names[field])}
                        </option>
                      ))}
                    </select>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.place.number} row={row} table={table} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft">
        {joinSentences(
          message(table.chosen ? 'tableColumnsChosen' : 'tableColumnsGuessed'),
          dates ? message(dates.order === 'day-first' ? 'datesDayFirst' : 'datesMonthFirst') : '',
        )}{' '}
        {dates && !dates.isSure && (
          <Button
            kind="bare"
            size="small"
            onClick={() => onDates(dates.order === 'day-first' ? 'month-first' : 'day-first')}
          >
            {message(dates.order === 'day-first' ? 'readMonthFirst' : 'readDayFirst')}
          </Button>
        )}
      </p>
    </section>
  );
}

/** A row, with dates as they are understood; one that stays behind says why behind its first cells. */
function Row({ row, table }: { row: TableRow; table: TableReading }) {
  const { columns, mapping, dates } = table;
  const why = row.reason === undefined ? undefined : reasonInWords(row.reason);
  const told = why === undefined ? columns : columns.slice(0, 3);
  const shown = (column: string, index: number) => {
    const cell = row.cells[index] ?? '';
    const isDate = mapping[column] === 'savedAt' || mapping[column] === 'published';
    const instant = isDate && instantOf(dates ? withYearFirst(cell, dates.order) : cell);
    return instant ? new Date(instant).toLocaleDateString(uiLanguage(), { dateStyle: 'medium' }) : cell;
  };
  return (
    <tr class={why === undefined ? undefined : 'row-left'}>
      {told.map((column, index) => (
        <td key={column} class={mapping[column] === undefined ? 'column-left' : undefined}>
          {why === undefined ? (
            <bdi>{shown(column, index)}</bdi>
          ) : (
            <s>
              <bdi>{shown(column, index)}</bdi>
            </s>
          )}
        </td>
      ))}
      {why !== undefined && (
        <td class="row-why" colSpan={Math.max(1, columns.length - told.length)}>
          {why}
        </td>
      )}
    </tr>
  );
}
