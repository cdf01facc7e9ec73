import { useEffect, useRef, useState } from 'preact/hooks';

/** The empty page of the plain blog (public/preview); a file of ours, so that the policy lets its style in. */
const blank = '/preview/post.html';

/**
 * A post as its reader sees it, on the page of a plain blog. The frame runs no script, whatever the
 * post holds; its links open in a new tab.
 */
export function PostFrame({ title, html }: { title: string; html: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!loaded || !page) return;
    const post = new DOMParser().parseFromString(html, 'text/html');
    page.documentElement.lang = post.documentElement.lang;
    page.body.replaceChildren(...post.body.childNodes);
  }, [html, loaded]);
  return (
    <iframe
      ref={frame}
      class="post-frame"
      title={title}
      src={blank}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={() => setLoaded(true)}
    />
  );
}
