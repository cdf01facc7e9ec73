/** A passage of the page. */
export interface Quote {
  id: string;
  /** The passage as plain text; paragraphs are parted by a blank line. */
  text: string;
  /** The passage as Markdown: emphasis, absolute links, code and line breaks, nothing else. */
  markdown: string;
  /**
   * The text directive that leads back to the very passage, without `#:~:`, e.g. `text=first,last`.
   * Absent where none can be made: then the plain address has to do.
   */
  fragment?: string;
  /** The reader's own words on the passage, Markdown. */
  comment: string;
}
