import { markdownEdits, type Edit } from './markdown-edits';
import { parseMarkdown } from './parse-markdown';
import type { Settled, Target } from './settle';

type Token = ReturnType<typeof parseMarkdown>[number][1];

/** The certain way: CommonMark's own parser says what is a link, what is code and what is text. */
export function settleParsed(markdown: string, target: Target | undefined): Settled {
  const events = parseMarkdown(markdown);
  const { edits, filled } = markdownEdits(markdown, events, target);
  const blocks: Token[] = [];
  let depth = 0;
  let fences = 0;
  for (const [step, token] of events) {
    if (step === 'exit') {
      depth -= 1;
      continue;
    }
    if (depth === 0 && !between.has(token.type)) {
      blocks.push(token);
      fences = 0;
    }
    if (depth === 1 && token.type === 'codeFencedFence') fences += 1;
    depth += 1;
  }
  const last = blocks.at(-1);
  const closing = last?.type === 'codeFenced' && fences === 1 ? closingFence(markdown, last) : '';
  return {
    markdown: apply(edits, markdown) + closing,
    filled,
    startsAsParagraph: blocks[0]?.type === 'content',
    endsAsParagraph: last?.type === 'content',
  };
}

/** What stands between blocks. */
const between = new Set(['lineEnding', 'lineEndingBlank', 'linePrefix']);

function closingFence(markdown: string, { start }: Token): string {
  return `\n${/^(?:`+|~+)/.exec(markdown.slice(start.offset).trimStart())?.[0] ?? ''}`;
}

function apply(edits: readonly Edit[], markdown: string): string {
  let result = '';
  let at = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    result += markdown.slice(at, from) + text;
    at = to;
  }
  return result + markdown.slice(at);
}
