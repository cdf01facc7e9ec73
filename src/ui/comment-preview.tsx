import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../browser/messages';
import { markdownToHtml } from '../rendering/markdown/markdown-to-html';
import { holdBackPictures, usePictures } from './pictures';
import type { LinkTarget } from '../rendering/markdown/link-edits';
import { resolveClipLinks, resolveLinks } from '../rendering/markdown/resolve-links';

interface CommentPreviewProps {
  comment: string;
  target: LinkTarget;
  /** The words alone, without the title that a post would put in front of those that link none. */
  wordsOnly?: boolean;
  /** What it is called, where there are several. */
  label?: string;
}

/** The comment as a post would show it. It brings what renders Markdown with it: load it when it is asked for. */
export function CommentPreview({ comment, target, wordsOnly = false, label }: CommentPreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  const { url, title } = target;
  const { count, loadClicked } = usePictures();
  useLayoutEffect(() => {
    box.current?.replaceChildren(...commentNodes(comment, { url, title }, wordsOnly));
    box.current?.addEventListener('click', loadClicked);
    return () => box.current?.removeEventListener('click', loadClicked);
  }, [comment, url, title, count, wordsOnly]);
  return (
    <div
      ref={box}
      class="comment-preview"
      dir="auto"
      role="region"
      aria-label={label ?? message('preview')}
    />
  );
}

/** The comment as nodes of a page; its links open beside it, its pictures wait to be asked for. */
function commentNodes(comment: string, target: LinkTarget, wordsOnly: boolean): Node[] {
  const resolve = wordsOnly ? resolveLinks : resolveClipLinks;
  const html = markdownToHtml(resolve(comment, target).markdown);
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  holdBackPictures(body);
  for (const link of body.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noreferrer';
  }
  return [...body.childNodes];
}
