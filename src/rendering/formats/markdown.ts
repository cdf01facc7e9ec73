import { readMore } from '../../domain/digest/read-more';
import { datedStem } from '../file-stem';
import {
  escapeLineStart,
  escapeMarkdown,
  escapeMarkdownHeading,
  linkDestination,
} from '../markdown/escape-markdown';
import { writeForSite, type SiteReader } from '../markdown/site-markdown';
import type { Block, FooterPart, HeadingBlock, PostNote } from '../post';
import type { PostFormat } from './format';
import { uniqueNoteIds } from './html-blocks';

/** CommonMark, for any tool that takes Markdown: the title as a heading, the post, the lines under it. */
export const markdownFormat: PostFormat = {
  id: 'markdown',
  name: 'Markdown',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}.md`,
  extension: 'md',
  mediaType: 'text/markdown',
  escaping: 'markdown',
  template: `{% if title != "" %}# {% if link != "" %}[{{ title }}]({{ link_destination | raw }}){% else %}{{ title }}{% endif %}

{% endif %}{{ body | raw }}{% if body != "" %}
{% endif %}{{ footer | raw }}`,
  body: ({ blocks, layout }) => lines(markdownFor('any', blocks, layout.rawHtml)),
  footer: (footer) => lines(footerMarkdown(footer)),
  values: ({ link }) => ({ link_destination: linkDestination(link ?? '') }),
};

function lines(text: string): string {
  return text === '' ? '' : `${text}\n`;
}

/** Blocks as Markdown for a site's own reader, parted by empty lines, without one at the end. */
export function markdownFor(reader: SiteReader, blocks: readonly Block[], html: boolean): string {
  const withHtml = reader === 'markdown-it';
  const markdown = markdownOf(blocks, (part) => writeForSite(part, reader, html), withHtml);
  return withHtml ? uniqueNoteIds(markdown) : markdown;
}

/** The same as it was written, for no reader in particular: what a post of the tool's own is made of. */
export function plainMarkdown(blocks: readonly Block[]): string {
  return markdownOf(blocks, (part) => part, false);
}

function markdownOf(
  blocks: readonly Block[],
  write: (markdown: string) => string,
  notesAsList: boolean,
): string {
  return blocks.map((block) => blockMarkdown(block, write, notesAsList)).join('\n\n');
}

function blockMarkdown(block: Block, write: (markdown: string) => string, notesAsList: boolean): string {
  switch (block.kind) {
    case 'prose':
      return write(block.pieces.join(''));
    case 'quote':
      return write(block.markdown)
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'heading':
      return write(headingMarkdown(block));
    case 'more':
      return readMore;
    case 'notes':
      return notesAsList
        ? `***\n\n${block.notes.map((note) => noteItem(note, write)).join('\n')}`
        : block.notes.map((note) => noteDefinition(note, write)).join('\n\n');
    default: {
      const items = block.items.map((item, i) => {
        const mark = block.first === undefined ? '- ' : `${block.first + i}. `;
        return mark + hanging(markdownOf(item, write, notesAsList), mark.length);
      });
      return items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n');
    }
  }
}

function hanging(markdown: string, columns: number): string {
  return markdown.replace(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);
}

function noteDefinition({ number, markdown }: PostNote, write: (markdown: string) => string): string {
  return `[^${number}]: ${hanging(write(markdown), 4)}`;
}

const beginsBlock = /^(?:>|[-+*]\s|\d+[.)]\s|#{1,6}\s|`{3}|~{3}|[-*_]{3}|\||\s)/;

/** For a reader without notes, which lets HTML through. */
function noteItem({ number, markdown }: PostNote, write: (markdown: string) => string): string {
  const mark = `${number}. `;
  const words = hanging(write(markdown), mark.length);
  // Words of a list, a quotation or code begin on a line of their own.
  const text = beginsBlock.test(words) ? `\n\n${' '.repeat(mark.length)}${words}` : words;
  const gap = text.includes('\n') ? `\n\n${' '.repeat(mark.length)}` : ' ';
  return `${mark}<span id="fn-${number}"></span>${text}${gap}[↩](#fnref-${number})`;
}

/** Braces at a heading's end are its id and attributes to some generators. */
const attributes = /\{(?=[^{}]*\}$)/;

function headingMarkdown({ level, text, url }: HeadingBlock): string {
  const words = url ? `[${escapeMarkdown(text)}](${linkDestination(url)})` : escapeMarkdownHeading(text);
  return `${'#'.repeat(level)} ${words.replace(attributes, '\\$&')}`;
}

/** The lines under a post, each a paragraph of its own. */
export function footerMarkdown(footer: readonly FooterPart[][]): string {
  return footer.map((line) => escapeLineStart(line.map(partMarkdown).join(''))).join('\n\n');
}

function partMarkdown({ text, url }: FooterPart): string {
  return url ? `[${escapeMarkdown(text)}](${linkDestination(url)})` : escapeMarkdown(text);
}
