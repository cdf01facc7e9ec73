import { parseMarkdown } from './parse-markdown';

const code = new Set(['codeTextData', 'codeFlowValue']);

/**
 * Rewrites Markdown apart for its code, where escapes and character references mean nothing, and for all
 * the rest, where they do.
 */
export function mapMarkdown(
  markdown: string,
  text: (source: string) => string,
  verbatim: (source: string) => string = (source) => source,
): string {
  let result = '';
  let at = 0;
  for (const [step, { type, start, end }] of parseMarkdown(markdown)) {
    if (step === 'exit' || !code.has(type)) continue;
    result += text(markdown.slice(at, start.offset)) + verbatim(markdown.slice(start.offset, end.offset));
    at = end.offset;
  }
  return result + text(markdown.slice(at));
}
