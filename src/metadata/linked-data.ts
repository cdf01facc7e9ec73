import { limits } from './limits';

/** An object of JSON-LD. Only own members with known names are ever read from it. */
export type LinkedNode = Record<string, unknown>;

export interface LinkedData {
  /** Every typed object, the outer before the inner, without those that describe something beside the page. */
  nodes: LinkedNode[];
  /** By `@id`, for members that only refer to an object. */
  byId: Map<string, LinkedNode>;
}

// Below these members stands something else than the page: another page, an opinion on it, its makers.
const beside = new Set([
  'itemListElement',
  'hasPart',
  'mentions',
  'citation',
  'comment',
  'review',
  'reviews',
  'isPartOf',
  'isBasedOn',
  'relatedLink',
  'significantLink',
  'about',
  'author',
  'creator',
  'publisher',
  'potentialAction',
  'image',
  'logo',
  'video',
  'associatedMedia',
  'breadcrumb',
  'suggestedAnswer',
  'acceptedAnswer',
  'subjectOf',
  'blogPost',
  'workExample',
  'isRelatedTo',
  'isSimilarTo',
]);

export function readLinkedData(texts: string[]): LinkedData {
  const data: LinkedData = { nodes: [], byId: new Map() };
  for (const text of texts) collect(parsed(text), data);
  return data;
}

function parsed(text: string): unknown {
  for (const attempt of [(raw: string) => raw, mended]) {
    try {
      return JSON.parse(attempt(text)) as unknown;
    } catch {
      // The next attempt, or nothing.
    }
  }
  return undefined;
}

/** What publishers' templates leave behind: comments around the text, raw line breaks, trailing commas. */
function mended(text: string): string {
  return text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(?=\s*[}\]])/g, '')
    .replace(/;\s*$/, '');
}

interface Place {
  value: unknown;
  depth: number;
  aside: boolean;
}

function collect(root: unknown, { nodes, byId }: LinkedData): void {
  const queue: Place[] = [{ value: root, depth: 0, aside: false }];
  // A queue grows while it is walked; it never grows past the limit.
  for (const { value, depth, aside } of queue) {
    if (depth > limits.jsonLdDepth) continue;
    const room = limits.jsonLdNodes - queue.length;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, Math.max(room, 0)) as unknown[])
        queue.push({ value: item, depth: depth + 1, aside });
    } else if (isNode(value)) {
      const id = member(value, '@id');
      if (typeof id === 'string' && (member(value, 'name') !== undefined || !byId.has(id)))
        byId.set(id, value);
      if (!aside && typesOf(value).length > 0) nodes.push(value);
      for (const [name, inner] of Object.entries(value).slice(0, Math.max(room, 0))) {
        if (typeof inner === 'object' && inner !== null)
          queue.push({ value: inner, depth: depth + 1, aside: aside || isBeside(value, name) });
      }
    }
  }
}

// The questions that a page of frequent ones answers are no page's title.
function isBeside(node: LinkedNode, name: string): boolean {
  return beside.has(name) || (name === 'mainEntity' && typesOf(node).includes('FAQPage'));
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function member(node: LinkedNode, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

/** The names of its types without their vocabulary's address. */
export function typesOf(node: LinkedNode): string[] {
  return listOf(member(node, '@type')).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : [],
  );
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value)
    ? value.slice(0, limits.values)
    : value === undefined || value === null
      ? []
      : [value];
}
