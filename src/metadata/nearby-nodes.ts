import { limits } from './limits';
import type { PageNode } from './raw-page-data';

/** A node near the main heading. */
export interface NearbyNode extends PageNode {
  /** By how many elements it stands behind the heading; negative before it. */
  distance: number;
}

/** The nodes of a page as they are seen from its main heading. */
export interface NearbyNodes {
  /** All of them, in the order of the page. */
  all: readonly PageNode[];
  heading: PageNode | undefined;
  /** Those in whose place a byline or a date is believed to be the page's own, the nearest first. */
  near: readonly NearbyNode[];
}

export function nearbyNodes(all: readonly PageNode[], heading: PageNode | undefined): NearbyNodes {
  const near = all.flatMap((node) => {
    const distance = heading && node.text !== '' ? node.at - heading.at : Infinity;
    return distance >= -limits.beforeHeading && distance <= limits.afterHeading
      ? [{ ...node, distance }]
      : [];
  });
  // Those above the heading come behind those below that are as near.
  const rank = ({ distance }: NearbyNode) => (distance >= 0 ? distance : -2 * distance);
  return { all, heading, near: near.toSorted((one, other) => rank(one) - rank(other)) };
}

/** A node and all that holds it, from the inside out. */
export function* withOuter(node: PageNode, all: readonly PageNode[]): Generator<PageNode, void> {
  for (let outer: PageNode | undefined = node; outer; outer = all[outer.parent]) yield outer;
}

/** The innermost of a node and what holds it that `isWanted`. */
export function closestNode(
  node: PageNode,
  all: readonly PageNode[],
  isWanted: (node: PageNode) => boolean,
): PageNode | undefined {
  for (const outer of withOuter(node, all)) if (isWanted(outer)) return outer;
  return undefined;
}

export function holds(outer: PageNode, inner: PageNode, all: readonly PageNode[]): boolean {
  return closestNode(inner, all, ({ at, tag }) => at === outer.at && tag === outer.tag) !== undefined;
}

/**
 * A test for what stands beside a page's own text. Some words mark such a place wherever they stand in
 * a class name; others only where the name or an id begins with them, since in its middle they tell
 * nothing (`has-sidebar`). On what holds the whole page neither does.
 */
export function placeBeside(tags: RegExp, anywhere: RegExp, opening: string): (node: PageNode) => boolean {
  const begins = new RegExp(`(?:^|\\s)(?:${opening})`, 'i');
  const idBegins = new RegExp(`^(?:${opening})`, 'i');
  return ({ tag, classes, id }) =>
    tags.test(tag) ||
    (!/^(?:html|body|main|article)$/.test(tag) &&
      (anywhere.test(classes) || begins.test(classes) || idBegins.test(id)));
}

const isPlaceBeside = placeBeside(
  /^(?:aside|nav|footer|form|figure)$/,
  /listing|related|recommend|newsletter|widget|popular/i,
  'comment|sidebar|footer|caption|card|teaser|breadcrumb|license|img|image|photo|bild|foto',
);

/** Whether a node belongs to something beside the page's own text: a comment, a teaser, a menu. */
export function isBeside(node: PageNode, { all, heading }: NearbyNodes): boolean {
  const place = closestNode(node, all, isPlaceBeside);
  if (place && !(heading && holds(place, heading, all))) return true;
  const entry = closestNode(node, all, ({ tag }) => tag === 'article' || tag === 'li');
  if (!heading || !entry || holds(entry, heading, all)) return false;
  const article = closestNode(heading, all, isArticle);
  return article !== undefined && closestNode(entry, all, isArticle)?.at !== article.at;
}

function isArticle({ tag }: PageNode): boolean {
  return tag === 'article';
}
