import { htmlTokens, type HtmlToken } from '../reading/html/tokens';

export interface HtmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: HtmlNode[];
}

export type HtmlNode = string | HtmlElement;

/** Elements that have no end tag. */
const empty = new Set('area base br col embed hr img input link meta source track wbr x-more'.split(' '));
/** Elements that begin a block of their own. */
export const blockNames = new Set(
  'address article aside blockquote body center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table ul x-more'.split(
    ' ',
  ),
);
/** Deeper than any page is meant to be. */
const maxDepth = 200;

/** HTML as a tree, whatever is left open or closed twice in it. */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  for (const token of htmlTokens(html.replaceAll(/<!--\s*more\s*-->/gi, '<x-more>'))) add(open, token);
  return root.children;
}

function add(open: HtmlElement[], token: HtmlToken): void {
  const parent = open.at(-1)!;
  if (token.kind === 'text') parent.children.push(token.text);
  else if (token.kind === 'open') {
    const { name, attributes } = token;
    // A paragraph and an item end where the next block of their kind begins.
    if (blockNames.has(name) && parent.name === 'p') open.pop();
    if (name === 'li' && parent.name === 'li') open.pop();
    const element = { name, attributes, children: [] };
    open.at(-1)!.children.push(element);
    if (!empty.has(name) && open.length < maxDepth) open.push(element);
  } else {
    const at = open.findLastIndex(({ name }) => name === token.name);
    if (at > 0) open.length = at;
  }
}

/** The elements of these names, from the outside in. */
export function elementsNamed(nodes: readonly HtmlNode[], ...names: string[]): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const inside = elementsNamed(node.children, ...names);
    return names.includes(node.name) ? [node, ...inside] : inside;
  });
}

/** The words of a tree, without its markup. */
export function textOfNodes(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOfNodes(node.children))).join('');
}
