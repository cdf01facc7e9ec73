import { Parser } from 'htmlparser2';

/** What a reader sees of HTML: its letters and marks without the space between them, and where its links lead. */
export function wordsAndLinks(html: string): { words: string; links: string[] } {
  let words = '';
  const links: string[] = [];
  let hidden = 0;
  let isBackLink = false;
  const parser = new Parser(
    {
      onopentag(name, { href, src }) {
        if (name === 'a') isBackLink = /^#.*fnref/.test(href ?? '');
        if (name === 'a' && href && !href.startsWith('#')) links.push(addressOf(href));
        if (name === 'img' && src) links.push(addressOf(src));
        if (name === 'style' || name === 'script') hidden += 1;
      },
      ontext(text) {
        if (hidden === 0 && !isBackLink) words += text;
      },
      onclosetag(name) {
        if (name === 'a') isBackLink = false;
        if (name === 'style' || name === 'script') hidden -= 1;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return { words: plain(words), links };
}

/** Sites set quotation marks and ellipses as they like. */
function plain(words: string): string {
  return words
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„]/g, '"')
    .replaceAll('…', '...')
    .replace(/\s+|\u2060|\uFE0E/gu, '');
}

function addressOf(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
