import type { UnreadableReason } from '../imported-item';

/** One object of the list as JSON gives it, with its number from 1, or why it is none. */
export type JsonListElement =
  | { kind: 'element'; value: unknown; number: number }
  | { kind: 'broken'; reason: UnreadableReason; text: string; number: number };

const maxElementChars = 16_000_000;
const maxElementDepth = 100;
const maxRepairs = 500;
const maxSearchChars = 1_000_000;

/**
 * Takes the objects of a list out of a JSON text, wherever the pieces end: of the list that the text
 * is, or of the one under `key` in the object that it is. One that does not parse is given up to where
 * the next seems to begin, so that a quotation mark too many costs one entry and not the rest. `found`
 * tells whether there was such a list at all.
 */
export function jsonListStream(key?: string): {
  write: (piece: string) => JsonListElement[];
  end: () => JsonListElement[];
  found: () => boolean;
} {
  const beginning = key === undefined ? /^\s*\[/ : new RegExp(`"${key}"\\s*:\\s*\\[`);
  let state: 'before' | 'in' | 'behind' = 'before';
  let rest = '';
  let scan = newScan();
  let number = 0;
  let repairs = 0;
  /** What stands between objects and is none has been told. */
  let astray = false;
  /** Such a stretch ended as the whole may end. */
  let closed = false;

  const drop = (count: number) => {
    if (count === 0) return;
    rest = rest.slice(count);
    scan = newScan();
  };

  /** Gives up the first `length` characters, or less where another object seems to begin in them. */
  const giveUp = (length: number, reason: UnreadableReason): JsonListElement => {
    const text = rest.slice(0, length);
    const whole = reason === 'too-deep' || repairs++ >= maxRepairs;
    const next = whole ? null : /\}\s*,\s*(?=\{)/.exec(text);
    const end = next ? next.index + next[0].length : length;
    drop(end);
    return {
      kind: 'broken',
      reason: next ? 'broken-row' : reason,
      text: text.slice(0, end),
      number: ++number,
    };
  };

  /** The next element of the rest; undefined where it is not complete. */
  const next = (last: boolean): JsonListElement | undefined => {
    drop(/^[\s,]*/.exec(rest)?.[0].length ?? 0);
    if (rest === '') return undefined;
    if (rest.startsWith(']') && !astray) {
      state = 'behind';
      return undefined;
    }
    const start = rest.search(/\{\s*["}]/);
    if (start === 0) {
      astray = false;
      closed = false;
      return object(last);
    }
    return stray(start, last);
  };

  /** Leaves out what is no object, to where one begins. It is told once for each such stretch. */
  const stray = (start: number, last: boolean): JsonListElement | undefined => {
    if (start === -1 && !last && rest.length < maxSearchChars) return undefined;
    // The last characters of a piece may begin an object.
    const end = start !== -1 ? start : last ? rest.length : rest.length - 1_000;
    const text = rest.slice(0, end);
    drop(end);
    closed = /[\]}]\s*$/.test(text.slice(-100));
    if (text === '' || astray) return rest === '' ? undefined : next(last);
    astray = true;
    return { kind: 'broken', reason: 'broken-row', text, number: ++number };
  };

  const object = (last: boolean): JsonListElement | undefined => {
    const end = objectEnd(rest, scan);
    if (end === undefined) {
      if (last) return giveUp(rest.length, 'cut-off');
      return rest.length > maxElementChars ? giveUp(rest.length, 'too-large') : undefined;
    }
    if (scan.maxDepth > maxElementDepth) return giveUp(end, 'too-deep');
    try {
      const value: unknown = JSON.parse(rest.slice(0, end));
      drop(end);
      return { kind: 'element', value, number: ++number };
    } catch {
      return giveUp(end, 'broken-row');
    }
  };

  const read = (last: boolean): JsonListElement[] => {
    const all: JsonListElement[] = [];
    if (state === 'before') {
      const begin = beginning.exec(rest);
      if (begin) {
        state = 'in';
        drop(begin.index + begin[0].length);
      } else if (rest.length > maxSearchChars) rest = rest.slice(-1_000);
    }
    if (state === 'in') {
      for (let element = next(last); element; element = next(last)) all.push(element);
    }
    if (state === 'behind') rest = '';
    return all;
  };

  return {
    write: (piece) => {
      rest += piece;
      return read(false);
    },
    end: () => {
      const all = read(true);
      const last = all.at(-1);
      const isCut = last?.kind === 'broken' && last.reason === 'cut-off';
      if (state === 'in' && !closed && !isCut) {
        all.push({ kind: 'broken', reason: 'cut-off', text: '', number: number + 1 });
      }
      return all;
    },
    found: () => state !== 'before',
  };
}

/** How far into an object a scan has come; its text begins at its opening brace. */
interface ObjectScan {
  at: number;
  depth: number;
  maxDepth: number;
  inString: boolean;
}

function newScan(): ObjectScan {
  return { at: 0, depth: 0, maxDepth: 0, inString: false };
}

/**
 * Where the object at the beginning of `text` ends, just behind its closing brace; undefined where
 * the text does not reach that far, and then `scan` has come to its end, to go on when there is more.
 */
function objectEnd(text: string, scan: ObjectScan): number | undefined {
  while (scan.at < text.length) {
    if (scan.inString) {
      const quote = text.indexOf('"', scan.at);
      if (quote === -1) break;
      scan.inString = isEscaped(text, quote);
      scan.at = quote + 1;
      continue;
    }
    const sign = text[scan.at++];
    if (sign === '"') scan.inString = true;
    else if (sign === '{' || sign === '[') scan.maxDepth = Math.max(scan.maxDepth, ++scan.depth);
    else if ((sign === '}' || sign === ']') && --scan.depth === 0) return scan.at;
  }
  scan.at = text.length;
  return undefined;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text[quote - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
