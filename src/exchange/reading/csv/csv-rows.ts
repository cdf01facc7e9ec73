import papa from 'papaparse';
import type { UnreadableReason } from '../imported-item';

/** A row of a table with its number, the header being 1, or why it is none. */
export type Row =
  | { kind: 'row'; fields: string[]; number: number }
  | { kind: 'broken'; reason: UnreadableReason; text: string; number: number };

/** `repairs` is how much text may be read again in vain. */
const limits = { row: 500_000, repairs: 50_000_000 };

/**
 * Takes a table apart, wherever the pieces end: fields may hold line breaks between quotes, and commas,
 * semicolons or tabs part them, whichever the first row has. A quote that is never closed would take
 * the rest of the file with it, so the line in which it opened is given up and reading goes on behind
 * that; as is a row with more fields than the header.
 */
export function csvRows(): { write: (piece: string) => Row[]; end: () => Row[] } {
  let rest = '';
  let carried = '';
  let number = 0;
  let repairs = 0;
  let skipping = false;
  let delimiter: string | undefined;
  let width: number | undefined;

  const take = (fields: string[], text: string): Row | undefined => {
    number++;
    if (fields.length === 1 && fields[0]?.trim() === '') return undefined;
    width ??= fields.length;
    // Some rows end in a sign that parts nothing.
    while (fields.length > width && fields.at(-1)?.trim() === '') fields.pop();
    if (fields.length <= width) return { kind: 'row', fields, number };
    return { kind: 'broken', reason: 'broken-row', text, number };
  };

  /** Gives up the first line of the rest. */
  const giveUp = (reason: UnreadableReason): Row => {
    const lineEnd = rest.indexOf('\n');
    repairs += rest.length;
    const end = lineEnd === -1 || repairs > limits.repairs ? rest.length : lineEnd + 1;
    const text = rest.slice(0, end);
    rest = rest.slice(end);
    skipping = !text.endsWith('\n');
    return { kind: 'broken', reason, text, number: ++number };
  };

  /** Moves whole rows from the rest to `rows`, up to the first that is broken; tells whether one is. */
  const readRows = (last: boolean, rows: Row[]): boolean => {
    let done = 0;
    let broken = false;
    const parser = new papa.Parser({
      delimiter: delimiter ?? ',',
      newline: '\n',
      step: ({ data, errors, meta }) => {
        const text = rest.slice(done, meta.cursor);
        // A quote in the middle of a field is let pass where the row ends with its line.
        broken = errors.some(({ code }) => code === 'MissingQuotes' || text.trimEnd().includes('\n'));
        if (broken) {
          parser.abort();
          return;
        }
        const row = take(data[0] ?? [], text);
        if (row) rows.push(row);
        done = meta.cursor;
      },
    });
    parser.parse(rest, 0, !last);
    rest = rest.slice(done);
    return broken;
  };

  /** Leaves out the rest of a line of which the beginning was given up. */
  const skipLine = () => {
    const lineEnd = rest.indexOf('\n');
    skipping = lineEnd === -1;
    rest = skipping ? '' : rest.slice(lineEnd + 1);
  };

  const read = (last: boolean): Row[] => {
    const all: Row[] = [];
    if (delimiter === undefined) {
      delimiter = delimiterOf(rest, last);
      if (delimiter === undefined) return all;
      if (separatorLine.test(rest)) {
        rest = rest.replace(separatorLine, '');
        number++;
      }
    }
    for (;;) {
      if (skipping) skipLine();
      const broken = readRows(last, all);
      if (!broken && rest.length <= limits.row) return all;
      const isLine = rest.includes('\n');
      all.push(giveUp(isLine ? 'broken-row' : broken ? 'cut-off' : 'too-large'));
    }
  };

  return {
    write: (piece) => {
      // A line may end with either half of its end in another piece.
      const text = carried + piece;
      carried = text.endsWith('\r') ? '\r' : '';
      rest += text.slice(0, text.length - carried.length).replaceAll(/\r\n?/g, '\n');
      return read(false);
    },
    end: () => {
      if (carried !== '') rest += '\n';
      carried = '';
      return rest === '' ? [] : read(true);
    },
  };
}

/** What Excel takes for the sign that parts fields, in a line of its own. */
const separatorLine = /^\uFEFF?sep=([,;\t|])\n/i;

/** Which sign parts the fields of the first line; undefined while that has not ended. */
function delimiterOf(text: string, last: boolean): string | undefined {
  const lineEnd = text.indexOf('\n');
  if (lineEnd === -1 && !last && text.length <= limits.row) return undefined;
  const said = separatorLine.exec(text)?.[1];
  if (said !== undefined) return said;
  const line = lineEnd === -1 ? text : text.slice(0, lineEnd);
  const count = (sign: string) => line.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
