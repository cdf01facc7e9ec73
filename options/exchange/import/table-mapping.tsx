import { message, type MessageName } from '../../../src/browser/messages';
import {
  mappedFields,
  type ColumnMapping,
  type MappedField,
  type TableReading,
} from '../../../src/exchange/reading/table-reading';

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
  onChoose: (mapping: ColumnMapping) => void;
}

/** What each column of somebody's own table becomes: a guess that can be changed, with how the column begins. */
export function TableMapping({ table, onChoose }: TableMappingProps) {
  const { columns, samples, mapping, file } = table;
  const choose = (column: string, value: string) => {
    const field = mappedFields.find((one) => one === value);
    const others = Object.entries(mapping).filter(([name]) => name !== column);
    onChoose(Object.fromEntries(field ? [...others, [column, field]] : others));
  };
  return (
    <fieldset class="choices table-mapping">
      <legend class="label">{message('tableColumns', file)}</legend>
      <p class="soft">{message(table.chosen ? 'tableColumnsChosen' : 'tableColumnsGuessed')}</p>
      {columns.map((column, index) => (
        <label key={column} class="column-mapping">
          <span>
            <strong dir="auto">{column}</strong>{' '}
            <span class="soft" dir="auto">
              {samples.find((row) => row[index])?.[index]}
            </span>
          </span>
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
      ))}
    </fieldset>
  );
}
