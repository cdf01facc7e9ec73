import { maxAddressChars } from '../domain/address/web-url';
import { readFields, readList, readText, readWholeText } from '../domain/parse';
import { limits } from './limits';

/** What a page says of itself, as it says it: nothing is looked into, let alone believed. */
export interface RawPageData {
  /** The address as the browser shows it. */
  url: string;
  /** Whether the address's fragment is the id of an element of the page, and thus a place on it. */
  isFragmentOnPage?: boolean;
  title: string;
  referrer: string;
  language: string;
  /** What its `<base>` says that relative addresses start from. */
  base: string;
  metaTags: MetaTag[];
  /** Those that may name the page's address, its icon or its image. */
  links: HeadLink[];
  /** The texts of its scripts of JSON-LD. */
  jsonLd: string[];
  itemProperties: ItemProperty[];
  /** What may tell the title, an author or a day, each after all that holds it, in the order of the page. */
  nodes: PageNode[];
}

export interface MetaTag {
  /** Parted by spaces. */
  names: string;
  content: string;
}

export interface HeadLink {
  rel: string;
  href: string;
  sizes: string;
  type: string;
}

/** An element of the page's body that may tell something, or that holds one. */
export interface PageNode {
  tag: string;
  /** Which of the nodes holds it; -1 for none. What says nothing of a place is left out. */
  parent: number;
  /** How many elements stand before it in the page. */
  at: number;
  classes: string;
  id: string;
  role: string;
  /** Of links only. */
  rel: string;
  /** Its `itemprop`. */
  property: string;
  /** What it states in an attribute: `datetime`, `content`, `src`, or `title`; mostly empty. */
  stated: string;
  /** Its beginning, with `partMark`s; empty where it only holds others. */
  text: string;
  /** Whether it is a paragraph that stands where one signs. */
  isSignature: boolean;
  /** Whether it is a heading that links to the site's first page. */
  leadsHome: boolean;
}

/** An element with `itemprop` that does not belong to a comment, a review or a list. */
export interface ItemProperty {
  /** Parted by spaces. */
  properties: string;
  value: string;
  /** The value of the `name` within it, where it has one; else its own. */
  name: string;
  /** The `itemtype` of the item to which it belongs. */
  ownerType: string;
  /** Which of the nodes it is; -1 where it is none. */
  node: number;
}

/** The words that came back from a page, or undefined where they are none. No text and no list is longer than `limits` says. */
export function parseRawPageData(value: unknown): RawPageData | undefined {
  const field = readFields(value);
  const url = readWholeText(field?.get('url'), maxAddressChars);
  if (!field || url === undefined) return undefined;
  const text = (name: string) => readText(field.get(name), limits.rawText) ?? '';
  return {
    url,
    ...(field.get('isFragmentOnPage') === true && { isFragmentOnPage: true }),
    title: text('title'),
    referrer: text('referrer'),
    language: text('language'),
    base: text('base'),
    metaTags: readList(field.get('metaTags'), limits.metaTags, (one) => readTexts(one, 'names', 'content')),
    links: readList(field.get('links'), limits.linkTags, (one) =>
      readTexts(one, 'rel', 'href', 'sizes', 'type'),
    ),
    jsonLd: readList(field.get('jsonLd'), limits.scriptTags, (one) => readText(one, limits.jsonLdText)),
    itemProperties: readList(field.get('itemProperties'), limits.candidates, (one) => {
      const texts = readTexts(one, 'properties', 'value', 'name', 'ownerType');
      return texts && { ...texts, node: readPlace(readFields(one)?.get('node')) };
    }),
    nodes: readNodes(field.get('nodes')),
  };
}

function readPlace(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : -1;
}

// What is no node keeps its place, since the others name the one that holds them by it.
function readNodes(value: unknown): PageNode[] {
  const list: unknown[] = Array.isArray(value) ? value.slice(0, limits.pageNodes) : [];
  return list.map((one, index) => {
    const field = readFields(one);
    const text = (name: string, most: number) => readText(field?.get(name), most) ?? '';
    const parent = readPlace(field?.get('parent'));
    return {
      tag: text('tag', limits.names),
      parent: parent < index ? parent : -1,
      at: readPlace(field?.get('at')),
      classes: text('classes', limits.names),
      id: text('id', limits.names),
      role: text('role', limits.names),
      rel: text('rel', limits.names),
      property: text('property', limits.names),
      stated: text('stated', limits.nodeText),
      text: text('text', limits.title * 4),
      isSignature: field?.get('isSignature') === true,
      leadsHome: field?.get('leadsHome') === true,
    };
  });
}

/** An object of texts of those names; one that is missing is empty. */
function readTexts<Name extends string>(value: unknown, ...names: Name[]): Record<Name, string> | undefined {
  const field = readFields(value);
  if (!field) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(
    names.map((name) => [name, readText(field.get(name), limits.rawText) ?? '']),
  ) as Record<Name, string>;
}
