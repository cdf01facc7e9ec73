import { escaped } from './escape-prose';
import { isSpace, mayBePunctuation, starWorks, underscoreWorks, type Sides } from './flanking';
import { marks, type Prose } from './paragraph';
import { tidyProse } from './tidy-prose';
import { writeCodeSpan } from './write-code';
import { writeTarget } from './write-target';

const link = 8;
type Mark = number;
/** Where several begin and end together, the first is the outermost. */
const order: Mark[] = [link, marks.strong, marks.emphasis, marks.code];

/** One paragraph as Markdown. */
export function writeProse(given: Prose): string {
  return new ProseWriter(tidyProse(given)).write();
}

class ProseWriter {
  #out = '';
  /** The length of the output when a delimiter was last opened or closed, and what stood before it or did so. */
  #opened = { at: -1, before: '' };
  #closed = { at: -1, with: '' };
  readonly #prose: Prose;

  constructor(prose: Prose) {
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
    while (end < to && follows(end) && !(mark === marks.code && addresses[end] !== addresses[at])) end += 1;
    if (mark === link || open & link || end === to) return end;
    // Emphasis that ends inside of a link ends before it, so that the link stays one.
    const cut = addresses[end];
    if (cut === undefined || addresses[end - 1] !== cut) return end;
    let start = end;
    while (start > at && addresses[start - 1] === cut) start -= 1;
    return start > at ? start : end;
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
    const first = () => this.#inner(start, open, '[', this.#characterAt(start));
    const last = () => this.#inner(end - 1, open, ')', this.#characterBefore(end));
    // Two runs of the same delimiter that touch would be read as one.
    const touches = () => start === from && this.#closed.at === this.#out.length && this.#closed.with === '*';
    const works = (sides: Sides) => (touches() ? underscoreWorks(sides) : starWorks(sides));
    const opens = () =>
      works({ outer: start === from ? this.#before() : this.#characterBefore(start), inner: first() });
    const closes = () => works({ outer: this.#after(end, open), inner: last() });
    while (start < end && !opens() && this.#moves(start, open)) start += first().length;
    while (start < end && !closes() && this.#moves(end - 1, open)) end -= last().length;

    const within = open | mark;
    if (start >= end || !opens() || !closes()) return this.#stretch(from, to, within);
    const delimiter = (touches() ? '_' : '*').repeat(mark === marks.strong ? 2 : 1);
    this.#stretch(from, start, within);
    const before = this.#before();
    this.#out += delimiter;
    this.#opened = { at: this.#out.length, before };
    this.#stretch(start, end, within);
    this.#out += delimiter;
    this.#closed = { at: this.#out.length, with: delimiter.slice(0, 1) };
    this.#stretch(end, to, within);
  }

  /** Whether the character may be left out of emphasis: space or punctuation that is neither code nor linked by itself. */
  #moves(at: number, open: number): boolean {
    const plain = this.#inner(at, open, '[', '') === '';
    const character = this.#characterBefore(at + 1);
    return (
      plain && (isSpace(character) || mayBePunctuation(character) || mayBePunctuation(this.#characterAt(at)))
    );
  }

  /** What is written for a character at the inner edge of emphasis: it, or what wraps it. */
  #inner(at: number, open: number, bracket: string, character: string): string {
    if (!(open & link) && this.#has(link, at)) return bracket;
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
