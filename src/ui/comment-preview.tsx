import { useEffect, useRef } from 'preact/hooks';
import { message } from '../browser/messages';
import type { LinkTarget } from '../rendering/markdown/resolve-links';

/** The comment as a post would show it. What renders Markdown is loaded at the first preview. */
export function CommentPreview({ comment, target }: { comment: string; target: LinkTarget }) {
  const box = useRef<HTMLDivElement>(null);
  const { url, title } = target;
  useEffect(() => {
    let current = true;
    void import('./comment-html').then(({ commentNodes }) => {
      if (current) box.current?.replaceChildren(...commentNodes(comment, { url, title }));
    });
    return () => {
      current = false;
    };
  }, [comment, url, title]);
  return <div ref={box} class="comment-preview" role="region" aria-label={message('preview')} />;
}
