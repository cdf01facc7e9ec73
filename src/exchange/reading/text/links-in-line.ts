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
  /!?\[((?:[^[\]\\]|\\.|\[[^[\]]*\]){0,2000})\]\(\s*<?(https?:\/\/[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|<?(https?:\/\/[^\s<>|]+)>?/gi;
const tag = /(?:^|(?<=[\s,;]))#(?:\[\[([^\]]+)\]\]|([\p{L}\p{M}\p{N}_/-]*\p{L}[\p{L}\p{M}\p{N}_/-]*))/gu;
/** What parts two links, and is nobody's comment. */
const joiner = /^(?:and|or|und|oder|et|ou|y|o|e|и|和|与|と|及|[&+/·•])$/iu;

/**
 * The links of a line, in Markdown or bare, and its hashtags. Words beside a Markdown link are its comment,
 * those behind it up to the next and those before the first; words beside a bare address are its title.
 */
export function linksInLine(line: string): LinkedLine {
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
  const links = found.map(([, title, target, bare = ''], index) => {
    const beside = [index === 0 ? before : '', gaps[index] ?? ''].map(besideWords);
    const own = beside.filter((part) => part !== '' && !joiner.test(part)).join(' ');
    return target === undefined
      ? { url: bare.replace(/[.,;:!?'"]+$/, ''), title: own, comment: '' }
      : { url: target, title: unescaped(title ?? ''), comment: own };
  });
  return { links, tags };
}

/** What stands beside a link, without the marks that part the two. */
export function besideWords(text: string): string {
  return text
    .trim()
    .replace(/^(?:[|:–—·•,;-]+(?=\s|$)|[:,;.])\s*|\s*[|:–—·•-]+$/gu, '')
    .trim();
}

/** Markdown's escapes of signs undone. */
export function unescaped(markdown: string): string {
  return markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
