import { diffLines } from 'diff';
import { unescapeHtml } from '../../rendering/html/own-html';

/** A run of lines that both texts have, that only the first has, or only the second. */
export interface DifferencePart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Beyond so many changed lines one text simply stands in place of the other. */
const maxEditLength = 4_000;

/** What a server holds may be of any length; so much of it is compared. */
const maxChars = 200_000;

const maxTimeMs = 1_000;

/** Lines of what is the same that are shown around a change. */
const contextLines = 2;

/**
 * What differs between two versions of a post, for people: by its words, without the marks of blocks and HTML;
 * by its source where the words are the same. Empty where nothing differs.
 */
export function compareTexts(before: string, after: string): DifferencePart[] {
  if (before === after) return [];
  const [first, second] = [before, after].map((text) => text.slice(0, maxChars));
  const [old, now] = [readable(first!), readable(second!)];
  return old === now ? parts(first!, second!) : parts(old, now);
}

function parts(before: string, after: string): DifferencePart[] {
  const changes = diffLines(before, after, { maxEditLength, timeout: maxTimeMs });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ added, removed, value }, index) => {
    if (added || removed) return { kind: added ? 'added' : 'removed', text: value };
    return { kind: 'same', text: folded(value, index === 0, index === changes.length - 1) };
  });
}

/** The lines next to a change, with a mark for those between. */
function folded(text: string, isFirst: boolean, isLast: boolean): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const [head, tail] = [isFirst ? 0 : contextLines, isLast ? 0 : contextLines];
  if (lines.length <= head + tail) return text;
  return `${[...lines.slice(0, head), '…', ...lines.slice(lines.length - tail)].join('\n')}\n`;
}

/** HTML as its words, a line for each block: to be shown as plain text, never as HTML. */
function readable(text: string): string {
  if (!/<(?:p|h[1-6]|li|blockquote|div)[\s>]/i.test(text)) return text;
  return unescapeHtml(withoutComments(text).replace(/<[^<>]*>/g, '')).replace(/\n{2,}/g, '\n');
}

function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const begin = text.indexOf('<!--', at);
    const end = begin < 0 ? -1 : text.indexOf('-->', begin);
    if (end < 0) return kept + text.slice(at);
    kept += text.slice(at, begin);
    at = end + 3;
  }
}
