import { xmlTokens, type HtmlToken } from '../html/tokens';

/** An element of XML with what is in it; names are in lower case, without their prefix where `local` is asked. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The text within, that of inner elements too. */
  text: string;
}

const maxDepth = 200;

/** The elements at the outside of a stretch of XML. What is not closed ends with the stretch. */
export function xmlElements(xml: string): XmlElement[] {
  return elementsOf(xmlTokens(xml));
}

function elementsOf(tokens: readonly HtmlToken[]): XmlElement[] {
  const roots: XmlElement[] = [];
  const open: XmlElement[] = [];
  for (const token of tokens) {
    if (token.kind === 'text') {
      for (const element of open) element.text += token.text;
    } else if (token.kind === 'close') {
      const at = open.findLastIndex(({ name }) => name === token.name);
      if (at !== -1) open.length = at;
    } else if (open.length < maxDepth) {
      const element = { name: token.name, attributes: token.attributes, children: [], text: '' };
      (open.at(-1)?.children ?? roots).push(element);
      open.push(element);
    }
  }
  return roots;
}

/** The text of the first child of one of these names that has any. */
export function childText(element: XmlElement, ...names: string[]): string {
  for (const name of names) {
    const found = element.children.find((child) => child.name === name && child.text.trim() !== '');
    if (found) return found.text.trim();
  }
  return '';
}

export function childTexts(element: XmlElement, name: string): string[] {
  return element.children.flatMap((child) => (child.name === name ? [child.text.trim()] : []));
}
