import { inject } from './inject';

/**
 * The words of the link to `url` in the page of a tab, or an empty string. The page is read by the
 * grant of the click on our menu; Chromium tells only the link's address.
 */
export async function linkText(tabId: number, url: string): Promise<string> {
  const words = await inject({ target: { tabId }, func: wordsOfLink, args: [url] });
  return typeof words === 'string' ? words : '';
}

/** Runs in the page, as source text: it sees nothing outside itself. */
function wordsOfLink(url: string): string {
  for (const link of Array.from(document.links).slice(0, 20_000)) {
    if (link.href !== url) continue;
    const image = link.querySelector('img');
    const words = (link.textContent || link.title || image?.alt || '').replace(/\s+/g, ' ').trim();
    if (words !== '') return words.slice(0, 1_000);
  }
  return '';
}
