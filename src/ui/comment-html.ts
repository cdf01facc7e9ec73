import { markdownToHtml } from '../rendering/markdown/markdown-to-html';
import { resolveClipLinks, type LinkTarget } from '../rendering/markdown/resolve-links';

/** The comment as nodes of a page; its links open beside it. */
export function commentNodes(comment: string, target: LinkTarget): Node[] {
  const html = markdownToHtml(resolveClipLinks(comment, target).markdown);
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const link of body.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noreferrer';
  }
  return [...body.childNodes];
}
