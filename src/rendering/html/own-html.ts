/** An element of HTML that this room wrote itself. */
export interface OwnElement {
  name: string;
  /** The start tag as written. */
  start: string;
  attributes: Record<string, string>;
  children: OwnNode[];
}

/** A run of text as written, character references and all, or an element. */
export type OwnNode = string | OwnElement;

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][\w:.-]*(?:="[^"]*")?)*)\s*\/?>/gi;
const attribute = /([a-z][\w:.-]*)(?:="([^"]*)")?/gi;
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr', 'area', 'col', 'source', 'track']);

/**
 * The tree of HTML as micromark and the writers here put it out: every element closed, every `<`, `>`
 * and `"` of the text escaped. Not for HTML from anywhere else.
 */
export function parseOwnHtml(html: string): OwnNode[] {
  const root: OwnElement = { name: '', start: '', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  for (const found of html.matchAll(tag)) {
    const [start, slash, name = '', attributes = ''] = found;
    const parent = open.at(-1) ?? root;
    if (found.index > at) parent.children.push(html.slice(at, found.index));
    at = found.index + start.length;
    if (slash === '/') {
      if (open.length > 1) open.pop();
      continue;
    }
    const element = { name, start, attributes: readAttributes(attributes), children: [] };
    parent.children.push(element);
    if (!empty.has(name)) open.push(element);
  }
  if (at < html.length) root.children.push(html.slice(at));
  return root.children;
}

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(attribute)].map(([, name = '', value = '']) => [name, unescapeHtml(value)]),
  );
}

/** The tree as HTML again. */
export function writeOwnHtml(nodes: readonly OwnNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return empty.has(node.name) ? node.start : `${node.start}${writeOwnHtml(node.children)}</${node.name}>`;
    })
    .join('');
}

const references: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00A0',
};

/** The text behind the only references that are written here. */
export function unescapeHtml(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (reference) => references[reference] ?? reference);
}
