/** What a column of somebody's own table, or a field of somebody's own JSON, may become. */
export const mappedFields = [
  'url',
  'title',
  'comment',
  'quote',
  'tags',
  'folder',
  'savedAt',
  'author',
  'site',
  'published',
  'description',
  'image',
  'via',
] as const;
export type MappedField = (typeof mappedFields)[number];

/** What each column becomes, by its name in lower case; a column that is not named here stays behind. */
export type ColumnMapping = Readonly<Record<string, MappedField>>;

/** One row: its cells by the names of their columns; a field of JSON may have several. */
export type RowCells = ReadonlyMap<string, readonly string[]>;

/** By what a choice of columns is remembered. */
export function tableKey(columns: readonly string[]): string {
  return JSON.stringify(columns);
}
