import { markdownToHtml } from '../rendering/markdown/markdown-to-html';
import { settleClip } from '../rendering/settle-clip';
import type { LinkTarget } from './comment-preview';

/** The comment as nodes of a page; its links open beside it. */
export function commentNodes(comment: string, target: LinkTarget): Node[] {
  const html = markdownToHtml(settleClip(comment, target).markdown);
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const link of body.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noreferrer';
  }
  return [...body.childNodes];
}
