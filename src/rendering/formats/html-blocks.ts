import { readMore } from '../../domain/digest/read-more';
import { escapeHtml } from '../html/escape-html';
import { escapeMarkdownLine, titleLink } from '../markdown/escape-markdown';
import type { MarkdownToHtml } from '../markdown/markdown-to-html';
import type { Block, FooterPart, HeadingBlock, Post, PostNote } from '../post';
import { safeUrl } from '../safe-url';

/** Blocks as HTML, one after the other on lines of their own. */
export function htmlOf(blocks: readonly Block[], toHtml: MarkdownToHtml): string {
  return uniqueNoteIds(blocks.map((block) => blockHtml(block, toHtml)).join('\n'));
}

/** The blocks of a post whose title stands elsewhere; one about a single link begins with that link. */
export function leadingOut({ blocks, title, link }: Post): Block[] {
  return link === undefined
    ? blocks
    : [{ kind: 'prose', pieces: [titleLink({ title, url: link })] }, ...blocks];
}

/** HTML in which a note that is called again has its place to come back to where it was called first. */
export function uniqueNoteIds(html: string): string {
  const known = new Set<string>();
  return html.replace(/ id="(?:user-content-)?fnref-\d+"/g, (id) =>
    known.has(id) ? '' : (known.add(id), id),
  );
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
      return `<h${block.level}>${headingHtml(block, toHtml)}</h${block.level}>`;
    case 'more':
      return readMore;
    case 'notes':
      return notesHtml(block.notes, toHtml);
    default: {
      const items = block.items.map((item) => itemHtml(item, toHtml)).join('\n');
      const start = block.first === undefined || block.first === 1 ? '' : ` start="${block.first}"`;
      return block.first === undefined ? `<ul>\n${items}\n</ul>` : `<ol${start}>\n${items}\n</ol>`;
    }
  }
}

/** An address in plain text is a link here as it is in Markdown. */
function headingHtml({ text, url }: HeadingBlock, toHtml: MarkdownToHtml): string {
  return url ? linkHtml(text, url) : toHtml(escapeMarkdownLine(text)).replaceAll(/^<p>|<\/p>$/g, '');
}

/** The notes in the way of GitHub: a list, each with a way back to where it was called. */
function notesHtml(notes: readonly PostNote[], toHtml: MarkdownToHtml): string {
  const items = notes.map(({ number, markdown }) => {
    const back = `<a href="#user-content-fnref-${number}" data-footnote-backref="" aria-label="${number}">↩</a>`;
    const html = toHtml(markdown);
    const text = html.endsWith('</p>') ? `${html.slice(0, -4)} ${back}</p>` : `${html}\n<p>${back}</p>`;
    return `<li id="user-content-fn-${number}">\n${text}\n</li>`;
  });
  return `<section data-footnotes="" class="footnotes">\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
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
