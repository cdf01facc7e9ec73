import type { Quote } from '../../domain/quote';
import { escapeMarkdownText } from '../markdown/escape-markdown';
import { safeUrl } from '../safe-url';
import type { Settler } from '../settler';

/** The passage's Markdown; a quote that came without, as from another tool's file, is escaped text. */
export function quoteMarkdown({ markdown, text }: Quote, settler: Settler): string {
  return settler.settle(markdown.trim() === '' ? escapeMarkdownText(text) : markdown).markdown;
}

/** The address that scrolls to the passage, where the quote knows it. */
export function passageUrl(url: string, { fragment }: Quote): string {
  const safe = safeUrl(url);
  if (safe === '' || !fragment) return safe;
  return `${safe}${safe.includes('#') ? '' : '#'}:~:${fragment}`;
}
