import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { holdBackPictures, usePictures } from '../../../src/ui/pictures';
import { patchChildren } from './patch-children';

/** The empty page of the plain blog (public/preview); a file of ours, so that the policy lets its style in. */
const blank = '/preview/post.html';

interface PostFrameProps {
  title: string;
  html: string;
  /** A place of the post was clicked: its plain text, and how far into it. */
  onPick: (text: string, offset: number) => void;
}

/**
 * A post as its reader sees it, on the page of a plain blog. The frame runs no script, whatever the
 * post holds, and asks no site for a picture unless its button is pressed. A click goes to where the words
 * come from; with Ctrl or Cmd, a link opens in a new tab.
 */
export function PostFrame({ title, html, onPick }: PostFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(0);
  const { count, loadClicked } = usePictures();
  const click = useRef({ onPick, loadClicked });
  click.current = { onPick, loadClicked };
  // Before the next paint: a keystroke shows in the post in the frame in which it shows in its field.
  useLayoutEffect(() => {
    const page = frame.current?.contentDocument;
    if (loaded === 0 || !page) return;
    const post = new DOMParser().parseFromString(html, 'text/html');
    page.documentElement.lang = post.documentElement.lang;
    holdBackPictures(post.body);
    patchChildren(page.body, post.body);
  }, [html, loaded, count]);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (loaded === 0 || !page) return;
    const handle = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.button !== 0) return;
      event.preventDefault();
      if (click.current.loadClicked(event)) return;
      click.current.onPick(page.body.textContent ?? '', offsetAt(page, event));
    };
    page.addEventListener('click', handle);
    return () => page.removeEventListener('click', handle);
  }, [loaded]);
  return (
    <iframe
      ref={frame}
      class="post-frame"
      title={title}
      src={blank}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={() => setLoaded((times) => times + 1)}
    />
  );
}

/** How far into the plain text of the page a click fell. */
function offsetAt(page: Document, { clientX, clientY, target }: MouseEvent): number {
  const range = page.createRange();
  range.selectNodeContents(page.body);
  const caret = page.caretPositionFromPoint?.(clientX, clientY);
  if (caret) range.setEnd(caret.offsetNode, caret.offset);
  else if (target !== null && 'nodeType' in target) range.setEndBefore(asNode(target));
  return range.toString().length;
}

/** Nodes of a frame are no instances of this page's own classes. */
function asNode(target: EventTarget & { nodeType: unknown }): Node {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return target as unknown as Node;
}
