import { limits } from '../../metadata/limits';
import type { PageNode } from '../../metadata/raw-page-data';
import { closest } from '../dom-properties';
import { attribute, documentText, visibleText } from './visible-text';
import { isHeading, relationOf, walkPage, type Frame } from './walk-page';

/** What the place of an element in the page can be told from. */
const structural = /^(?:aside|nav|footer|header|form|figure|article|li|dialog|main|section|address)$/;

export interface CollectedNodes {
  nodes: PageNode[];
  /** The place of an element among the nodes; -1 where it is none of them. */
  placeOf: (element: Element) => number;
}

/**
 * What may tell the page's title, its authors and its day, with all that holds it, in one walk over the
 * page that ends after `limits.visited` elements and texts.
 */
export function collectNodes(document: Document): CollectedNodes {
  const found = walkPage(document, documentText(document, 'title'));
  const headings = found.filter(({ tag, isTitle }) => isTitle || isHeading(tag));
  const isNear = ({ at }: Frame) =>
    headings.some(
      (heading) => at >= heading.at - limits.beforeHeading && at <= heading.at + limits.afterHeading,
    );
  const nodes: PageNode[] = [];
  for (const frame of found) {
    if (nodes.length >= limits.pageNodes) break;
    if (frame.worth === 'anywhere' || isNear(frame)) tellWithOuter(frame, nodes);
    else frame.worth = undefined;
  }
  const places = new Map(found.map(({ element, index }) => [element, index ?? -1]));
  return { nodes, placeOf: (element) => places.get(element) ?? -1 };
}

/** Tells what holds the element first, as far as it says where that stands. */
function tellWithOuter(frame: Frame, nodes: PageNode[]): void {
  const chain: Frame[] = [];
  for (let outer: Frame | undefined = frame; outer && outer.index === undefined; outer = outer.outer)
    chain.push(outer);
  for (const each of chain.toReversed()) {
    const parent = each.outer?.index ?? -1;
    const node = toldNode(each, parent);
    if (each.worth === undefined && !saysWhere(node)) {
      each.index = parent;
      continue;
    }
    each.index = nodes.length;
    nodes.push(node);
  }
}

function saysWhere({ tag, classes, id, role }: PageNode): boolean {
  return structural.test(tag) || tag === 'a' || `${classes}${id}${role}` !== '';
}

function toldNode({ element, tag, at, worth, isSignature }: Frame, parent: number): PageNode {
  const node: PageNode = {
    tag,
    parent,
    at,
    classes: attribute(element, 'class').slice(0, limits.names),
    id: attribute(element, 'id').slice(0, limits.names),
    role: attribute(element, 'role').slice(0, limits.names),
    rel: tag === 'a' ? relationOf(element).slice(0, limits.names) : '',
    property: attribute(element, 'itemprop').slice(0, limits.names),
    stated: '',
    text: '',
    isSignature,
    leadsHome: false,
  };
  if (isHeading(tag)) {
    node.text = visibleText(element, limits.title * 4);
    node.leadsHome = leadsHome(element);
  } else if (worth !== undefined) {
    node.stated = (
      attribute(element, 'datetime') ||
      attribute(element, 'content') ||
      attribute(element, 'src') ||
      attribute(element, 'title')
    ).slice(0, limits.nodeText);
    node.text = visibleText(element, limits.nodeText);
  } else if (tag === 'a') {
    node.text = visibleText(element, limits.nodeText);
  }
  return node;
}

const root = /^(?:https?:\/\/[^/?#]+)?\/(?:index\.\w{3,5})?$/i;

/** The site's name stands in an `h1` that links to the site's first page on many a page. */
function leadsHome(element: Element): boolean {
  const link =
    closest(element, 'a[href]') ?? Element.prototype.getElementsByTagName.call(element, 'a').item(0);
  return link !== null && (attribute(link, 'rel') === 'home' || root.test(attribute(link, 'href')));
}
