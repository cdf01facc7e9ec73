import { readMore } from '../../domain/digest/read-more';
import { destination } from '../markdown/destination';
import { escapeMarkdown, escapeMarkdownLine } from '../markdown/escape-markdown';
import type { Block, FooterPart, Heading } from '../post';

/** Blocks as Markdown, each parted from the next by an empty line, without one at the end. */
export function markdownOf(blocks: readonly Block[]): string {
  return blocks.map(blockMarkdown).join('\n\n');
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'prose':
      return block.pieces.join('');
    case 'quote':
      return block.markdown
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'heading':
      return headingMarkdown(block);
    case 'more':
      return readMore;
    default: {
      const items = block.items.map((item) => `- ${markdownOf(item).replace(/\n(?=[^\n])/g, '\n  ')}`);
      return items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n');
    }
  }
}

/** Braces at a heading's end are its id and attributes to some generators. */
const attributes = /\{(?=[^{}]*\}$)/;

function headingMarkdown({ level, text, url }: Heading): string {
  const words = url ? `[${escapeMarkdown(text)}](${destination(url)})` : escapeMarkdownLine(text);
  return `${'#'.repeat(level)} ${words.replace(/(^|\s)(#+)$/, '$1\\$2').replace(attributes, '\\$&')}`;
}

/** The lines under a post, each a paragraph of its own. */
export function footerMarkdown(footer: readonly FooterPart[][]): string {
  return footer.map((line) => line.map(partMarkdown).join('')).join('\n\n');
}

function partMarkdown({ text, url }: FooterPart): string {
  return url ? `[${escapeMarkdown(text)}](${destination(url)})` : escapeMarkdown(text);
}
