import { nameOf } from '../node-kinds';
import type { PageText, Piece, Place } from './page-text';

/** The selection and what is around it, where the page parts it into lines (blocks, line breaks, pictures). */
export interface Surroundings {
  /** Lines before the selection; the last is the one it begins in. */
  before: string[];
  /** The selected lines from the first on, and up to the last; the same where all of it was read. */
  first: string[];
  last: string[];
  /** Lines after the selection; the first is the one it ends in. */
  after: string[];
  /** Whether `first` is all of the selection. */
  whole: boolean;
  /** Where the selection begins and ends: the first and the last of its characters that aren't space. */
  start: Place;
  end: Place;
}

/** Characters read of each part. */
const reach = 1_000;
const boundary = '\u0000';
const alone = new Set(['br', 'hr', 'img', 'input', 'embed']);

/** Undefined where nothing but space is selected. */
export function surroundingsOf({ pieces, ...selected }: PageText): Surroundings | undefined {
  const start = firstCharacter(pieces, selected.start, selected.end);
  const end = start && lastCharacter(pieces, start, selected.end);
  if (!start || !end) return undefined;
  const first = forward(pieces, start, end);
  const last = backward(pieces, end, start);
  return {
    before: lines(backward(pieces, start, { piece: 0, offset: 0 }).text),
    first: lines(first.text),
    last: lines(last.text),
    after: lines(forward(pieces, end, { piece: pieces.length, offset: 0 }).text),
    whole: first.whole,
    start,
    end,
  };
}

function slice(pieces: Piece[], at: number, from: Place, to: Place): string {
  const text = pieces[at]?.text ?? '';
  return text.slice(at === from.piece ? from.offset : 0, at === to.piece ? to.offset : text.length);
}

function firstCharacter(pieces: Piece[], from: Place, to: Place): Place | undefined {
  for (let piece = from.piece; piece <= to.piece && piece < pieces.length; piece += 1) {
    const found = slice(pieces, piece, from, to).search(/\S/);
    if (found >= 0) return { piece, offset: found + (piece === from.piece ? from.offset : 0) };
  }
  return undefined;
}

function lastCharacter(pieces: Piece[], from: Place, to: Place): Place | undefined {
  for (let piece = Math.min(to.piece, pieces.length - 1); piece >= from.piece; piece -= 1) {
    const { length } = slice(pieces, piece, from, to).trimEnd();
    if (length > 0) return { piece, offset: length + (piece === from.piece ? from.offset : 0) };
  }
  return undefined;
}

function forward(pieces: Piece[], from: Place, to: Place): { text: string; whole: boolean } {
  let text = '';
  for (let at = from.piece; at <= to.piece && at < pieces.length; at += 1) {
    if (text.length > reach) return { text: text.slice(0, reach), whole: false };
    if (at > from.piece && isParted(pieces[at])) text += boundary;
    text += withLines(pieces[at], slice(pieces, at, from, to).slice(0, reach + 1));
  }
  return { text: text.slice(0, reach), whole: text.length <= reach };
}

function backward(pieces: Piece[], from: Place, to: Place): { text: string } {
  let text = '';
  for (let at = Math.min(from.piece, pieces.length - 1); at >= to.piece && text.length < reach; at -= 1) {
    text = withLines(pieces[at], slice(pieces, at, to, from).slice(-reach)) + text;
    if (at > to.piece && isParted(pieces[at])) text = boundary + text;
  }
  return { text: text.slice(-reach) };
}

/** No part of a text fragment is found across a change of block; `inline-block` is one to browsers. */
function isParted(piece: Piece | undefined): boolean {
  return (piece?.crossed ?? []).some((element) => {
    const display = getComputedStyle(element).display;
    return alone.has(nameOf(element)) || !/^(?:inline|contents|none|ruby|ruby-text)?$/.test(display);
  });
}

function withLines(piece: Piece | undefined, text: string): string {
  const parent = text.includes('\n') ? piece?.node.parentElement : undefined;
  if (!parent || !/^(?:pre|break-spaces)/.test(getComputedStyle(parent).whiteSpace)) return text;
  return text.replaceAll('\n', boundary);
}

function lines(text: string): string[] {
  return text
    .replaceAll('\u00ad', '')
    .split(boundary)
    .map((line) => line.replace(/\s+/g, ' '));
}
