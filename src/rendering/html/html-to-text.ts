import { parseOwnHtml, unescapeHtml, type OwnElement, type OwnNode } from './own-html';

/** How a link is written in plain text. */
type LinkText = (words: string, url: string) => string;

/** The words, then the address; once only where they are the same. */
export function wordsAndAddress(words: string, url: string): string {
  if (url === '' || url.startsWith('#')) return words;
  const same = words.replace(/^mailto:/, '') === url.replace(/^mailto:/, '');
  return same || words === '' ? url : `${words} (${url})`;
}

/** HTML of our own as plain text: paragraphs parted by an empty line, no blank line at the ends. */
export function htmlToText(html: string, link: LinkText = wordsAndAddress): string {
  return blocksText(parseOwnHtml(html), link);
}

const blockNames = /^(?:p|ul|ol|blockquote|pre|h[1-6]|hr|table|section|li)$/;

function blocksText(nodes: readonly OwnNode[], link: LinkText): string {
  const blocks: string[] = [];
  let inline: OwnNode[] = [];
  const flush = () => {
    const text = inlineText(inline, link).trim();
    if (text !== '') blocks.push(text);
    inline = [];
  };
  for (const node of nodes) {
    if (typeof node !== 'string' && blockNames.test(node.name)) {
      flush();
      const text = blockText(node, link);
      if (text !== '') blocks.push(text);
    } else inline.push(node);
  }
  flush();
  return blocks.join('\n\n');
}

function blockText({ name, attributes, children }: OwnElement, link: LinkText): string {
  switch (name) {
    case 'hr':
      return '* * *';
    case 'blockquote':
      return indent(blocksText(children, link), '> ', '> ');
    case 'pre':
      return indent(verbatim(children).replace(/\n$/, ''), '    ', '    ');
    case 'ul':
    case 'ol':
      return items(children, name === 'ol' ? Number(attributes['start'] ?? 1) : undefined, link);
    case 'table':
      return rows(children, link).join('\n');
    default:
      return blocksText(children, link);
  }
}

function items(children: readonly OwnNode[], first: number | undefined, link: LinkText): string {
  const texts = children
    .filter((child) => typeof child !== 'string')
    .map((child, i) => {
      const mark = first === undefined ? '- ' : `${first + i}. `;
      // What hangs below an item's sentence, hangs close: an item is one thing.
      return indent(
        blocksText(child.children, link).replace(/\n\n(?=- |\d+\. )/g, '\n'),
        mark,
        ' '.repeat(mark.length),
      );
    });
  return texts.join(texts.some((text) => text.includes('\n\n')) ? '\n\n' : '\n');
}

function rows(children: readonly OwnNode[], link: LinkText): string[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name !== 'tr') return rows(child.children, link);
    const cells = child.children.filter((cell) => typeof cell !== 'string');
    const texts = cells.map((cell) => inlineText(cell.children, link));
    // Markdown has no table without a head, so one that has none begins with an empty row.
    return texts.every((text) => text === '') ? [] : [texts.join(' | ')];
  });
}

function inlineText(nodes: readonly OwnNode[], link: LinkText): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return unescapeHtml(node);
      if (node.name === 'br') return '';
      if (node.name === 'img') return node.attributes['alt'] ?? '';
      if (node.name === 'input') return 'checked' in node.attributes ? '[x]' : '[ ]';
      if ('data-footnote-backref' in node.attributes) return '';
      const words = inlineText(node.children, link);
      if (node.name === 'sup') return `[${words}]`;
      // Struck words have to be told from those that stand.
      if (node.name === 'del') return `~~${words}~~`;
      return node.name === 'a' ? link(words, node.attributes['href'] ?? '') : words;
    })
    .join('');
}

function verbatim(nodes: readonly OwnNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? unescapeHtml(node) : verbatim(node.children)))
    .join('');
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, i) => `${i === 0 ? first : rest}${line}`.trimEnd())
    .join('\n');
}
