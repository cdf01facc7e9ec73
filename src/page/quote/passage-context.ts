import { isPreformatted } from './beside-code';
import { isCodeBlock } from './code-block';
import { readDataTable, TableBuilder } from './data-table';
import { isHtml, localNameOf, ownProperty } from '../dom-properties';
import { isDeletion, type ElementStyle } from './element-style';
import { generatedMarks, type GeneratedMarks } from './generated-marks';
import type { ListMarkers } from './list-markers';
import { marks, type Container, type Writing } from './passage-blocks';

/** What holds for the text of an element, and what is left to do where it ends. */
export interface Context extends Writing {
  style?: ElementStyle;
  shown: boolean;
  /** Nothing in it can be seen. */
  isHidden: boolean;
  block: boolean;
  /** The table around, whose cells are paragraphs. */
  table?: TableBuilder | undefined;
  opensTable: boolean;
  isCell: boolean;
  isInCell: boolean;
  quotationDepth: number;
  /** What the browser adds at its beginning and its end. */
  opening: string;
  closing: string;
  /** Stands before the first text of an item, where no list of Markdown says it. */
  label: string;
}

/** What no element is around. */
export const outside: Context = {
  marks: 0,
  space: 'fold',
  isCode: false,
  within: [],
  shown: true,
  isHidden: false,
  block: true,
  opensTable: false,
  isCell: false,
  isInCell: false,
  quotationDepth: 0,
  opening: '',
  closing: '',
  label: '',
};

/** Lists and quotations in each other, beyond which no reader can follow and a hostile page could fill any memory. */
const maxNesting = 12;

const markOf = new Map<string, number>([
  ...['em', 'i', 'cite', 'dfn', 'var'].map((name) => [name, marks.emphasis] as const),
  ...['strong', 'b'].map((name) => [name, marks.strong] as const),
  ...['code', 'kbd', 'samp', 'tt'].map((name) => [name, marks.code] as const),
]);

/** What of the page counts for all of a passage. */
export interface PassageScope {
  markers: ListMarkers;
  pageIsMonospace: boolean;
  linkAddress: (link: HTMLAnchorElement, outer: Writing) => string | undefined;
}

/**
 * The context of an element. What it is part of, as an item of a list, a quotation or a table's cell,
 * counts where the passage goes beyond it (`isWithin`).
 */
export function contextOf(
  element: Element,
  style: ElementStyle,
  outer: Context,
  scope: PassageScope,
  isWithin: boolean,
): Context {
  const isHidden = outer.isHidden || (isWithin && style.hidden);
  const isCell = isWithin && outer.table?.has(element) === true;
  const isInCell = outer.isInCell || isCell;
  const isCode = outer.isCode || (!isInCell && isCodeBlock(element, style, scope.pageIsMonospace));
  const keepsSpaces = outer.space === 'keep' || style.keepsSpaces || isPreformatted(element);
  const isStructure = isWithin && !isCode && !isInCell;
  const table = isStructure ? readDataTable(element, style.computed) : undefined;
  const generated = isWithin ? addedMarks(element, style, outer, { isCode, isInCell }) : undefined;
  const link = isHtml(element, 'a') ? scope.linkAddress(element, outer) : undefined;
  // In code a row is a line, and its cells are parts of it.
  const isPartOfLine = outer.isCode && style.computed.display === 'table-cell';
  const isBlock = (style.block && !isPartOfLine) || (isCode && !outer.isCode) || isCell;
  const { container, label } = isStructure && isBlock ? containerOf(element, style, scope.markers) : nowhere;
  return {
    marks:
      outer.marks |
      (markOf.get(localNameOf(element)) ?? 0) |
      (isInCell && isPreformatted(element) ? marks.code : 0) |
      (style.struck ? marks.struck : 0),
    address: link ?? outer.address,
    space: isCode && keepsSpaces ? 'keep' : style.keepsLines ? 'lines' : 'fold',
    isCode,
    within: container && outer.within.length < maxNesting ? [...outer.within, container] : outer.within,
    style,
    shown: style.shown && !isHidden,
    isHidden,
    block: isBlock,
    table: table ? new TableBuilder(table) : outer.table,
    opensTable: table !== undefined,
    isCell,
    isInCell,
    quotationDepth: outer.quotationDepth + (localNameOf(element) === 'q' ? 1 : 0),
    opening: generated?.opening ?? '',
    closing: generated?.closing ?? '',
    label,
  };
}

/** What stands around the text of an element, by the browser or for want of other marks. */
function addedMarks(
  element: Element,
  { computed }: ElementStyle,
  outer: Context,
  { isCode, isInCell }: { isCode: boolean; isInCell: boolean },
): GeneratedMarks | undefined {
  // Code has no marks, so deletions in it show as text.
  if (isCode) return isDeletion(element) ? { opening: '~~', closing: '~~' } : undefined;
  if (isInCell && isFollowedByItem(element)) return { opening: '', closing: ',' };
  return generatedMarks(element, computed, outer.quotationDepth);
}

const nowhere: { container?: Container; label: string } = { label: '' };

function containerOf(
  element: Element,
  { computed }: ElementStyle,
  markers: ListMarkers,
): { container?: Container; label: string } {
  const name = localNameOf(element);
  const list = ownProperty(Node.prototype, 'parentElement', element) ?? element;
  if (name === 'blockquote') return { container: { kind: 'quotation' }, label: '' };
  if (name === 'dd') return { container: { kind: 'item', list }, label: '' };
  if (name !== 'li' && (computed.display !== 'list-item' || name === 'summary')) return nowhere;
  const marker = markers.markerOf(element, computed);
  if (marker.kind === 'label') {
    // Paragraphs with their labels are a list to the eye, but only a list can hold another one.
    const isNested = Element.prototype.querySelector.call(list, 'ul, ol, menu') !== null;
    return isNested ? { container: { kind: 'item', list }, label: marker.label } : { label: marker.label };
  }
  const number = marker.kind === 'number' ? marker.number : undefined;
  return { container: { kind: 'item', list, number }, label: '' };
}

function isFollowedByItem(element: Element): boolean {
  if (localNameOf(element) !== 'li') return false;
  const next = ownProperty(Element.prototype, 'nextElementSibling', element);
  return next !== null && localNameOf(next) === 'li';
}
