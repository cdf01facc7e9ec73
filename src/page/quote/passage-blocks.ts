import { scriptText, type Script } from './superscript';

/** Bits of `TextBlock.marks`; `tex` is a formula, which is written as it is. */
export const marks = { emphasis: 1, strong: 2, code: 4, struck: 8, tex: 16 } as const;

/** What a block stands in, outermost first. The same item or quotation is the same object. */
export type Container = { kind: 'item'; list: object; number?: number | undefined } | { kind: 'quotation' };

/** A paragraph: its characters (UTF-16 units), and for each of them its marks and the address it links to. */
export interface TextBlock {
  kind: 'prose';
  /** White space is folded; a line feed is a line break that the page shows. */
  text: string;
  marks: number[];
  addresses: (string | undefined)[];
  within: readonly Container[];
}

/** A table; every row has as many cells, and the first may name the columns. */
export interface TableBlock {
  kind: 'table';
  rows: TextBlock[][];
  hasHead: boolean;
  within: readonly Container[];
}

/** Code to the letter, a formula as TeX, or a rule across the page, which has no text. */
export interface VerbatimBlock {
  kind: 'code' | 'formula' | 'rule';
  text: string;
  within: readonly Container[];
}

export type PassageBlock = TextBlock | TableBlock | VerbatimBlock;

/** How a piece of text is written into the block. */
export interface Writing {
  marks: number;
  address?: string | undefined;
  /** What happens to white space: `fold` makes one space of it, `lines` keeps line ends, `keep` all. */
  space: 'fold' | 'lines' | 'keep';
  isCode: boolean;
  within: readonly Container[];
}

// What no reader sees and no parser agrees upon: soft hyphens, control characters, NUL.
// oxlint-disable-next-line no-control-regex
const unseen = /[\u00ad\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;
const unseenInCode = /[\u200b\ufeff]/g;
const blank = /^[\s\u200b-\u200f\u202c-\u202e\u2060-\u2069]*$/;
const wordCharacter = /^[\p{L}\p{N}]/u;

/** Paragraphs as one. */
export function joinProse(parts: TextBlock[], separator: string, within: readonly Container[]): TextBlock {
  const joint = Array.from(separator);
  const separated = parts.flatMap((part, at) =>
    at === 0
      ? [part]
      : [{ text: separator, marks: joint.map(() => 0), addresses: joint.map(() => undefined) }, part],
  );
  return {
    kind: 'prose',
    text: separated.map(({ text }) => text).join(''),
    marks: separated.flatMap(({ marks }) => marks),
    addresses: separated.flatMap(({ addresses }) => addresses),
    within,
  };
}

/** Gathers text into blocks. */
export class BlockBuilder {
  readonly blocks: PassageBlock[] = [];
  /** Characters gathered. */
  length = 0;
  #text = '';
  #marks: number[] = [];
  #addresses: (string | undefined)[] = [];
  #within: readonly Container[] = [];
  #isCode = false;
  #cell: TextBlock[] | undefined;
  #label = '';
  /** Where a script ended that is one character behind its sign, which a word behind it would run into. */
  #openScript: { from: number; to: number } | undefined;

  /** Characters in the block that is being gathered. */
  get position(): number {
    return this.#text.length;
  }

  get isEmpty(): boolean {
    return blank.test(this.#text);
  }

  add(raw: string, writing: Writing): void {
    const text = raw.replaceAll(/\r\n?/g, '\n').replace(unseen, '');
    if (this.#isCode) this.#push(this.#codeOf(text, writing), writing);
    else if (writing.space === 'keep') this.#push(text, writing);
    else for (const part of text.split(/([ \t\n\f]+)/)) this.#addFolded(part, writing);
  }

  /** Adds text that no folding touches, e.g. a formula. */
  addVerbatim(text: string, writing: Writing): void {
    if (text !== '') this.#push(text, writing);
  }

  /** A line break; two of them end a paragraph, as old pages have it. */
  breakLine(writing: Writing): void {
    if (this.#isCode) {
      if (writing.space === 'fold') this.#dropSpace();
      return this.#push('\n', writing);
    }
    if (this.#cell) return this.#addFolded(' ', writing);
    if (this.#text.endsWith('\n')) return this.end(false);
    this.#dropSpace();
    if (this.#text !== '') this.#push('\n', writing);
  }

  /** Begins a line of code, unless one has just begun. */
  beginLine(writing: Writing): void {
    if (writing.space === 'fold') this.#dropSpace();
    if (this.#text !== '' && !this.#text.endsWith('\n')) this.#push('\n', writing);
  }

  /** Raises or lowers what was added from `from` on. */
  writeScript(from: number, script: Script): void {
    const { prefix, text, suffix } = scriptText(this.#text.slice(from), script, this.#text.slice(0, from));
    const [mark = 0, address] = [this.#marks[from], this.#addresses[from]];
    this.#text = `${this.#text.slice(0, from)}${prefix}${text}${suffix}`;
    this.#insert(from, prefix.length, mark, address);
    this.#insert(this.#text.length - suffix.length, suffix.length, mark, address);
    const isOpen = prefix !== '' && suffix === '';
    this.#openScript = isOpen ? { from: from + prefix.length, to: this.#text.length } : undefined;
  }

  /** Ends the block; the next is code or not. */
  end(nextIsCode: boolean): void {
    if (!blank.test(this.#text)) this.#put(this.#isCode ? this.#codeBlock() : this.#proseBlock());
    this.#text = '';
    this.#marks = [];
    this.#addresses = [];
    this.#openScript = undefined;
    this.#isCode = nextIsCode;
  }

  /** Puts a label before the next text that is no code. */
  setLabel(label: string): void {
    this.#label = label;
  }

  /** Goes on with the code block before, on a line of its own; begins one where there is none. */
  resumeCode(): void {
    this.end(true);
    const last = this.blocks.at(-1);
    if (last?.kind !== 'code') return;
    this.blocks.pop();
    this.#text = `${last.text}\n`;
    this.#within = last.within;
  }

  /** Adds a block that is no text of the page's own. */
  addBlock(block: PassageBlock): void {
    this.end(false);
    this.length += block.kind === 'table' ? 0 : block.text.length;
    this.blocks.push(block);
  }

  /** What is added up to `endCell` is one paragraph, whatever the blocks in it. */
  startCell(): void {
    this.end(false);
    this.#cell = [];
  }

  endCell(): TextBlock {
    this.end(false);
    const parts = this.#cell ?? [];
    this.#cell = undefined;
    return joinProse(parts, ' ', []);
  }

  #put(block: TextBlock | VerbatimBlock): void {
    if (this.#cell && block.kind === 'prose') this.#cell.push(block);
    else this.blocks.push(block);
  }

  #codeBlock(): VerbatimBlock {
    return { kind: 'code', text: this.#text.replace(/^\s*\n/, '').trimEnd(), within: this.#within };
  }

  #proseBlock(): TextBlock {
    const start = this.#text.length - this.#text.trimStart().length;
    const text = this.#text.trim();
    const end = start + text.length;
    return {
      kind: 'prose',
      text,
      marks: this.#marks.slice(start, end),
      addresses: this.#addresses.slice(start, end),
      within: this.#within,
    };
  }

  /** Code has plain spaces only; where the page folds space, no-break spaces are its indentation. */
  #codeOf(text: string, { space }: Writing): string {
    const isAtStart = this.#isAtSpace();
    const folded =
      space === 'fold' ? text.replace(/[ \t\n\f]+/g, ' ').replace(isAtStart ? /^ / : /^$/, '') : text;
    return folded.replace(unseenInCode, '').replaceAll('\u00a0', ' ');
  }

  #addFolded(part: string, writing: Writing): void {
    if (!/^[ \t\n\f]/.test(part)) return this.#push(part, writing);
    const lines = writing.space === 'lines' && !this.#cell ? part.split('\n').length - 1 : 0;
    if (lines > 1) this.end(false);
    else if (lines === 1) this.breakLine(writing);
    else if (!this.#isAtSpace()) this.#push(' ', writing);
  }

  #isAtSpace(): boolean {
    const last = this.#text.at(-1);
    return last === undefined || last === ' ' || last === '\n';
  }

  #dropSpace(): void {
    let { length } = this.#text;
    while (this.#text[length - 1] === ' ') length -= 1;
    this.#text = this.#text.slice(0, length);
    if (this.#isCode) return;
    this.#marks.length = length;
    this.#addresses.length = length;
  }

  #push(text: string, { marks, address, within }: Writing): void {
    if (text === '') return;
    if (blank.test(this.#text)) this.#within = within;
    this.#closeScript(text);
    if (this.#label !== '' && !this.#isCode && !blank.test(text)) {
      const label = `${this.#label} `;
      this.#label = '';
      this.#push(label, { marks: 0, space: 'keep', isCode: false, within });
    }
    const at = this.#text.length;
    this.#text += text;
    this.length += text.length;
    this.#insert(at, text.length, marks, address);
  }

  #closeScript(next: string): void {
    const open = this.#openScript;
    this.#openScript = undefined;
    if (!open || open.to !== this.#text.length || !wordCharacter.test(next)) return;
    const [mark = 0, address] = [this.#marks[open.from], this.#addresses[open.from]];
    this.#text = `${this.#text.slice(0, open.from)}(${this.#text.slice(open.from)})`;
    this.#insert(open.from, 1, mark, address);
    this.#insert(open.to + 1, 1, mark, address);
  }

  #insert(at: number, count: number, mark: number, address: string | undefined): void {
    if (this.#isCode || count === 0) return;
    if (at === this.#marks.length) {
      for (let each = 0; each < count; each += 1) {
        this.#marks.push(mark);
        this.#addresses.push(address);
      }
      return;
    }
    this.#marks.splice(at, 0, ...Array<number>(count).fill(mark));
    this.#addresses.splice(at, 0, ...Array<string | undefined>(count).fill(address));
  }
}
