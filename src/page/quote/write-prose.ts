import { escaped } from './escape-prose';
import { marks, type TextBlock } from './passage-blocks';
import { tidyProse } from './tidy-prose';

const link = 64;
type Mark = number;
/** Where several begin and end together, the first is the outermost. */
const order: Mark[] = [link, marks.struck, marks.strong, marks.emphasis, marks.code];

/** One paragraph as Markdown. */
export function writeProse(given: TextBlock): string {
  return new ProseWriter(tidyProse(given)).write();
}

class ProseWriter {
  #out = '';
  /** The length of the output when a delimiter was last opened or closed, and what stood before it or did so. */
  #opened = { at: -1, before: '' };
  #closed = { at: -1, with: '' };
  readonly #prose: TextBlock;

  constructor(prose: TextBlock) {
    this.#prose = prose;
  }

  write(): string {
    this.#stretch(0, this.#prose.text.length, 0);
    return this.#out;
  }

  /** Writes a stretch; the marks in `open` are open already, or given up. */
  #stretch(from: number, to: number, open: number): void {
    for (let at = from; at < to;) {
      const [mark, end] = this.#outermost(at, to, open);
      if (mark === 0) this.#out += escaped(this.#prose, at, this.#line());
      else if (mark === link) this.#link(at, end, open);
      else if (mark === marks.code) this.#out += writeCodeSpan(this.#prose.text.slice(at, end));
      else this.#emphasis(mark, at, end, open);
      at = end;
    }
  }

  /** The mark that begins at `at` and reaches farthest, and where it ends. Code is always the innermost. */
  #outermost(at: number, to: number, open: number): [Mark, number] {
    let best: [Mark, number] = [0, at + 1];
    for (const mark of order) {
      if (open & mark || !this.#has(mark, at) || (mark === marks.code && best[0] !== 0)) continue;
      const end = this.#reach(mark, at, to, open);
      if (best[0] === 0 || end > best[1]) best = [mark, end];
    }
    return best;
  }

  #has(mark: Mark, at: number): boolean {
    return mark === link
      ? this.#prose.addresses[at] !== undefined
      : ((this.#prose.marks[at] ?? 0) & mark) !== 0;
  }

  #reach(mark: Mark, at: number, to: number, open: number): number {
    const { addresses } = this.#prose;
    const follows = (next: number) =>
      mark === link ? addresses[next] === addresses[at] : this.#has(mark, next);
    let end = at + 1;
    while (end < to && follows(end) && !(mark === marks.code && !this.#isSameCode(at, end))) end += 1;
    if (mark === link || open & link || end === to) return end;
    // Emphasis that ends inside of a link ends before it, so that the link stays one.
    const cut = addresses[end];
    if (cut === undefined || addresses[end - 1] !== cut) return end;
    let start = end;
    while (start > at && addresses[start - 1] === cut) start -= 1;
    return start > at ? start : end;
  }

  /** A code span holds no other mark, so what is linked or struck out in code is a span of its own. */
  #isSameCode(at: number, other: number): boolean {
    const { addresses } = this.#prose;
    return (
      addresses[at] === addresses[other] && this.#has(marks.struck, at) === this.#has(marks.struck, other)
    );
  }

  #link(from: number, to: number, open: number): void {
    this.#out += '[';
    this.#stretch(from, to, open | link);
    this.#out += writeTarget(this.#prose.addresses[from] ?? '');
  }

  /**
   * Space at the edges goes outside of the delimiters, and so does punctuation beside which they would
   * not work. Where nothing is left, or nothing helps, the text stays plain.
   */
  #emphasis(mark: Mark, from: number, to: number, open: number): void {
    let [start, end] = [from, to];
    const within = open | mark;
    const first = () => this.#inner(start, mark, within, '[', this.#characterAt(start));
    const last = () => this.#inner(end - 1, mark, within, ')', this.#characterBefore(end));
    // Two runs of the same delimiter that touch would be read as one.
    const touches = () => start === from && this.#closed.at === this.#out.length && this.#closed.with === '*';
    const works = (sides: Sides) => (touches() ? underscoreWorks(sides) : starWorks(sides));
    const opens = () =>
      works({ outer: start === from ? this.#before() : this.#characterBefore(start), inner: first() });
    const closes = () => works({ outer: this.#after(end, open), inner: last() });
    const moves = (at: number) => this.#moves(at, mark, within);
    while (start < end && !opens() && moves(start)) start += first().length;
    while (start < end && !closes() && moves(end - 1)) end -= last().length;

    if (start >= end || !opens() || !closes()) return this.#withoutDelimiters(mark, from, to, within);
    const sign = mark === marks.struck ? '~' : touches() ? '_' : '*';
    const delimiter = sign.repeat(mark === marks.emphasis ? 1 : 2);
    this.#stretch(from, start, within);
    const before = this.#before();
    this.#out += delimiter;
    this.#opened = { at: this.#out.length, before };
    this.#stretch(start, end, within);
    this.#out += delimiter;
    this.#closed = { at: this.#out.length, with: delimiter.slice(0, 1) };
    this.#stretch(end, to, within);
  }

  /** What is struck out must not read as if it stood: its delimiters are shown where they can do nothing else. */
  #withoutDelimiters(mark: Mark, from: number, to: number, within: number): void {
    const shown = mark === marks.struck && this.#prose.text.slice(from, to).trim() !== '' ? '\\~\\~' : '';
    this.#out += shown;
    this.#stretch(from, to, within);
    this.#out += shown;
  }

  /** Whether the character may be left out of emphasis: space or punctuation that is neither code nor linked by itself. */
  #moves(at: number, mark: Mark, open: number): boolean {
    const plain = this.#inner(at, mark, open, '[', '') === '';
    const character = this.#characterBefore(at + 1);
    if (mark === marks.struck) return plain && isSpace(character);
    return (
      plain && (isSpace(character) || mayBePunctuation(character) || mayBePunctuation(this.#characterAt(at)))
    );
  }

  /** What is written for a character at the inner edge of emphasis: it, or what wraps it. */
  #inner(at: number, mark: Mark, open: number, bracket: string, character: string): string {
    if (!(open & link) && this.#has(link, at)) return bracket;
    // Space stands outside of the delimiters of what it is in.
    if (isSpace(this.#prose.text.charAt(at)) && !this.#has(marks.code, at)) return character;
    // Another sign right inside makes a run of delimiters of its own.
    const isOther = (other: Mark) => !(open & other) && this.#has(other, at);
    if (mark === marks.struck && (isOther(marks.strong) || isOther(marks.emphasis))) return '*';
    if (mark !== marks.struck && isOther(marks.struck)) return '~';
    return this.#has(marks.code, at) ? '`' : character;
  }

  #characterAt(at: number): string {
    return String.fromCodePoint(this.#prose.text.codePointAt(at) ?? 32);
  }

  #characterBefore(end: number): string {
    return /[^]$/u.exec(this.#prose.text.slice(Math.max(0, end - 2), end))?.[0] ?? '';
  }

  #before(): string {
    if (this.#opened.at === this.#out.length) return this.#opened.before;
    return /[^]$/u.exec(this.#out.slice(-2))?.[0] ?? '';
  }

  #after(end: number, open: number): string {
    const { addresses, text } = this.#prose;
    if (end >= text.length) return '';
    if (open & link && addresses[end] !== addresses[end - 1]) return ']';
    if (addresses[end] !== undefined && addresses[end] !== addresses[end - 1]) return '[';
    if (this.#has(marks.code, end)) return '`';
    return this.#characterAt(end);
  }

  #line(): string {
    return this.#out.slice(this.#out.lastIndexOf('\n') + 1);
  }
}

/** What stands on the two sides of a delimiter: a character, or '' for the edge of the paragraph. */
interface Sides {
  outer: string;
  inner: string;
}

// CommonMark 0.31 counts symbols as punctuation, 0.30 didn't; some parsers see half a surrogate pair and
// count neither. What all agree upon is sure, what any may take for punctuation is possible.
const surePunctuation = /^[!-/:-@[-`{-~]|^(?![\u{10000}-\u{10ffff}])\p{P}/u;
const possiblePunctuation = /^[\p{P}\p{S}]/u;
const space = /^\s?$/u;

function isSpace(character: string): boolean {
  return space.test(character);
}

function mayBePunctuation(character: string): boolean {
  return possiblePunctuation.test(character);
}

/**
 * Whether `*` or `**` opens (or, mirrored, closes) emphasis here by CommonMark's rule of flanking: beside
 * punctuation it only does so if the other side is space or punctuation as well. So `**「聞」**く` shows
 * its asterisks.
 */
function starWorks({ outer, inner }: Sides): boolean {
  return !isSpace(inner) && (!mayBePunctuation(inner) || isSpace(outer) || surePunctuation.test(outer));
}

/** The same for `_` and `__`, which do nothing inside of words. */
function underscoreWorks(sides: Sides): boolean {
  return starWorks(sides) && (isSpace(sides.outer) || surePunctuation.test(sides.outer));
}

/** The end of a link, from its closing bracket on. Parentheses may stand if they pair off, as in most addresses that have any. */
function writeTarget(address: string): string {
  // A code span binds closer than a link, so a backtick would end it.
  const safe = address.replace(/[\s<>`"]/g, (character) => encodeURIComponent(character));
  const paired = /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(safe);
  const escaped = safe.replace(paired ? /\\|&(?=#?\w+;)/g : /[()\\]|&(?=#?\w+;)/g, '\\$&');
  return `](${escaped})`;
}

/** A code span. Where it begins or ends in a backtick, a space on both sides keeps that apart from the fence. */
function writeCodeSpan(text: string): string {
  const fence = '`'.repeat(longestBacktickRun(text) + 1);
  const pad = /^`|`$|^ .*\S.* $/.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** How many backticks stand together at most. */
export function longestBacktickRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
