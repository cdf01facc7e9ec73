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
  const [first, last] = reach(all, heading);
  const near = all.flatMap((node) => {
    if (!heading || node.text === '' || node.at < first || node.at > last) return [];
    return [{ ...node, distance: node.at - heading.at }];
  });
  // Those above the heading come behind those below that are as near.
  const rank = ({ distance }: NearbyNode) => (distance >= 0 ? distance : -2 * distance);
  return { all, heading, near: near.toSorted((one, other) => rank(one) - rank(other)) };
}

/**
 * What is near an `h1` ends at the next one, which is the title of something else, and what stands above
 * it belongs to the one before, where that is the title of such another article.
 */
function reach(all: readonly PageNode[], heading: PageNode | undefined): [first: number, last: number] {
  if (!heading) return [0, -1];
  const others = heading.tag === 'h1' ? all.filter(({ tag, at }) => tag === 'h1' && at !== heading.at) : [];
  const before = others.filter(({ at }) => at < heading.at);
  const behind = others.filter(({ at }) => at > heading.at).map(({ at }) => at - 1);
  return [
    before.some((other) => areAlike(other, heading, all))
      ? heading.at
      : Math.max(heading.at - limits.beforeHeading, ...before.map(({ at }) => at + 1)),
    Math.min(heading.at + limits.afterHeading, ...behind),
  ];
}

/** Whether two elements and what holds them are named alike, as those of articles in a row are. */
function areAlike(one: PageNode, other: PageNode, all: readonly PageNode[]): boolean {
  const [ours, theirs] = [all[one.parent], all[other.parent]];
  return one.classes === other.classes && ours?.tag === theirs?.tag && ours?.classes === theirs?.classes;
}

/** Whether the page holds other articles than that of the heading, each with an `h1` of its own. */
export function hasSeveralArticles({ all, heading }: NearbyNodes): boolean {
  const own = heading && closestNode(heading, all, isArticle);
  return (
    own !== undefined &&
    all.some((node) => node.tag === 'h1' && (closestNode(node, all, isArticle)?.at ?? own.at) !== own.at)
  );
}

/** Whether a node belongs to another article than the heading. */
export function isInOtherArticle(node: PageNode, { all, heading }: NearbyNodes): boolean {
  const own = heading && closestNode(heading, all, isArticle);
  const article = own && closestNode(node, all, isArticle);
  return article !== undefined && article.at !== own?.at && !holds(article, heading!, all);
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
