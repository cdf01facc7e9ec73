import { edgeOf } from '../flat-tree';
import { ownProperty } from '../../dom-properties';
import type { SelectedRange } from '../read-passage';
import { foldForFind, readPageText } from './page-text';
import { textContext, type TextContext } from './text-context';

/** Up to so many characters a passage is named in full, beyond by its first and last words. */
const maxExactChars = 100;
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
export function textFragment(
  document: Document,
  range: SelectedRange,
  isLate: () => boolean,
): string | undefined {
  const body = ownProperty(Document.prototype, 'body', document);
  if (!body) return undefined;
  const start = edgeOf(range.startContainer, range.startOffset);
  const page = readPageText(body, start, edgeOf(range.endContainer, range.endOffset), isLate);
  const around = page && textContext(page);
  if (!page || !around) return undefined;
  const words = new Words();
  const { left, right } = widen(around, words);
  const position = ({ run, offset }: { run: number; offset: number }) =>
    (page.runs[run]?.at ?? 0) + foldForFind((page.runs[run]?.text ?? '').slice(0, offset)).length;
  const from = position(around.start) - foldForFind(left).length;
  const to = position(around.end) + foldForFind(right).length;
  const search: Search = { folded: page.folded, from, to, isLate };
  const exact = around.first[0] ?? '';
  return around.whole && around.first.length === 1 && exact.length <= maxExactChars
    ? exactDirective(exact, around, words, search)
    : rangeDirective(around, words, search);
}

/** Widens the selection to whole words, since browsers find no others. Says what it has gained. */
function widen(
  { before, first, last, after, whole }: TextContext,
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
  around: TextContext,
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

function rangeDirective(around: TextContext, words: Words, search: Search): string | undefined {
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
  const after = search.from + foldForFind(begin.start).length;
  const ends = attempts.map(([count, context]) => ({
    end: words.last(tail, Math.min(count, most)),
    suffix: context ? words.first(nearest(around.after), context) : '',
  }));
  const finish = ends.find(({ end, suffix }) => {
    const needle = foldForFind(end + suffix);
    const found = search.isLate() ? -1 : search.folded.indexOf(needle, after);
    return found >= 0 && found + foldForFind(end).length === search.to;
  });
  return finish && writeDirective({ ...begin, ...finish });
}

function isUnique(prefix: string, rest: string, { folded, from }: Search): boolean {
  const needle = foldForFind(prefix + rest);
  const at = from - foldForFind(prefix).length;
  return folded.indexOf(needle) === at && folded.indexOf(needle, at + 1) < 0;
}

/** The first line that has any text. */
function nearest(lines: string[]): string {
  return lines.find((line) => line.trim() !== '') ?? '';
}

/** The parts of a text directive, unescaped. */
interface Directive {
  prefix: string;
  start: string;
  /** Empty where `start` is the whole passage. */
  end: string;
  suffix: string;
}

/** The directive as it stands behind `#:~:`. Undefined for text that has no UTF-8 form. */
function writeDirective({ prefix, start, end, suffix }: Directive): string | undefined {
  const parts = [prefix && `${encode(prefix)}-`, encode(start), encode(end), suffix && `-${encode(suffix)}`];
  return /\p{Surrogate}/u.test(prefix + start + end + suffix)
    ? undefined
    : `text=${parts.filter(Boolean).join(',')}`;
}

/** `-`, `,` and `&` part directives; brackets, quotes and stars would disturb a Markdown link around the address. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replace(
    /[-!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Words as the search of browsers bounds them, also where no spaces do (Chinese, Japanese, Thai). */
class Words {
  readonly #segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

  count(text: string): number {
    return this.#words(text).length;
  }

  /** The text up to its `count`-th word's end. */
  first(text: string, count: number): string {
    const words = this.#words(text);
    const last = words[count - 1];
    return last && words.length > count
      ? text.slice(0, last.index + last.segment.length).trim()
      : text.trim();
  }

  /** The text from its `count`-th word from the end. */
  last(text: string, count: number): string {
    const words = this.#words(text);
    const first = words[words.length - count];
    return first && words.length > count ? text.slice(first.index).trim() : text.trim();
  }

  /** How much of a word is cut off where `before` meets `after`: how many characters of each belong to it. */
  cutAt(before: string, after: string): { left: number; right: number } {
    const at = before.length;
    const found = this.#segmenter.segment(before + after).containing(at);
    if (!found || found.index === at || /^\s/.test(found.segment)) return { left: 0, right: 0 };
    return { left: at - found.index, right: found.index + found.segment.length - at };
  }

  #words(text: string): Intl.SegmentData[] {
    return [...this.#segmenter.segment(text)].filter((segment) => segment.isWordLike);
  }
}
