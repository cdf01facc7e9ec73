import type { Clip } from '../../domain/clip';
import { escapeMarkdownText } from '../../rendering/markdown/escape-markdown';
import { markdownToHtml } from '../../rendering/markdown/markdown-to-html';
import { safeUrl } from '../../rendering/safe-url';
import { resolveClipLinks, resolveLinks } from '../../rendering/markdown/resolve-links';
import { escapeHtml } from '../../rendering/html/escape-html';

/** The comment with its link, then each quote with the words on it, as a post would have them. */
export function clipMarkdown(clip: Clip): string {
  const quotes = clip.quotes.flatMap(({ markdown, text, comment }) => {
    const passage = resolveLinks(markdown.trim() === '' ? escapeMarkdownText(text) : markdown, clip).markdown;
    const said = comment.trim() === '' ? [] : [resolveLinks(comment, clip).markdown];
    return [passage.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>'), ...said];
  });
  return [resolveClipLinks(clip.comment, clip).markdown, ...quotes].join('\n\n');
}

/** The same with its markup, for editors that take it. */
export function clipRichText(clip: Clip): { html: string; plain: string } {
  const markdown = clipMarkdown(clip);
  return { html: markdownToHtml(markdown), plain: markdown };
}

/** The address; where markup is taken, the title that links to it. */
export function clipLink({ url: address, title }: Clip): { html: string; plain: string } {
  const url = safeUrl(address);
  return { html: `<a href="${escapeHtml(url)}">${escapeHtml(title.trim() || url)}</a>`, plain: url };
}
