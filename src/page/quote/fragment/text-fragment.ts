import { edgeOf } from '../flat-tree';
import { own } from '../own';
import type { Span } from '../read-passage';
import { foldText } from './fold-text';
import { readPageText } from './page-text';
import { surroundingsOf, type Surroundings } from './surroundings';
import { writeDirective } from './text-directive';
import { Words } from './words';

/** Up to so many characters a passage is named in full, beyond by its first and last words. */
const longestExact = 100;
/** Words taken from each end of a long passage, and words of context, until the place is unique. */
const attempts = [
  [4, 0],
  [8, 0],
  [12, 0],
  [4, 3],
  [12, 6],
  [20, 12],
  [20, 24],
] as const;

/** Text in which nothing is ever found twice by accident: where a directive leads is decided in it. */
interface Search {
  folded: string;
  /** Where the passage, widened to whole words, begins and ends. */
  from: number;
  to: number;
  isLate: () => boolean;
}

/**
 * The text directive that leads to the passage and to no other on the page, with as little context as
 * that takes. Undefined where there is none, or `isLate` says so first.
 */
export function textFragment(document: Document, span: Span, isLate: () => boolean): string | undefined {
  const body = own(Document.prototype, 'body', document);
  if (!body) return undefined;
  const start = edgeOf(span.startContainer, span.startOffset);
  const page = readPageText(body, start, edgeOf(span.endContainer, span.endOffset), isLate);
  const around = page && surroundingsOf(page);
  if (!page || !around) return undefined;
  const words = new Words();
  const { left, right } = widen(around, words);
  const position = ({ piece, offset }: { piece: number; offset: number }) =>
    (page.pieces[piece]?.at ?? 0) + foldText((page.pieces[piece]?.text ?? '').slice(0, offset)).length;
  const from = position(around.start) - foldText(left).length;
  const to = position(around.end) + foldText(right).length;
  const search: Search = { folded: page.folded, from, to, isLate };
  const exact = around.first[0] ?? '';
  return around.whole && around.first.length === 1 && exact.length <= longestExact
    ? exactDirective(exact, around, words, search)
    : rangeDirective(around, words, search);
}

/** Widens the selection to whole words, since browsers find no others. Says what it has gained. */
function widen(
  { before, first, last, after, whole }: Surroundings,
  words: Words,
): { left: string; right: string } {
  const line = before.at(-1) ?? '';
  const head = first[0] ?? '';
  const next = after[0] ?? '';
  const oneLine = whole && first.length === 1;
  const { left } = words.cutAt(line, head + (oneLine ? next : ''));
  const gainedLeft = line.slice(line.length - left);
  const tail = last.at(-1) ?? '';
  const { right } = words.cutAt(oneLine ? line + tail : tail, next);
  const gainedRight = next.slice(0, right);
  before[before.length - 1] = line.slice(0, line.length - left);
  after[0] = next.slice(right);
  first[0] = gainedLeft + head;
  last[last.length - 1] = tail + gainedRight;
  if (oneLine) first[0] += gainedRight;
  return { left: gainedLeft, right: gainedRight };
}

function exactDirective(
  exact: string,
  around: Surroundings,
  words: Words,
  search: Search,
): string | undefined {
  for (const context of [0, 1, 2, 3, 5, 8, 13, 21]) {
    const prefix = context ? words.last(nearest(around.before.toReversed()), context) : '';
    const suffix = context ? words.first(nearest(around.after), context) : '';
    for (const each of context
      ? [
          { prefix, suffix: '' },
          { prefix: '', suffix },
          { prefix, suffix },
        ]
      : [{ prefix, suffix }]) {
      if (search.isLate()) return undefined;
      if (isUnique(each.prefix, exact + each.suffix, search)) {
        return writeDirective({ ...each, start: exact.trim(), end: '' });
      }
    }
  }
  return undefined;
}

function rangeDirective(around: Surroundings, words: Words, search: Search): string | undefined {
  const head = around.first[0] ?? '';
  const tail = around.last.at(-1) ?? '';
  // Within one line the two ends must not overlap.
  const most = around.whole && around.first.length === 1 ? Math.floor(words.count(head) / 2) : Infinity;
  if (most < 1) return undefined;
  const starts = attempts.map(([count, context]) => ({
    start: words.first(head, Math.min(count, most)),
    prefix: context ? words.last(nearest(around.before.toReversed()), context) : '',
  }));
  const begin = starts.find(({ start, prefix }) => !search.isLate() && isUnique(prefix, start, search));
  if (!begin) return undefined;
  const after = search.from + foldText(begin.start).length;
  const ends = attempts.map(([count, context]) => ({
    end: words.last(tail, Math.min(count, most)),
    suffix: context ? words.first(nearest(around.after), context) : '',
  }));
  const finish = ends.find(({ end, suffix }) => {
    const needle = foldText(end + suffix);
    const found = search.isLate() ? -1 : search.folded.indexOf(needle, after);
    return found >= 0 && found + foldText(end).length === search.to;
  });
  return finish && writeDirective({ ...begin, ...finish });
}

function isUnique(prefix: string, rest: string, { folded, from }: Search): boolean {
  const needle = foldText(prefix + rest);
  const at = from - foldText(prefix).length;
  return folded.indexOf(needle) === at && folded.indexOf(needle, at + 1) < 0;
}

/** The first line that has any text. */
function nearest(lines: string[]): string {
  return lines.find((line) => line.trim() !== '') ?? '';
}
