import { diffLines } from 'diff';

/** A run of lines that both texts have, that only the first has, or only the second. */
export interface DifferencePart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Beyond so many changed lines one text simply stands in place of the other. */
const maxEditLength = 4_000;

/** Lines of what is the same that are shown around a change. */
const contextLines = 2;

/**
 * What differs between two versions of a post, for people: by its words, without the marks of blocks and HTML;
 * by its source where the words are the same. Empty where nothing differs.
 */
export function compareTexts(before: string, after: string): DifferencePart[] {
  if (before === after) return [];
  const [old, now] = [readable(before), readable(after)];
  return old === now ? parts(before, after) : parts(old, now);
}

function parts(before: string, after: string): DifferencePart[] {
  const changes = diffLines(before, after, { maxEditLength });
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
  return text
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\n{2,}/g, '\n');
}
