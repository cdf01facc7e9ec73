import { lazy } from '../../domain/lazy';
import { csvRows } from './csv/csv-rows';
import { jsonPaths } from './json/json-paths';

/** What a file is made of, which its first characters tell: no file of one shape is ever taken for another. */
export type FileShape = 'json' | 'markup' | 'front-matter' | 'text';

/** What is looked at of a file to tell its format. */
export interface FileHead {
  /** The file's name, in lower case; empty where it has none. */
  name: string;
  /** How the file begins, without a byte order mark. */
  text: string;
  shape: FileShape;
  /** Of JSON, where its values stand: `[].url`, `collections[].links[].url`. */
  paths: () => ReadonlySet<string>;
  /** Of HTML and XML, the name of the first element, in lower case. */
  rootElement: () => string;
  /** Of a table, the names of its columns, in lower case; empty where the first line is no header. */
  columns: () => readonly string[];
}

export function fileHead(name: string, begin: string): FileHead {
  const text = begin.replace(/^\uFEFF/, '');
  return {
    name: name.toLowerCase(),
    text,
    shape: shapeOf(text),
    paths: lazy(() => jsonPaths(text)),
    rootElement: lazy(() => rootElementOf(text)),
    columns: lazy(() => columnsOf(text)),
  };
}

/** What stands before JSON in a script that holds it: `window.YTD.like.part0 = [`. */
export const assignment = /^\s*(?:(?:var|let|const|export default)\s+)?[\w$.[\]]+\s*=\s*(?=[[{]\s*[{"[])/;

function shapeOf(text: string): FileShape {
  if (/^---[ \t]*\r?\n/.test(text)) return 'front-matter';
  const start = text.trimStart().slice(0, 2_000);
  if (/^\{\s*(?:["}]|$)/.test(start) || assignment.test(start)) return 'json';
  // A Markdown link and a [[wiki link]] begin with a bracket too.
  if (
    /^\[\s*(?:$|[{\]]|\[\s*["[{\]]|"(?:[^"\\]|\\.)*"\s*(?:,|\](?!\())|-?\d+(?:\.\d+)?\s*[,\]](?!\())/.test(
      start,
    )
  )
    return 'json';
  return /^<[!?/a-z]/i.test(start) ? 'markup' : 'text';
}

function rootElementOf(text: string): string {
  const bare = text.replaceAll(/<!--[^]*?-->|<\?[^>]*>|<!doctype[^>]*>/gi, '');
  return (/^\s*<([a-z][\w:.-]*)/i.exec(bare)?.[1] ?? '').toLowerCase();
}

const maxHeaderChars = 8_000;

function columnsOf(text: string): string[] {
  const [line = ''] = text.replace(/^\s*(?:sep=[,;\t|]\r?\n)?\s*/i, '').split(/[\r\n]/, 1);
  if (!/[,;\t|]/.test(line) || line.length > maxHeaderChars) return [];
  const rows = csvRows();
  const [header] = [...rows.write(line), ...rows.end()];
  return header?.kind === 'row' ? header.fields.map(columnName) : [];
}

/** The name of a column as it is looked up. */
export function columnName(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();
}

export function hasColumns(head: FileHead, columns: readonly string[]): boolean {
  const names = head.shape === 'text' ? head.columns() : [];
  return columns.every((column) => names.includes(column));
}

/** Whether JSON has values at all of these places. */
export function hasPaths(head: FileHead, paths: readonly string[]): boolean {
  return head.shape === 'json' && paths.every((path) => head.paths().has(path));
}
