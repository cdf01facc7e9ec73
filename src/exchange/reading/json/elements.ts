import type { UnreadableReason } from '../imported-item';
import { newScan, objectEnd } from './object-end';

/** One object of the list as JSON gives it, with its number from 1, or why it is none. */
export type Element =
  | { kind: 'element'; value: unknown; number: number }
  | { kind: 'broken'; reason: UnreadableReason; text: string; number: number };

const limits = { element: 16_000_000, depth: 100, repairs: 500, search: 1_000_000 };

/**
 * Takes the objects of a list out of a JSON text, wherever the pieces end: of the list that the text
 * is, or of the one under `key` in the object that it is. One that does not parse is given up to where
 * the next seems to begin, so that a quotation mark too many costs one entry and not the rest. `found`
 * tells whether there was such a list at all.
 */
export function elementsOf(key?: string): {
  write: (piece: string) => Element[];
  end: () => Element[];
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
  const giveUp = (length: number, reason: UnreadableReason): Element => {
    const text = rest.slice(0, length);
    const whole = reason === 'too-deep' || repairs++ >= limits.repairs;
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
  const next = (last: boolean): Element | undefined => {
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
  const stray = (start: number, last: boolean): Element | undefined => {
    if (start === -1 && !last && rest.length < limits.search) return undefined;
    // The last characters of a piece may begin an object.
    const end = start !== -1 ? start : last ? rest.length : rest.length - 1_000;
    const text = rest.slice(0, end);
    drop(end);
    closed = /[\]}]\s*$/.test(text.slice(-100));
    if (text === '' || astray) return rest === '' ? undefined : next(last);
    astray = true;
    return { kind: 'broken', reason: 'broken-row', text, number: ++number };
  };

  const object = (last: boolean): Element | undefined => {
    const end = objectEnd(rest, scan);
    if (end === undefined) {
      if (last) return giveUp(rest.length, 'cut-off');
      return rest.length > limits.element ? giveUp(rest.length, 'too-large') : undefined;
    }
    if (scan.deepest > limits.depth) return giveUp(end, 'too-deep');
    try {
      const value: unknown = JSON.parse(rest.slice(0, end));
      drop(end);
      return { kind: 'element', value, number: ++number };
    } catch {
      return giveUp(end, 'broken-row');
    }
  };

  const read = (last: boolean): Element[] => {
    const all: Element[] = [];
    if (state === 'before') {
      const begin = beginning.exec(rest);
      if (begin) {
        state = 'in';
        drop(begin.index + begin[0].length);
      } else if (rest.length > limits.search) rest = rest.slice(-1_000);
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
