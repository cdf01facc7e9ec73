/** Bits of `Prose.marks`. */
export const marks = { emphasis: 1, strong: 2, code: 4 } as const;

/** A paragraph: its characters (UTF-16 units), and for each of them its marks and the address it links to. */
export interface Prose {
  kind: 'prose';
  /** White space is folded; a line feed is a line break that the page shows. */
  text: string;
  marks: number[];
  addresses: (string | undefined)[];
}

/** Preformatted text, to the letter. */
export interface Code {
  kind: 'code';
  text: string;
}

export type Paragraph = Prose | Code;
