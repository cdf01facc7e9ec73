import { isReadMore, readMore } from '../../domain/digest/read-more';
import { parseOwnHtml, writeOwnHtml, type OwnElement, type OwnNode } from './own-html';

/** HTML of our own with the block comments, and in the very shape, that WordPress' editor saves. */
export function wordPressBlocks(html: string): string {
  return blocks(parseOwnHtml(html)).replaceAll('[', '&#91;');
}

function blocks(nodes: readonly OwnNode[]): string {
  return nodes
    .flatMap((node) => {
      if (typeof node !== 'string') return [block(node)];
      return isReadMore(node) ? [comment('more', readMore)] : [];
    })
    .join('\n\n');
}

function elementsOf(nodes: readonly OwnNode[]): OwnElement[] {
  return nodes.filter((node) => typeof node !== 'string');
}

function comment(name: string, html: string, attributes?: Record<string, unknown>): string {
  const settings = attributes ? ` ${JSON.stringify(attributes)}` : '';
  return `<!-- wp:${name}${settings} -->\n${html}\n<!-- /wp:${name} -->`;
}

function block(element: OwnElement): string {
  const { name, children } = element;
  const inside = () => writeOwnHtml(children);
  switch (name) {
    case 'p':
      return comment('paragraph', `<p>${inside()}</p>`);
    case 'ul':
    case 'ol':
      return list(element);
    case 'blockquote':
      return comment('quote', `<blockquote class="wp-block-quote">${blocks(children)}</blockquote>`);
    case 'pre':
      return comment('code', `<pre class="wp-block-code"><code>${codeOf(children)}</code></pre>`);
    case 'section':
      return [comment('separator', separator), blocks(children)].join('\n\n');
    case 'hr':
      return comment('separator', separator);
    case 'table':
      return comment('table', `<figure class="wp-block-table"><table>${tight(inside())}</table></figure>`);
    default:
      return /^h[1-6]$/.test(name) ? heading(name, inside()) : comment('html', writeOwnHtml([element]));
  }
}

const separator = '<hr class="wp-block-separator has-alpha-channel-opacity"/>';

function heading(name: string, words: string): string {
  const level = Number(name.slice(1));
  const html = `<${name} class="wp-block-heading">${words}</${name}>`;
  return comment('heading', html, level === 2 ? undefined : { level });
}

function list({ name, attributes, children }: OwnElement): string {
  const start = Number(attributes['start'] ?? 1);
  const items = elementsOf(children).map((item) => comment('list-item', `<li>${itemOf(item)}</li>`));
  const startAttribute = start === 1 ? '' : ` start="${start}"`;
  const settings = name === 'ol' ? { ordered: true, ...(start === 1 ? {} : { start }) } : undefined;
  return comment(
    'list',
    `<${name}${startAttribute} class="wp-block-list">${items.join('\n\n')}</${name}>`,
    settings,
  );
}

/**
 * An item holds a line of words, then lists: its paragraphs become lines, and so does a list that words
 * follow, lest these come before it.
 */
function itemOf({ children }: OwnElement): string {
  const parts: (string | OwnElement)[] = [];
  let words = '';
  const end = () => {
    if (words.trim() !== '') parts.push(words.trim());
    words = '';
  };
  for (const child of children) {
    if (typeof child === 'string') words += child;
    else if (isList(child)) {
      end();
      parts.push(child);
    } else if (child.name === 'input') words += 'checked' in child.attributes ? '☑' : '☐';
    else if (linewise.test(child.name)) {
      end();
      parts.push(inlineOf(child));
    } else words += writeOwnHtml([child]);
  }
  end();
  const behind = parts.findLastIndex((part) => typeof part === 'string') + 1;
  const lines = parts.slice(0, behind).flatMap((part) => (typeof part === 'string' ? part : linesOf(part)));
  const lists = parts.slice(behind).map((part) => (typeof part === 'string' ? part : list(part)));
  return lines.join('<br>') + lists.join('');
}

function isList({ name }: OwnElement): boolean {
  return name === 'ul' || name === 'ol';
}

/** A list as lines, each with its mark. */
function linesOf({ name, attributes, children }: OwnElement): string[] {
  const first = Number(attributes['start'] ?? 1);
  return elementsOf(children).flatMap((item, n) => {
    const mark = name === 'ol' ? `${first + n}.` : '•';
    const words = item.children.filter((child) => typeof child === 'string' || !isList(child));
    const inner = elementsOf(item.children).filter(isList);
    return [`${mark} ${itemOf({ ...item, children: words })}`, ...inner.flatMap(linesOf)];
  });
}

const linewise = /^(?:p|blockquote|pre|h[1-6])$/;

function inlineOf({ name, children }: OwnElement): string {
  if (name !== 'blockquote') return writeOwnHtml(children).trim();
  return elementsOf(children)
    .map((child) => `<q>${inlineOf(child)}</q>`)
    .join('<br>');
}

function codeOf(children: readonly OwnNode[]): string {
  const code = elementsOf(children)[0];
  return writeOwnHtml(code ? code.children : children).replace(/\n$/, '');
}

function tight(html: string): string {
  return html.replace(/\n/g, '');
}
