import { localNameOf } from '../../dom-properties';
import type { PageText, TextRun, TextPosition } from './page-text';

/** The selection and what is around it, where the page parts it into lines (blocks, line breaks, pictures). */
export interface TextContext {
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
  start: TextPosition;
  end: TextPosition;
}

/** Characters read of each part. */
const maxContextChars = 1_000;
const boundary = '\u0000';
const alone = new Set(['br', 'hr', 'img', 'input', 'embed']);

/** Undefined where nothing but space is selected. */
export function textContext({ runs, ...selected }: PageText): TextContext | undefined {
  const start = firstCharacter(runs, selected.start, selected.end);
  const end = start && lastCharacter(runs, start, selected.end);
  if (!start || !end) return undefined;
  const first = forward(runs, start, end);
  const last = backward(runs, end, start);
  return {
    before: lines(backward(runs, start, { run: 0, offset: 0 }).text),
    first: lines(first.text),
    last: lines(last.text),
    after: lines(forward(runs, end, { run: runs.length, offset: 0 }).text),
    whole: first.whole,
    start,
    end,
  };
}

function slice(runs: TextRun[], at: number, from: TextPosition, to: TextPosition): string {
  const text = runs[at]?.text ?? '';
  return text.slice(at === from.run ? from.offset : 0, at === to.run ? to.offset : text.length);
}

function firstCharacter(runs: TextRun[], from: TextPosition, to: TextPosition): TextPosition | undefined {
  for (let run = from.run; run <= to.run && run < runs.length; run += 1) {
    const found = slice(runs, run, from, to).search(/\S/);
    if (found >= 0) return { run, offset: found + (run === from.run ? from.offset : 0) };
  }
  return undefined;
}

function lastCharacter(runs: TextRun[], from: TextPosition, to: TextPosition): TextPosition | undefined {
  for (let run = Math.min(to.run, runs.length - 1); run >= from.run; run -= 1) {
    const { length } = slice(runs, run, from, to).trimEnd();
    if (length > 0) return { run, offset: length + (run === from.run ? from.offset : 0) };
  }
  return undefined;
}

function forward(runs: TextRun[], from: TextPosition, to: TextPosition): { text: string; whole: boolean } {
  let text = '';
  for (let at = from.run; at <= to.run && at < runs.length; at += 1) {
    if (text.length > maxContextChars) return { text: text.slice(0, maxContextChars), whole: false };
    if (at > from.run && isParted(runs[at])) text += boundary;
    text += withLines(runs[at], slice(runs, at, from, to).slice(0, maxContextChars + 1));
  }
  return { text: text.slice(0, maxContextChars), whole: text.length <= maxContextChars };
}

function backward(runs: TextRun[], from: TextPosition, to: TextPosition): { text: string } {
  let text = '';
  for (let at = Math.min(from.run, runs.length - 1); at >= to.run && text.length < maxContextChars; at -= 1) {
    text = withLines(runs[at], slice(runs, at, to, from).slice(-maxContextChars)) + text;
    if (at > to.run && isParted(runs[at])) text = boundary + text;
  }
  return { text: text.slice(-maxContextChars) };
}

/** No part of a text fragment is found across a change of block; `inline-block` is one to browsers. */
function isParted(run: TextRun | undefined): boolean {
  return (run?.crossed ?? []).some((element) => {
    const display = getComputedStyle(element).display;
    return alone.has(localNameOf(element)) || !/^(?:inline|contents|none|ruby|ruby-text)?$/.test(display);
  });
}

function withLines(run: TextRun | undefined, text: string): string {
  const parent = text.includes('\n') ? run?.node.parentElement : undefined;
  if (!parent || !/^(?:pre|break-spaces)/.test(getComputedStyle(parent).whiteSpace)) return text;
  return text.replaceAll('\n', boundary);
}

function lines(text: string): string[] {
  return text
    .replaceAll('\u00ad', '')
    .split(boundary)
    .map((line) => line.replace(/\s+/g, ' '));
}
