import { readMore } from '../../domain/digest/read-more';
import { datedStem } from '../file-stem';
import { escapeMarkdown, escapeMarkdownLine, linkDestination } from '../markdown/escape-markdown';
import type { Block, FooterPart, HeadingBlock, PostNote } from '../post';
import type { PostFormat } from './format';

/** CommonMark, for any tool that takes Markdown: the title as a heading, the post, the lines under it. */
export const markdownFormat: PostFormat = {
  id: 'markdown',
  name: 'Markdown',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}.md`,
  extension: 'md',
  mediaType: 'text/markdown',
  escaping: 'markdown',
  template: `{% if title != "" %}# {{ title }}

{% endif %}{{ body | raw }}{% if body != "" %}
{% endif %}{{ footer | raw }}`,
  body: ({ blocks }) => lines(markdownOf(blocks)),
  footer: (footer) => lines(footerMarkdown(footer)),
};

function lines(text: string): string {
  return text === '' ? '' : `${text}\n`;
}

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
    case 'notes':
      return block.notes.map(noteMarkdown).join('\n\n');
    default: {
      const items = block.items.map((item, i) => {
        const mark = block.first === undefined ? '- ' : `${block.first + i}. `;
        return mark + markdownOf(item).replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
      });
      return items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n');
    }
  }
}

function noteMarkdown({ number, markdown }: PostNote): string {
  return `[^${number}]: ${markdown.replace(/\n(?=[^\n])/g, '\n    ')}`;
}

/** Braces at a heading's end are its id and attributes to some generators. */
const attributes = /\{(?=[^{}]*\}$)/;

function headingMarkdown({ level, text, url }: HeadingBlock): string {
  const words = url ? `[${escapeMarkdown(text)}](${linkDestination(url)})` : escapeMarkdownLine(text);
  return `${'#'.repeat(level)} ${words.replace(/(^|\s)(#+)$/, '$1\\$2').replace(attributes, '\\$&')}`;
}

/** The lines under a post, each a paragraph of its own. */
export function footerMarkdown(footer: readonly FooterPart[][]): string {
  return footer.map((line) => line.map(partMarkdown).join('')).join('\n\n');
}

function partMarkdown({ text, url }: FooterPart): string {
  return url ? `[${escapeMarkdown(text)}](${linkDestination(url)})` : escapeMarkdown(text);
}
