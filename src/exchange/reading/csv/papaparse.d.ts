/**
 * The part of papaparse that is used here: its own package of types brings those of Node and of the
 * DOM into a room that must not see them.
 */
declare module 'papaparse' {
  interface ParsedRow {
    data: string[][];
    errors: { code: 'MissingQuotes' | 'InvalidQuotes' }[];
    meta: { cursor: number };
  }
  class Parser {
    constructor(config: { delimiter: string; newline: '\n'; step: (row: ParsedRow) => void });
    parse(text: string, base: number, ignoreLastRow: boolean): ParsedRow;
    abort(): void;
  }
  const papa: { Parser: typeof Parser };
  export default papa;
}
