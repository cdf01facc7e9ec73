import { Parser } from 'htmlparser2';

/** An element of XML with its own text, which is its source where it holds XHTML; a name keeps its prefix. */
export interface FeedElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: FeedElement[];
}

/** XML as a tree. What is not well-formed is read as far as it goes. */
export function parseXml(xml: string): FeedElement {
  const root: FeedElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [{ element: root, from: 0 }];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, text: '', children: [] };
        open.at(-1)!.element.children.push(element);
        open.push({ element, from: parser.endIndex + 1 });
      },
      ontext(text) {
        open.at(-1)!.element.text += text;
      },
      onclosetag() {
        const closed = open.length > 1 ? open.pop() : undefined;
        if (closed?.element.attributes['type'] === 'xhtml')
          closed.element.text = xml.slice(closed.from, parser.startIndex);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return root;
}

const around = /^(?:rss|rdf:RDF|channel)$/;

/** The elements of this name, within those that stand around all of a feed. */
export function itemsNamed({ children }: FeedElement, name: string): FeedElement[] {
  return children.flatMap((child) =>
    child.name === name ? [child] : around.test(child.name) ? itemsNamed(child, name) : [],
  );
}

export function childNamed({ children }: FeedElement, name: string): FeedElement | undefined {
  for (const child of children) {
    if (child.name === name) return child;
    const inside = around.test(child.name) ? childNamed(child, name) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

export function textIn({ children }: FeedElement, name: string): string {
  return children.find((child) => child.name === name)?.text.trim() ?? '';
}

export function attributeOf({ attributes }: FeedElement, name: string): string {
  return Object.hasOwn(attributes, name) ? attributes[name]! : '';
}

/** Where an entry of a feed can be read. */
export function addressIn(element: FeedElement): string {
  const links = element.children.filter(({ name }) => name === 'link');
  const alternate = links.find(
    (link) => (attributeOf(link, 'rel') || 'alternate') === 'alternate' && attributeOf(link, 'href') !== '',
  );
  if (alternate) return attributeOf(alternate, 'href');
  return links.find(({ text }) => text.trim() !== '')?.text.trim() ?? textIn(element, 'guid');
}
