import { blockNames, elementsNamed, textOfNodes, type HtmlElement, type HtmlNode } from './html-tree';

/** How text and addresses are written in Markdown, so that they are nothing else. */
export interface MarkdownWriting {
  escapeMarkdown: (text: string) => string;
  linkDestination: (url: string) => string;
}

/** What is no text of a post. */
const dropped =
  /^(?:x-(?:script|style|iframe|noembed|noframes|plaintext|textarea|xmp)|noscript|template|form|button|select|nav|head)$/;
/** The HTML of a post as Markdown; addresses are made whole by `base`. */
export function htmlToMarkdown(nodes: readonly HtmlNode[], base: string, writing: MarkdownWriting): string {
  return blocksOf(nodes, { base, ...writing }).join('\n\n');
}

interface Context extends MarkdownWriting {
  base: string;
}

function blocksOf(nodes: readonly HtmlNode[], context: Context): string[] {
  const blocks: string[] = [];
  let inline: HtmlNode[] = [];
  /** The list that was written last, and the blocks that there were then. */
  let list = { name: '', isOther: false, blocks: 0 };
  const flush = () => {
    // Two line breaks are what some editors have for an end of a paragraph.
    const paragraphs = inlineOf(inline, context).split(/(?:\\\n\s*){2,}/);
    blocks.push(...paragraphs.map(trimmedParagraph).filter(Boolean));
    inline = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || (!blockNames.has(node.name) && !dropped.test(node.name)))
      inline.push(node);
    else {
      flush();
      if (dropped.test(node.name)) continue;
      // Two lists side by side would be one: the second has other marks.
      const isOther = list.name === node.name && list.blocks === blocks.length && !list.isOther;
      blocks.push(...(isList(node) ? listOf(node, context, isOther) : blockOf(node, context)));
      if (isList(node)) list = { name: node.name, isOther, blocks: blocks.length };
    }
  }
  flush();
  return blocks;
}

function blockOf(element: HtmlElement, context: Context): string[] {
  const { name, children } = element;
  switch (name) {
    case 'p':
      return blocksOf(children, context);
    case 'x-more':
      return ['<!--more-->'];
    case 'hr':
      return ['---'];
    case 'blockquote': {
      const inside = blocksOf(children, context).join('\n\n');
      return inside === '' ? [] : [inside.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>')];
    }
    case 'pre':
      return [codeBlock(element)];
    case 'table':
      return (
        tableOf(element, context) ??
        blocksOf(
          rowsOf(element).flatMap((row) => row.children),
          context,
        )
      );
    default: {
      const level = /^h([1-6])$/.exec(name)?.[1];
      if (level === undefined) return blocksOf(children, context);
      const text = paragraphOf(children, context).replaceAll(/\\?\n/g, ' ');
      return text === '' ? [] : [`${'#'.repeat(Number(level))} ${text}`];
    }
  }
}

function isList({ name }: HtmlElement): boolean {
  return name === 'ul' || name === 'ol';
}

function listOf({ name, attributes, children }: HtmlElement, context: Context, isOther: boolean): string[] {
  const items = children.filter((child) => typeof child !== 'string' && child.name === 'li');
  const first = Number(attributes.get('start') ?? 1);
  let loose = false;
  const written = items.map((item, n) => {
    if (typeof item === 'string') return '';
    const marker = name === 'ol' ? `${first + n}${isOther ? ')' : '.'} ` : isOther ? '* ' : '- ';
    const blocks = blocksOf(item.children, context);
    const spaced =
      item.children.some((child) => typeof child !== 'string' && child.name === 'p') ||
      elementsNamed(item.children, 'br').length > 1 ||
      // A list that begins with another number than one is none right below a line of words.
      blocks.slice(1).some((block) => /^(?!1[.)])\d+[.)] /.test(block));
    loose ||= spaced;
    const text = blocks.join(spaced ? '\n\n' : '\n');
    return marker + text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
  });
  return written.length === 0 ? [] : [written.join(loose ? '\n\n' : '\n')];
}

function codeBlock(element: HtmlElement): string {
  const [code = element] = elementsNamed(element.children, 'code');
  const language = /\blanguage-(\S+)/.exec(code.attributes.get('class') ?? '')?.[1] ?? '';
  const text = textOfNodes(code.children).replace(/^\n|\n$/g, '');
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map(({ length }) => length + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return elementsNamed(table.children, 'tr');
}

/** A table of cells that hold no blocks, its first row the head. */
function tableOf(table: HtmlElement, context: Context): string[] | undefined {
  const rows = rowsOf(table).map((row) =>
    row.children.filter((cell): cell is HtmlElement => typeof cell !== 'string' && /^t[dh]$/.test(cell.name)),
  );
  const [head] = rows;
  if (
    !head ||
    head.length === 0 ||
    rows.flat().some((cell) => elementsNamed(cell.children, ...blockNames).length > 0)
  )
    return undefined;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rules = head.map(({ attributes }) => {
    const align = attributes.get('align') ?? '';
    return align === 'center' ? ':-:' : align === 'right' ? '-:' : align === 'left' ? ':-' : '-';
  });
  const texts = rows.map((cells) =>
    line(cells.map(({ children }) => paragraphOf(children, context).replaceAll('|', '\\|'))),
  );
  return [[texts[0]!, line(rules), ...texts.slice(1)].join('\n')];
}

function paragraphOf(nodes: readonly HtmlNode[], context: Context): string {
  return trimmedParagraph(inlineOf(nodes, context));
}

function trimmedParagraph(markdown: string): string {
  return markdown
    .replace(/^(?:\s|\\\n)+|(?:\s|\\\n)+$/g, '')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/^(#{1,6}(?=\s)|>|[-+*](?=\s)|(?:={3,}|-{3,})$)/gm, '\\$1')
    .replaceAll(/^(\d{1,9})([.)])(?=\s)/gm, '$1\\$2');
}

function inlineOf(nodes: readonly HtmlNode[], context: Context): string {
  return nodes
    .map((node) => (typeof node === 'string' ? wordsOf(node, context) : inlineElement(node, context)))
    .join('');
}

function wordsOf(text: string, { escapeMarkdown }: Context): string {
  const [lead = ''] = /^\s*/.exec(text) ?? [];
  const inner = text.trim();
  if (inner === '') return text === '' ? '' : ' ';
  return `${lead && ' '}${escapeMarkdown(inner.replaceAll(/\s+/g, ' '))}${/\s$/.test(text) ? ' ' : ''}`;
}

function inlineElement(element: HtmlElement, context: Context): string {
  const { name, attributes, children } = element;
  if (dropped.test(name)) return '';
  switch (name) {
    case 'br':
      return '\\\n';
    case 'em':
    case 'i':
      return marked(inlineOf(children, context), '*');
    case 'strong':
    case 'b':
      return marked(inlineOf(children, context), '**');
    case 'del':
    case 's':
    case 'strike':
      return marked(inlineOf(children, context), '~~');
    case 'code':
    case 'kbd':
    case 'tt':
      return codeSpan(textOfNodes(children));
    case 'img': {
      const source = wholeUrl(attributes.get('src') ?? '', context.base);
      return source === ''
        ? ''
        : `![${context.escapeMarkdown(attributes.get('alt') ?? '')}](${context.linkDestination(source)})`;
    }
    case 'a': {
      const address = wholeUrl(attributes.get('href') ?? '', context.base);
      const words = inlineOf(children, context);
      if (address === '' || words.trim() === '') return words;
      const title = attributes.get('title');
      const quoted = title ? ` "${title.replaceAll(/["\\]/g, '\\$&')}"` : '';
      return around(words, (inner) => `[${inner}](${context.linkDestination(address)}${quoted})`);
    }
    default:
      return inlineOf(children, context);
  }
}

/** Marks around words, and the space at their ends outside of the marks. */
function marked(words: string, mark: string): string {
  return around(words, (inner) => `${mark}${inner}${mark}`);
}

function around(words: string, wrap: (inner: string) => string): string {
  const inner = words.trim();
  if (inner === '') return words;
  const at = words.indexOf(inner);
  return words.slice(0, at) + wrap(inner) + words.slice(at + inner.length);
}

function codeSpan(text: string): string {
  const code = text.replaceAll(/\s+/g, ' ');
  if (code.trim() === '') return code;
  const fence = '`'.repeat(Math.max(1, ...(code.match(/`+/g) ?? []).map(({ length }) => length + 1)));
  const space = /^`|`$/.test(code) || /^ .* $/.test(code) ? ' ' : '';
  return `${fence}${space}${code}${space}${fence}`;
}

function wholeUrl(address: string, base: string): string {
  const bare = address.trim();
  if (/^(?:https?:|mailto:|#)/i.test(bare) || bare === '') return bare;
  return base !== '' && URL.canParse(bare, base) ? new URL(bare, base).href : bare;
}
