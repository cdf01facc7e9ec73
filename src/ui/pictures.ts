import { useState } from 'preact/hooks';
import { loadPicture } from '../browser/load-picture';
import { message } from '../browser/messages';
import { siteOf } from '../domain/address/site-of';
import { isWebUrl } from '../domain/address/web-url';

/** The pictures that were asked for since this page was opened: by their addresses, theirs within this page. */
const loaded = new Map<string, string>();
const failed = new Set<string>();

/**
 * Puts a button that loads it in the place of each picture for which a site would have to be asked, and
 * takes out what would have the browser ask one. To be called before the nodes are part of a page.
 */
export function holdBackPictures(root: ParentNode): void {
  for (const asking of root.querySelectorAll('link, meta, base, source')) asking.remove();
  for (const picture of root.querySelectorAll('img')) {
    picture.removeAttribute('srcset');
    const url = picture.getAttribute('src') ?? '';
    const known = loaded.get(url);
    if (known !== undefined) picture.src = known;
    else if (isWebUrl(url)) picture.replaceWith(loadButton(picture.ownerDocument, url, picture.alt));
    else if (!/^data:image\//i.test(url)) picture.removeAttribute('src');
  }
}

/** Its label is no text of the page, in which places are counted. */
function loadButton(page: Document, url: string, alt: string): Element {
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'picture-button';
  button.dataset['picture'] = url;
  const label = message(failed.has(url) ? 'pictureFailed' : 'pictureLoad', siteOf(url));
  button.dataset['label'] = alt === '' ? label : `${alt} — ${label}`;
  button.ariaLabel = button.dataset['label'];
  return button;
}

/**
 * Connects the buttons of `holdBackPictures`: the handler of clicks, which says whether one was meant, and a
 * count that grows when a picture has come or could not be had.
 */
export function usePictures(): { count: number; loadClicked: (event: Event) => boolean } {
  const [count, setCount] = useState(0);
  const load = async (url: string) => {
    const address = await loadPicture(url).catch(() => undefined);
    if (address === undefined) failed.add(url);
    else loaded.set(url, address);
    setCount((times) => times + 1);
  };
  return {
    count,
    loadClicked: ({ target }) => {
      // Nodes of a frame are no instances of this page's own classes.
      const url =
        target !== null && 'dataset' in target
          ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion
            (target as HTMLElement).dataset['picture']
          : undefined;
      if (url === undefined) return false;
      void load(url);
      return true;
    },
  };
}
