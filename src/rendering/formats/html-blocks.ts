import { readMore } from '../../domain/digest/read-more';
import { escapeHtml } from '../html/escape-html';
import type { MarkdownToHtml } from '../markdown/markdown-to-html';
import type { Block, FooterPart } from '../post';
import { safeUrl } from '../safe-url';

/** Blocks as HTML, one after the other on lines of their own. */
export function htmlOf(blocks: readonly Block[], toHtml: MarkdownToHtml): string {
  return blocks.map((block) => blockHtml(block, toHtml)).join('\n');
}

function blockHtml(block: Block, toHtml: MarkdownToHtml): string {
  switch (block.kind) {
    case 'prose':
      return toHtml(block.pieces.join(''));
    case 'quote': {
      const cite = block.source === '' ? '' : ` cite="${escapeHtml(block.source)}"`;
      return `<blockquote${cite}>\n${toHtml(block.markdown)}\n</blockquote>`;
    }
    case 'heading':
      return `<h${block.level}>${linkHtml(block.text, block.url)}</h${block.level}>`;
    case 'more':
      return readMore;
    default:
      return `<ul>\n${block.items.map((item) => itemHtml(item, toHtml)).join('\n')}\n</ul>`;
  }
}

function itemHtml(item: readonly Block[], toHtml: MarkdownToHtml): string {
  const html = htmlOf(item, toHtml);
  const alone = /^<p>((?:(?!<p>)[^])*)<\/p>$/.exec(html);
  return alone ? `<li>${alone[1]}</li>` : `<li>\n${html}\n</li>`;
}

/** Plain text, linked where it has an address that is safe to follow. */
export function linkHtml(text: string, url: string | undefined): string {
  const safe = safeUrl(url ?? '');
  return safe === '' ? escapeHtml(text) : `<a href="${escapeHtml(safe)}">${escapeHtml(text)}</a>`;
}

/** The lines under a post, each a paragraph. */
export function footerHtml(footer: readonly FooterPart[][]): string {
  return footer
    .map((line) => `<p>${line.map(({ text, url }) => linkHtml(text, url)).join('')}</p>`)
    .join('\n');
}
