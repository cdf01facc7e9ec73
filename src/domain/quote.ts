import { foldSpacing } from './text/fold-spacing';

/** A passage of the page. */
export interface Quote {
  id: string;
  /**
   * The passage as plain text; paragraphs are parted by a blank line, items of lists have their numbers,
   * and what is struck out stands between `~~`.
   */
  text: string;
  /**
   * The passage as GitHub's Markdown: emphasis, absolute links, code, lists, tables, quotations, what is
   * struck out, and formulas as TeX between dollars. No HTML, no pictures.
   */
  markdown: string;
  /**
   * The text directive that leads back to the very passage, without `#:~:`, e.g. `text=first,last`.
   * Absent where none can be made: then the plain address has to do.
   */
  fragment?: string;
  /** The reader's own words on the passage, Markdown. */
  comment: string;
}

/** Whether two quotes are of one passage: by its words or its Markdown. */
export function isSamePassage(
  one: Pick<Quote, 'text' | 'markdown'>,
  other: Pick<Quote, 'text' | 'markdown'>,
): boolean {
  const same = (a: string, b: string) => foldSpacing(a) !== '' && foldSpacing(a) === foldSpacing(b);
  return same(one.text, other.text) || same(one.markdown, other.markdown);
}
