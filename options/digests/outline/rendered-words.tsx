import { useLayoutEffect, useRef } from 'preact/hooks';
import { holdBackPictures, usePictures } from '../../../src/ui/pictures';

interface RenderedWordsProps {
  html: string;
  /** The language of its page, in which its passages are. */
  lang?: string | undefined;
  /** A click in the words; `before` is what stands in front of it in its own text. */
  onPick: (before: string) => void;
}

/**
 * The words of a block as a reader of the post sees them. A click begins to edit them; with Ctrl or Cmd, or
 * the middle button, a link opens in a new tab. Pictures wait to be asked for.
 */
export function RenderedWords({ html, lang, onPick }: RenderedWordsProps) {
  const box = useRef<HTMLDivElement>(null);
  const { count, loadClicked } = usePictures();
  useLayoutEffect(() => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    holdBackPictures(body);
    for (const link of body.querySelectorAll('a')) {
      link.target = '_blank';
      link.rel = 'noreferrer';
      // Two hundred of them are no stops on the way through the post.
      link.tabIndex = -1;
    }
    // Words of the writer may run the other way than the title and the passages of the page.
    for (const block of body.querySelectorAll<HTMLElement>('p, li, td, h2, h3, h4')) block.dir = 'auto';
    if (lang) for (const quote of body.querySelectorAll('blockquote')) quote.lang = lang;
    box.current?.replaceChildren(...body.childNodes);
  }, [html, lang, count]);
  return (
    // The block itself does the same by key.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      class="entry-html"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        if (loadClicked(event) || !(getSelection()?.isCollapsed ?? true)) return;
        event.stopPropagation();
        onPick(textBefore(event));
      }}
    />
  );
}

const maxTextBefore = 24;

/** Some of what stands in front of a click, in the piece of text that was clicked. */
function textBefore({ clientX, clientY }: MouseEvent): string {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  if (!(caret?.offsetNode instanceof Text)) return '';
  return caret.offsetNode.data.slice(Math.max(0, caret.offset - maxTextBefore), caret.offset);
}

/** Where in a source the caret goes that was put behind `before`; undefined where that is not in it. */
export function caretBehind(source: string, before: string): number | undefined {
  if (before === '') return undefined;
  const found = source.indexOf(before);
  return found < 0 ? undefined : found + before.length;
}
