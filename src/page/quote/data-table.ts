import { isHtml, localNameOf, ownProperty } from '../dom-properties';
import { joinProse, type Container, type PassageBlock, type TextBlock } from './passage-blocks';

/** Where a cell lies, counted from 0 and with what others span. */
interface CellPlace {
  row: number;
  column: number;
}

/** A table that holds data rather than the layout of the page. */
export interface DataTable {
  cells: Map<Element, CellPlace>;
  /** The first row names the columns. */
  hasHead: boolean;
}

const maxRows = 5_000;
const maxColumns = 100;
/** A cell with more than this is a part of the page, not an entry. */
const maxCellChars = 2_000;
const layout = 'table, blockquote, h1, h2, h3, form, article, section';

/** The cells of a table, by markup or role; undefined where it is no table to a reader, but a way to set things beside each other. */
export function readDataTable(element: Element, style: CSSStyleDeclaration): DataTable | undefined {
  const role = Element.prototype.getAttribute.call(element, 'role') ?? '';
  const isTable = isHtml(element, 'table')
    ? !/^(?:presentation|none)$/.test(role)
    : /^(?:table|grid|treegrid)$/.test(role);
  const isDrawn = !isHtml(element, 'table') && style.display === 'table';
  if (!isTable && !isDrawn) return undefined;
  const rows = (
    isHtml(element, 'table') ? htmlRows(element) : isTable ? roleRows(element) : drawnRows(element)
  ).slice(0, maxRows);
  const all = rows.flat();
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns < 2 || columns > maxColumns || all.some(isLayout)) return undefined;
  const first = rows.find((row) => row.length > 0) ?? [];
  const hasHead = first.every(isHeading) && (rows.length > 1 || !all.every(isHeading));
  return { cells: places(rows), hasHead };
}

function htmlRows(table: HTMLTableElement): Element[][] {
  const rows = ownProperty(HTMLTableElement.prototype, 'rows', table);
  return Array.from(rows, (row) => Array.from(ownProperty(HTMLTableRowElement.prototype, 'cells', row)));
}

function roleRows(table: Element): Element[][] {
  const rows = Element.prototype.querySelectorAll.call(table, '[role="row"]');
  const cells = '[role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
  return Array.from(rows, (row) => Array.from(Element.prototype.querySelectorAll.call(row, cells)));
}

function drawnRows(table: Element): Element[][] {
  const children = (of: Element) => Array.from(ownProperty(Element.prototype, 'children', of));
  const shown = (element: Element) => getComputedStyle(element).display;
  return children(table)
    .flatMap((child) =>
      /^table-(?:row|header|footer)-group$/.test(shown(child)) ? children(child) : [child],
    )
    .filter((row) => shown(row) === 'table-row')
    .map((row) => children(row).filter((cell) => shown(cell) === 'table-cell'));
}

function isLayout(cell: Element): boolean {
  if (Element.prototype.querySelector.call(cell, layout)) return true;
  const code = Element.prototype.querySelectorAll.call(cell, 'pre');
  const textOf = (of: Element) => ownProperty(Node.prototype, 'textContent', of) ?? '';
  // A line of code is an entry, several are a block, which no table of Markdown holds.
  if (Array.from(code).some((each) => textOf(each).trim().includes('\n'))) return true;
  return textOf(cell).length > maxCellChars;
}

function isHeading(cell: Element): boolean {
  if (localNameOf(cell) === 'th') return true;
  if (Element.prototype.getAttribute.call(cell, 'role') === 'columnheader') return true;
  return Element.prototype.closest.call(cell, 'thead') !== null;
}

function places(rows: Element[][]): Map<Element, CellPlace> {
  const cells = new Map<Element, CellPlace>();
  /** How many more rows a cell above reaches into each column. */
  const reaching: number[] = [];
  rows.forEach((row, at) => {
    let column = 0;
    const skip = () => {
      for (; (reaching[column] ?? 0) > 0; column += 1) reaching[column] = (reaching[column] ?? 0) - 1;
    };
    for (const cell of row) {
      skip();
      cells.set(cell, { row: at, column });
      const span = (name: string, max: number) =>
        Math.min(max, Math.max(1, Number(Element.prototype.getAttribute.call(cell, name)) || 1));
      const width = span('colspan', maxColumns);
      const height = span('rowspan', maxRows);
      for (let each = 0; each < width; each += 1) reaching[column + each] = height - 1;
      column += width;
    }
    for (skip(); column < reaching.length; column += 1) {
      if ((reaching[column] ?? 0) > 0) reaching[column] = (reaching[column] ?? 0) - 1;
    }
  });
  return cells;
}

const partOfTable = /^(?:table|tbody|thead|tfoot|tr)$/;

/**
 * Of elements from the inside out, the table whose rows or cells a passage goes across that all lies in
 * the one at `root`.
 */
export function tableAcross(elements: Element[], root: number): number | undefined {
  for (let at = root; at >= 0 && at < elements.length; at += 1) {
    const element = elements[at]!;
    const role = Element.prototype.getAttribute.call(element, 'role') ?? '';
    const display = getComputedStyle(element).display;
    if (display === 'table-cell' && !partOfTable.test(localNameOf(element))) return undefined;
    if (localNameOf(element) === 'table' || display === 'table' || /^(?:table|grid|treegrid)$/.test(role))
      return at;
    if (!partOfTable.test(localNameOf(element)) && !display.startsWith('table-') && !role.startsWith('row'))
      return undefined;
  }
  return undefined;
}

/** Gathers the cells of a table as they are read: of a selection, those that are in it. */
export class TableBuilder {
  readonly #table: DataTable;
  readonly #rows = new Map<number, Map<number, TextBlock>>();

  constructor(table: DataTable) {
    this.#table = table;
  }

  has(element: Element): boolean {
    return this.#table.cells.has(element);
  }

  add(element: Element, text: TextBlock): void {
    const place = this.#table.cells.get(element);
    if (!place) return;
    const row = this.#rows.get(place.row) ?? new Map<number, TextBlock>();
    this.#rows.set(place.row, row.set(place.column, text));
  }

  /** A table, without its empty rows and columns; or a line a row, where it is not as much as two by two cells. */
  blocks(within: readonly Container[]): PassageBlock[] {
    const isFilled = (cell: TextBlock) => cell.text !== '';
    const rows = [...this.#rows].filter(([, cells]) => [...cells.values()].some(isFilled));
    const columns = [
      ...new Set(
        rows.flatMap(([, cells]) => [...cells].filter(([, cell]) => isFilled(cell)).map(([at]) => at)),
      ),
    ];
    columns.sort((one, other) => one - other);
    const grid = rows.map(([, cells]) =>
      columns.map((column) => cells.get(column) ?? joinProse([], '', within)),
    );
    if (grid.length === 0) return [];
    if (grid.length === 1 || columns.length === 1)
      return grid.map((cells) => joinProse(cells.filter(isFilled), ' | ', within));
    return [{ kind: 'table', rows: grid, hasHead: this.#table.hasHead && rows[0]?.[0] === 0, within }];
  }
}
