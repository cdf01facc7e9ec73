import type { PlaceInFile } from '../imported-item';

/** A stretch of a file from one boundary to the next. */
export interface HtmlRecord {
  html: string;
  place: PlaceInFile;
  /** The stretch was longer than any honest one; `html` is how it begins. */
  tooLarge: boolean;
  /** The file ends here. */
  last: boolean;
}

const maxRecordChars = 4_000_000;

/**
 * Cuts a file at each tag that begins a new entry, wherever the pieces end, so that whatever is wrong
 * in one entry (a quote or a comment that is never closed) ends with it. `names` are the tags to cut
 * before, as alternatives of a regular expression.
 */
export function recordsOf(names: string): {
  write: (piece: string) => HtmlRecord[];
  end: () => HtmlRecord[];
} {
  const boundary = new RegExp(`<(?:${names})(?=[\\s/>])`, 'gi');
  let rest = '';
  let searched = 0;
  let line = 1;
  let skipping = false;

  const cut = (html: string, tooLarge: boolean, last: boolean): HtmlRecord => {
    const place: PlaceInFile = { unit: 'line', number: line };
    line += lineBreaksIn(html);
    return { html, place, tooLarge, last };
  };

  const write = (piece: string): HtmlRecord[] => {
    rest += piece;
    const records: HtmlRecord[] = [];
    let start = 0;
    boundary.lastIndex = searched;
    for (let found = boundary.exec(rest); found; found = boundary.exec(rest)) {
      if (found.index === 0 && !skipping) continue;
      const html = rest.slice(start, found.index);
      if (skipping) line += lineBreaksIn(html);
      else records.push(cut(html, false, false));
      skipping = false;
      start = found.index;
    }
    rest = rest.slice(start);
    if (rest.length > maxRecordChars) {
      if (skipping) line += lineBreaksIn(rest);
      else records.push(cut(rest, true, false));
      skipping = true;
      // The last few characters may begin a boundary.
      line -= lineBreaksIn(rest.slice(-maxBoundaryChars));
      rest = rest.slice(-maxBoundaryChars);
    }
    searched = Math.max(skipping ? 0 : 1, rest.length - maxBoundaryChars);
    return records;
  };

  return { write, end: () => (skipping || rest === '' ? [] : [cut(rest, false, true)]) };
}

const maxBoundaryChars = 64;

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
