import { isCodeTool, isGutter, numbersLinesOf } from './beside-code';
import { drawnLines, isEmptyLine, isIndentedText } from './code-block';
import { tableAcross } from './data-table';
import { isElement, isHtml, localNameOf, ownProperty } from '../dom-properties';
import { styleOf, type ElementStyle } from './element-style';
import { embeddedText } from './embedded-text';
import { edgeOf, flatContains, flatParent, walkFlatTree, type Edge } from './flat-tree';
import { formulaAround, formulaLabel, isFormula, readFormula } from './formula';
import { ListMarkers } from './list-markers';
import { BlockBuilder, marks, type PassageBlock, type Writing } from './passage-blocks';
import { contextOf, outside, type Context, type PassageScope } from './passage-context';

/** Two boundary points, as Range and StaticRange have them. */
export type SelectedRange = Pick<
  StaticRange,
  'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'
>;

/** Some blocks, and whether they are all there were. */
export interface Passage {
  blocks: PassageBlock[];
  whole: boolean;
}

/** Bounds on what a hostile page can cost. */
const maxNodes = 100_000;
const maxDepth = 1_000;
/** Of one link, and of all together. */
const maxAddressChars = 10_000;
const maxAddressCharsInAll = 100_000;
/** Boxes that are farther apart do not touch. */
const maxGapPx = 1.5;

const blanks = /^[ \t\n\f\r]*$/;

/** An element that is being read. */
interface Open extends Context {
  element?: Element;
  /** The walk came in by its beginning. */
  wasEntered: boolean;
  /** Where in the block its text begins. */
  from: number;
}

/** The blocks of a passage, until they hold more than `maxChars`: what the page shows, and what it means by its elements. */
export function readPassage(range: SelectedRange, maxChars: number): Passage & { length: number } {
  return new PassageReader(range, maxChars).read();
}

class PassageReader {
  readonly #builder = new BlockBuilder();
  readonly #scope: PassageScope;
  readonly #open: Open[] = [];
  readonly #start: Edge;
  readonly #end: Edge;
  readonly #maxChars: number;
  #nodes = 0;
  #addressChars = 0;
  #ended = false;
  #whole = true;
  /** The code that was read last, and how many blocks there were then. */
  #lastCode: { element: Element; blocks: number } | undefined;

  constructor(range: SelectedRange, maxChars: number) {
    const start = edgeOf(range.startContainer, range.startOffset);
    const formula = formulaAround(start.node);
    this.#start = formula ? { node: formula, when: 'reach', offset: 0 } : start;
    this.#end = edgeOf(range.endContainer, range.endOffset);
    this.#maxChars = maxChars;
    const document = ownProperty(Node.prototype, 'ownerDocument', start.node);
    const body = document && ownProperty(Document.prototype, 'body', document);
    this.#scope = {
      markers: new ListMarkers(),
      pageIsMonospace: body ? styleOf(body, undefined).monospace : false,
      linkAddress: (link, outer) => this.#linkAddress(link, outer),
    };
  }

  read(): Passage & { length: number } {
    this.#openAround(this.#start.when === 'leave' ? this.#start.node : flatParent(this.#start.node));
    walkFlatTree(this.#start, {
      reach: (node) => this.#reach(node),
      text: (node) => this.#text(node),
      enter: (element) => this.#enter(element),
      leave: (element) => this.#leave(element),
    });
    for (let open = this.#open.pop(); open; open = this.#open.pop()) {
      this.#close(open.wasEntered ? open : { ...open, closing: '' });
    }
    this.#builder.end(false);
    const blocks = this.#builder.blocks.filter((block, at, all) => {
      const next = all[at + 1];
      return !(block.kind === 'code' && next?.kind === 'code' && numbersLinesOf(block.text, next.text));
    });
    return { blocks, whole: this.#whole, length: this.#builder.length };
  }

  get #outer(): Context {
    return this.#open.at(-1) ?? outside;
  }

  #reach(node: Node): boolean {
    this.#nodes += 1;
    this.#ended ||= node === this.#end.node && this.#end.when === 'reach' && this.#end.offset === 0;
    if (!this.#ended && (this.#nodes > maxNodes || this.#builder.length > this.#maxChars))
      this.#whole = false;
    return !this.#ended && this.#whole;
  }

  #text(node: Text): void {
    const from = node === this.#start.node ? this.#start.offset : 0;
    this.#ended = node === this.#end.node;
    const to = this.#ended ? this.#end.offset : ownProperty(CharacterData.prototype, 'length', node);
    const length = Math.min(to - from, this.#maxChars * 2);
    this.#whole &&= length === to - from;
    const { shown, style } = this.#outer;
    if (!shown) return;
    const data = CharacterData.prototype.substringData.call(node, from, length);
    if (!style?.dropsBlanks || !blanks.test(data)) this.#builder.add(data, this.#outer);
  }

  /** Whether the walk is to go into the element. */
  #enter(element: Element): boolean {
    const outer = this.#outer;
    const style = styleOf(element, outer.style);
    const isPassedOver =
      style.hidden ||
      isGutter(element, outer.isCode) ||
      isCodeTool(element, outer.isCode) ||
      (outer.isCode && isHtml(element, 'button')) ||
      this.#addFormula(element, style, outer) ||
      this.#addEmbedded(element, style, outer);
    const goesIn = !isPassedOver && this.#openElement(element, style, outer);
    if (!goesIn) this.#ended ||= Node.prototype.contains.call(element, this.#end.node);
    return goesIn;
  }

  #openElement(element: Element, style: ElementStyle, outer: Context): boolean {
    const context = contextOf(element, style, outer, this.#scope, true);
    if (isHtml(element, 'br')) this.#builder.breakLine(outer);
    else if (isHtml(element, 'hr') && !outer.isCode && !outer.isInCell)
      this.#builder.addBlock({ kind: 'rule', text: '', within: outer.within });
    else if (context.isCell) this.#builder.startCell();
    else if (context.block) this.#crossBlock(outer, context, element);
    else if (localNameOf(element) === 'li') this.#builder.add(' ', outer);
    if (context.label !== '') this.#builder.setLabel(context.label);
    this.#builder.addVerbatim(context.opening, context);
    this.#open.push({ ...context, element, wasEntered: true, from: this.#builder.position });
    const lines = context.isCode && !outer.isCode ? drawnLines(element) : undefined;
    if (lines === undefined) return true;
    this.#builder.addVerbatim(lines, context);
    this.#leave(element);
    return false;
  }

  #leave(element: Element): boolean {
    const open = this.#open.pop();
    if (open) this.#close(open);
    return element !== this.#end.node;
  }

  #close(open: Open): void {
    const { element, style } = open;
    const outer = this.#outer;
    if (style?.script) this.#builder.writeScript(Math.min(open.from, this.#builder.position), style.script);
    this.#builder.addVerbatim(open.closing, open);
    const isLine = open.isCode && outer.isCode && (open.block || outer.style?.dropsBlanks === true);
    if (isLine && element && open.from === this.#builder.position && isEmptyLine(element))
      this.#builder.breakLine(open);
    if (open.isCell && element) outer.table?.add(element, this.#builder.endCell());
    else if (open.block) this.#crossBlock(open, outer);
    if (open.opensTable) open.table?.blocks(open.within).forEach((block) => this.#builder.addBlock(block));
    if (open.label !== '') this.#builder.setLabel('');
    if (open.isCode && !outer.isCode && element)
      this.#lastCode = { element, blocks: this.#builder.blocks.length };
  }

  #crossBlock(from: Context, into: Context, entered?: Element): void {
    if (into.isCode && from.isCode) this.#builder.beginLine(into);
    else if (into.isCode && entered && this.#goesOn(entered)) this.#builder.resumeCode();
    else this.#builder.end(into.isCode);
  }

  /** Whether code follows right below other code, as where each line is a block of its own. */
  #goesOn(element: Element): boolean {
    const last = this.#lastCode;
    if (!last || !this.#builder.isEmpty || this.#builder.blocks.length !== last.blocks) return false;
    const above = Element.prototype.getBoundingClientRect.call(last.element);
    const below = Element.prototype.getBoundingClientRect.call(element);
    return above.height > 0 && below.height > 0 && Math.abs(below.top - above.bottom) < maxGapPx;
  }

  #addFormula(element: Element, style: ElementStyle, outer: Context): boolean {
    if (!isFormula(element)) return false;
    const formula = readFormula(element);
    const label = formula ? undefined : formulaLabel(element);
    if (!formula && label === undefined) return false;
    if (outer.isHidden || (!outer.shown && !style.shown)) return true;
    if (!formula) {
      this.#builder.add(label ?? '', { ...outer, space: 'lines' });
      return true;
    }
    const { tex, isBlock } = formula;
    if (isBlock && !outer.isInCell && !outer.isCode)
      this.#builder.addBlock({ kind: 'formula', text: tex, within: outer.within });
    else this.#builder.addVerbatim(`$${tex}$`, { ...outer, marks: marks.tex | (outer.marks & marks.struck) });
    return true;
  }

  #addEmbedded(element: Element, style: ElementStyle, outer: Context): boolean {
    const embedded = embeddedText(element, style.computed);
    if (!embedded) return false;
    const { text, isDescription } = embedded;
    if (text === '' || !style.shown || outer.isHidden) return true;
    if (isHtml(element, 'textarea') && isIndentedText(text) && !outer.isCode && !outer.isInCell) {
      this.#builder.addBlock({ kind: 'code', text, within: outer.within });
      return true;
    }
    const isApart = (style.block || isDescription || text.includes('\n')) && !outer.isCode;
    if (isApart) this.#builder.end(false);
    this.#builder.add(isDescription ? `[${text}]` : text, { ...outer, space: 'lines' });
    if (isApart) this.#builder.end(false);
    return true;
  }

  /**
   * Opens the elements around the start, outermost first. Marks and links count from the nearest block on;
   * what is around that concerns more than the passage. What is struck out is so in any part of it.
   */
  #openAround(innermost: Node | undefined): void {
    const elements: Element[] = [];
    for (let each = innermost; each && elements.length < maxDepth; each = flatParent(each)) {
      if (isElement(each)) elements.push(each);
    }
    const root = elements.findIndex((element) => flatContains(element, this.#end.node));
    const table = tableAcross(elements, root);
    let outer = outside;
    for (let at = elements.length - 1; at >= 0; at -= 1) {
      const element = elements[at]!;
      const style = styleOf(element, outer.style);
      const isWithin = at < root || at === table;
      let context = contextOf(element, style, outer, this.#scope, isWithin);
      if (context.block) {
        const bare = { ...outer, marks: outer.marks & marks.struck, address: undefined };
        context = { ...contextOf(element, style, bare, this.#scope, isWithin) };
      }
      const script = isWithin ? style.script : undefined;
      this.#open.push({ ...context, style: { ...style, script }, element, wasEntered: false, from: 0 });
      outer = context;
      if (context.isCell) this.#builder.startCell();
    }
    if (!outer.isInCell) this.#builder.end(outer.isCode);
  }

  /** The absolute address of a link, if it is one that a quote may carry: http, https or mailto. */
  #linkAddress(link: HTMLAnchorElement, { address: around }: Writing): string | undefined {
    const address = ownProperty(HTMLAnchorElement.prototype, 'href', link);
    if (address.length > maxAddressChars || !URL.canParse(address)) return undefined;
    const { protocol, href } = new URL(address);
    if (!['http:', 'https:', 'mailto:'].includes(protocol)) return undefined;
    if (href !== around) this.#addressChars += href.length;
    return this.#addressChars > maxAddressCharsInAll ? undefined : href;
  }
}
