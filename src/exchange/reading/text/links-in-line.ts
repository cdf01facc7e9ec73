/** A link of a line of text, with the words beside it. */
export interface LineLink {
  url: string;
  /** The words of a Markdown link; of a bare address, what stands beside it. */
  title: string;
  comment: string;
}

export interface LinkedLine {
  links: LineLink[];
  tags: string[];
}

const link =
  /!?\[((?:[^[\]\\]|\\.|\[[^[\]]*\]){0,2000})\]\(\s*(?:<(https?:\/\/[^<>]+)>|(https?:\/\/[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|<?(https?:\/\/[^\s<>|"`{}]+)>?/gi;
const tag = /(?:^|(?<=[\s,;]))#(?:\[\[([^\]]+)\]\]|([\p{L}\p{M}\p{N}_/-]*\p{L}[\p{L}\p{M}\p{N}_/-]*))/gu;
/** What parts two links, and is nobody's comment. */
const joiner = /^(?:and|or|und|oder|et|ou|y|o|e|и|和|与|と|及|[&+/·•])$/iu;

/** Links as Org, MediaWiki, AsciiDoc, reStructuredText and Textile write them, and where Markdown defines one. */
const otherLinks: readonly [shape: RegExp, title: number, url: number][] = [
  [/\[\[(https?:[^\]\s]+)\](?:\[([^\]]*)\])?\]/gi, 2, 1],
  [/`([^`<]+?)\s*<(https?:[^>\s]+)>`__?/gi, 1, 2],
  [/(?<![\]\w(])\[(https?:[^\s\]]+)\s+([^\]]+)\](?!\()/gi, 2, 1],
  [/(?:\blink:)?\b(https?:[^\s[\]<>()]+)\[([^\]]+)\](?!\()/gi, 2, 1],
  [/"([^"]+)":(https?:[^\s"]+?)(?=[.,;:!?)]*(?:\s|$))/gi, 1, 2],
  [/^\s*\[([^\]^]+)\]:\s+<?(https?:[^\s>]+)>?(?:\s+["'(].*["')])?\s*$/gi, 1, 2],
];

function withMarkdownLinks(line: string): string {
  if (!/[[`"]/.test(line)) return line;
  return otherLinks.reduce(
    (text, [shape, title, url]) =>
      text.replaceAll(shape, (...found: string[]) => {
        const words = found[title] ?? '';
        const address = found[url] ?? '';
        return words === '' ? `<${address}>` : `[${words}](<${address}>)`;
      }),
    line,
  );
}

/** An address without what closes a bracket that opened before it, and the signs that end a sentence. */
function withoutEnd(address: string): string {
  const open: string[] = [];
  let end = address.length;
  for (const { 0: sign, index } of address.matchAll(/[()[\]]/g)) {
    if (sign === '(' || sign === '[') open.push(sign);
    else if (open.pop() !== (sign === ')' ? '(' : '[')) {
      end = index;
      break;
    }
  }
  return address.slice(0, end).replace(/[.,;:!?'"*]+$/, '');
}

/**
 * The links of a line, in Markdown or bare, and its hashtags. Words beside a Markdown link are its comment,
 * those behind it up to the next and those before the first; words beside a bare address are its title.
 */
export function linksInLine(written: string): LinkedLine {
  const line = withMarkdownLinks(written);
  const tags: string[] = [];
  const found = [...line.matchAll(link)].filter(([whole]) => !whole.startsWith('!'));
  const words = (text: string) =>
    text
      .replaceAll(tag, (_, linked?: string, bare?: string) => {
        tags.push(linked ?? bare ?? '');
        return ' ';
      })
      .replaceAll(/\s+/g, ' ');
  const gaps = found.map((one, index) =>
    words(line.slice(one.index + one[0].length, found[index + 1]?.index ?? line.length)),
  );
  const before = words(line.slice(0, found[0]?.index ?? 0));
  const links = found.map(([, title, bracketed, plain, bare = ''], index) => {
    const target = bracketed?.trim().replaceAll(' ', '%20') ?? plain;
    const beside = [index === 0 ? before : '', gaps[index] ?? ''].map(besideWords);
    const own = beside.filter((part) => part !== '' && !joiner.test(part)).join(' ');
    return target === undefined
      ? { url: withoutEnd(bare), title: own, comment: '' }
      : { url: target, title: unescaped(title ?? ''), comment: own };
  });
  return { links, tags };
}

/** What stands beside a link, without the marks that part the two. */
export function besideWords(text: string): string {
  return (
    text
      .trim()
      .replace(/^(?:[|:–—·•,;>-]+(?=\s|$)|[:,;.])\s*|\s*[|:–—·•-]+$/gu, '')
      // The name of what the address is the value of: `URL=`.
      .replace(/^[\w-]+=$/, '')
      // What opens or closes around the address.
      .replace(/^[\])"'.,;]+(?=\s|$)|(?:^|\s)[[("']+$/g, '')
      .replace(/^\*+(?=\s|$)/, '')
      .trim()
  );
}

/** Markdown's escapes of signs undone. */
export function unescaped(markdown: string): string {
  return markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
