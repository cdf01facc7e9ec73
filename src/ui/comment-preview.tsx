import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../browser/messages';
import { markdownToHtml } from '../rendering/markdown/markdown-to-html';
import { holdBackPictures, usePictures } from './pictures';
import { resolveClipLinks, type LinkTarget } from '../rendering/markdown/resolve-links';

/** The comment as a post would show it. It brings what renders Markdown with it: load it when it is asked for. */
export function CommentPreview({ comment, target }: { comment: string; target: LinkTarget }) {
  const box = useRef<HTMLDivElement>(null);
  const { url, title } = target;
  const { count, loadClicked } = usePictures();
  useLayoutEffect(() => {
    box.current?.replaceChildren(...commentNodes(comment, { url, title }));
    box.current?.addEventListener('click', loadClicked);
    return () => box.current?.removeEventListener('click', loadClicked);
  }, [comment, url, title, count]);
  return <div ref={box} class="comment-preview" dir="auto" role="region" aria-label={message('preview')} />;
}

/** The comment as nodes of a page; its links open beside it, its pictures wait to be asked for. */
function commentNodes(comment: string, target: LinkTarget): Node[] {
  const html = markdownToHtml(resolveClipLinks(comment, target).markdown);
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  holdBackPictures(body);
  for (const link of body.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noreferrer';
  }
  return [...body.childNodes];
}
