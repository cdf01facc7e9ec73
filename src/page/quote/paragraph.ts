/** Bits of `ProseParagraph.marks`. */
export const marks = { emphasis: 1, strong: 2, code: 4 } as const;

/** A paragraph: its characters (UTF-16 units), and for each of them its marks and the address it links to. */
export interface ProseParagraph {
  kind: 'prose';
  /** White space is folded; a line feed is a line break that the page shows. */
  text: string;
  marks: number[];
  addresses: (string | undefined)[];
}

/** Preformatted text, to the letter. */
export interface CodeBlock {
  kind: 'code';
  text: string;
}

export type Paragraph = ProseParagraph | CodeBlock;

/** How a run of text is written into the paragraph. */
export interface Writing {
  marks: number;
  address?: string | undefined;
  /** `lines` folds spaces and keeps line ends; `letter` keeps all. */
  space: 'fold' | 'lines' | 'letter';
}

// What no reader sees and no parser agrees upon: soft hyphens, control characters, NUL.
// oxlint-disable-next-line no-control-regex
const unseen = /[\u00ad\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;
const blank = /^[\s\u200b-\u200f\u2060]*$/;

/** Gathers text into paragraphs. */
export class ParagraphBuilder {
  readonly paragraphs: Paragraph[] = [];
  /** Characters gathered. */
  length = 0;
  #text = '';
  #marks: number[] = [];
  #addresses: (string | undefined)[] = [];
  #isCode = false;

  add(raw: string, writing: Writing): void {
    const text = raw.replaceAll(/\r\n?/g, '\n').replace(unseen, '');
    if (writing.space === 'letter') this.#push(text, writing);
    else for (const part of text.split(/([ \t\n\f]+)/)) this.#addFolded(part, writing);
  }

  /** A line break; two of them end a paragraph, as old pages have it. */
  breakLine(writing: Writing): void {
    if (writing.space === 'letter') return this.#push('\n', writing);
    if (this.#text.endsWith('\n')) return this.end();
    this.#dropSpace();
    if (this.#text !== '') this.#push('\n', writing);
  }

  /** Begins a line in preformatted text, unless one has just begun. */
  beginLine(writing: Writing): void {
    if (this.#text !== '' && !this.#text.endsWith('\n')) this.#push('\n', writing);
  }

  /** Ends the paragraph; the next is preformatted or not. */
  end(nextIsCode = false): void {
    const start = this.#isCode ? 0 : this.#text.length - this.#text.trimStart().length;
    const text = this.#isCode ? this.#text.replace(/^\s*\n/, '').trimEnd() : this.#text.trim();
    const length = text.length;
    if (!blank.test(text)) {
      this.paragraphs.push(
        this.#isCode
          ? { kind: 'code', text }
          : {
              kind: 'prose',
              text,
              marks: this.#marks.slice(start, start + length),
              addresses: this.#addresses.slice(start, start + length),
            },
      );
    }
    this.#text = '';
    this.#marks = [];
    this.#addresses = [];
    this.#isCode = nextIsCode;
  }

  #addFolded(part: string, writing: Writing): void {
    if (!/^[ \t\n\f]/.test(part)) return this.#push(part, writing);
    const lines = writing.space === 'lines' ? part.split('\n').length - 1 : 0;
    if (lines > 1) this.end();
    else if (lines === 1) this.breakLine(writing);
    else if (!/(?:^|[ \n])$/.test(this.#text)) this.#push(' ', writing);
  }

  #dropSpace(): void {
    const { length } = this.#text.replace(/ +$/, '');
    this.#text = this.#text.slice(0, length);
    this.#marks.length = length;
    this.#addresses.length = length;
  }

  #push(text: string, { marks, address }: Writing): void {
    this.#text += text;
    this.length += text.length;
    if (this.#isCode) return;
    for (let at = 0; at < text.length; at += 1) {
      this.#marks.push(marks);
      this.#addresses.push(address);
    }
  }
}
