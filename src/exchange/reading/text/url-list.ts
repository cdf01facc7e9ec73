import { unreadable, type Reading } from '../imported-item';
import { makeItem } from '../make-item';
import type { ImportFormat } from '../reader';

/**
 * Plain lists of addresses, a line each, as OneTab and many others write them.
 *
 * | in a line | becomes |
 * | --- | --- |
 * | the first http or https address, also as a Markdown link | url |
 * | what stands beside it, behind ` | ` in OneTab's | title |
 *
 * Empty lines are left out; a line without an address is told.
 */
export const urlList: ImportFormat<'url-list'> = {
  id: 'url-list',
  shape: 'text',
  recognises: ({ text }) => {
    const lines = text
      .slice(0, 20_000)
      .split(/[\r\n]+/)
      .filter((line) => line.trim() !== '');
    const links = lines.filter((line) => /^\s*(?:[-*]\s+)?(?:\[[^\]]*\]\()?https?:\/\/\S/i.test(line));
    return links.length > 0 && links.length * 2 >= lines.length;
  },
  reader: ({ zone }) => {
    let rest = '';
    let number = 0;
    let sawText = false;

    function* readLine(line: string): Iterable<Reading> {
      const place = { unit: 'line', number: ++number } as const;
      if (line.trim() === '') return;
      sawText = true;
      if (line.length > maxLineChars) yield unreadable('too-large', place, line);
      else yield makeItem(linkIn(line), place, zone);
    }

    return {
      *write(piece) {
        const lines = (rest + piece).split('\n');
        rest = lines.pop() ?? '';
        // A line that never ends is kept no longer than it takes to know that it is too long.
        if (rest.length > maxLineChars * 2) rest = rest.slice(0, maxLineChars + 1);
        for (const line of lines) yield* readLine(line);
      },
      *end() {
        for (const line of rest.split('\r')) yield* readLine(line);
        if (!sawText) yield unreadable('empty', { unit: 'line', number: 1 });
      },
    };
  },
};

const maxLineChars = 100_000;

function linkIn(line: string): { url: string; title: string } {
  const text = line.trim().replace(/^[-*]\s+/, '');
  const [whole, words = '', target] =
    /\[([^\]\n]{0,2000})\]\((https?:\/\/[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)/i.exec(text) ?? [];
  if (whole !== undefined && target !== undefined) return { url: target, title: words };
  const [url] = /https?:\/\/\S+/i.exec(text) ?? [];
  if (url === undefined) return { url: schemed(text), title: text };
  const beside = text
    .replace(url, ' ')
    .slice(0, 2_000)
    .trim()
    .replace(/^[|:–—-]+\s+|\s*[|:–—-]+$/gu, '');
  return { url: url.replace(/^<?(.*?)>?$/s, '$1'), title: beside.replace(/^[<>\s]+$/, '') };
}

/** A line that is an address of another kind, so that it is refused as such. */
function schemed(text: string): string {
  return /^[a-z][a-z\d+.-]*:\S+/i.exec(text)?.[0] ?? '';
}
