import { layoutOf, type ElementLayout } from './element-layout';
import { edgeOf, flatParent, walkFlatTree } from './flat-tree';
import { isElement, isHtml, localNameOf } from './dom-properties';
import { ownProperty } from './dom-properties';
import { marks, type Paragraph } from './paragraph';
import { ParagraphBuilder, type Writing } from './paragraph';

/** Two boundary points, as Range and StaticRange have them. */
export type SelectedRange = Pick<
  StaticRange,
  'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'
>;

/** Some paragraphs, and whether they are all there were. */
export interface Passage {
  paragraphs: Paragraph[];
  whole: boolean;
}

/** Bounds on what a hostile page can cost. */
const maxNodes = 100_000;
const maxDepth = 1_000;
/** Of one link, and of all together. */
const maxAddressChars = 2_000;
const maxAddressCharsInAll = 100_000;

const markOf = new Map<string, number>([
  ['em', marks.emphasis],
  ['i', marks.emphasis],
  ['strong', marks.strong],
  ['b', marks.strong],
  ['code', marks.code],
  ['kbd', marks.code],
  ['samp', marks.code],
  ['tt', marks.code],
]);
const preformatted = new Set(['pre', 'listing', 'xmp']);

interface Context extends Writing {
  shown: boolean;
  block: boolean;
}

const outside: Context = { marks: 0, space: 'fold', shown: true, block: true };

/**
 * The paragraphs of a passage, until they hold more than `maxChars`. Every block of the page becomes a
 * paragraph of its own: a heading, an item of a list (which may hold paragraphs itself), a table's cell.
 */
export function readPassage(range: SelectedRange, maxChars: number): Passage {
  const start = edgeOf(range.startContainer, range.startOffset);
  const end = edgeOf(range.endContainer, range.endOffset);
  const builder = new ParagraphBuilder();
  const around = contextsAround(start.when === 'leave' ? start.node : flatParent(start.node));
  const now = () => around.at(-1) ?? outside;
  let [nodes, addresses, ended, whole] = [0, 0, false, true];
  builder.end(now().space === 'letter');

  walkFlatTree(start, {
    reach(node) {
      nodes += 1;
      ended ||= node === end.node && end.when === 'reach' && end.offset === 0;
      if (!ended && (nodes > maxNodes || builder.length > maxChars)) whole = false;
      return !ended && whole;
    },
    text(node) {
      const from = node === start.node ? start.offset : 0;
      ended = node === end.node;
      const to = ended ? end.offset : ownProperty(CharacterData.prototype, 'length', node);
      const length = Math.min(to - from, maxChars * 2);
      whole &&= length === to - from;
      if (now().shown) builder.add(CharacterData.prototype.substringData.call(node, from, length), now());
    },
    enter(element) {
      const layout = layoutOf(element);
      if (layout.hidden) {
        ended = Node.prototype.contains.call(element, end.node);
        return false;
      }
      const outer = now();
      const context = inside(element, layout, outer);
      if (context.address !== undefined && context.address !== outer.address)
        addresses += context.address.length;
      if (addresses > maxAddressCharsInAll) context.address = undefined;
      if (isHtml(element, 'br')) builder.breakLine(outer);
      else if (context.block) crossBlock(builder, outer, context);
      around.push(context);
      return true;
    },
    leave(element) {
      const left = around.pop() ?? outside;
      if (left.block) crossBlock(builder, left, now());
      return element !== end.node;
    },
  });
  builder.end();
  return { paragraphs: builder.paragraphs, whole };
}

function crossBlock(builder: ParagraphBuilder, from: Writing, into: Writing): void {
  if (into.space === 'letter' && from.space === 'letter') builder.beginLine(into);
  else builder.end(into.space === 'letter');
}

function inside(element: Element, layout: ElementLayout, outer: Context): Context {
  const name = localNameOf(element);
  const link = isHtml(element, 'a') ? linkAddress(element) : undefined;
  return {
    marks: outer.marks | (markOf.get(name) ?? 0),
    address: link ?? outer.address,
    space:
      outer.space === 'letter' || preformatted.has(name) ? 'letter' : layout.keepsLines ? 'lines' : 'fold',
    shown: layout.shown,
    block: layout.block || preformatted.has(name),
  };
}

/**
 * The contexts of the elements around the start, outermost first. Marks and links count from the
 * nearest block on; what is around that concerns more than the passage.
 */
function contextsAround(innermost: Node | undefined): Context[] {
  const elements: Element[] = [];
  for (let each = innermost; each && elements.length < maxDepth; each = flatParent(each)) {
    if (isElement(each)) elements.push(each);
  }
  let outer = outside;
  return elements.reverse().map((element) => {
    const layout = layoutOf(element);
    const context = inside(element, layout, outer);
    outer = context.block ? inside(element, layout, { ...outer, marks: 0, address: undefined }) : context;
    return outer;
  });
}

/** The absolute address of a link, if it is one that a quote may carry: http, https or mailto. */
function linkAddress(link: HTMLAnchorElement): string | undefined {
  const address = ownProperty(HTMLAnchorElement.prototype, 'href', link);
  if (address.length > maxAddressChars || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
}
