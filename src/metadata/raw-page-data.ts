import { readFields, readList, readText } from '../domain/parse';
import { limits } from './limits';

/** What a page says of itself, as it says it: nothing is looked into, let alone believed. */
export interface RawPageData {
  /** The address as the browser shows it. */
  url: string;
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
  /** Every `h1` and `h2`, in the order of the page. */
  headings: Heading[];
  itemProperties: ItemProperty[];
  /** How many entries of microformats there are; more than two are counted as two. */
  entries: number;
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

export interface Heading {
  isFirst: boolean;
  text: string;
  /** Whether it stands in a menu, a footer or their kin. */
  isInChrome: boolean;
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
}

/** The words that came back from a page, or undefined where they are none. No text and no list is longer than `limits` says. */
export function parseRawPageData(value: unknown): RawPageData | undefined {
  const field = readFields(value);
  const url = readText(field?.get('url'), limits.url);
  if (!field || url === undefined) return undefined;
  const text = (name: string) => readText(field.get(name), limits.rawText) ?? '';
  return {
    url,
    title: text('title'),
    referrer: text('referrer'),
    language: text('language'),
    base: text('base'),
    metaTags: readList(field.get('metaTags'), limits.metaTags, (one) => readTexts(one, 'names', 'content')),
    links: readList(field.get('links'), limits.linkTags, (one) =>
      readTexts(one, 'rel', 'href', 'sizes', 'type'),
    ),
    jsonLd: readList(field.get('jsonLd'), limits.scriptTags, (one) => readText(one, limits.jsonLdText)),
    headings: readList(field.get('headings'), limits.headings, readHeading),
    itemProperties: readList(field.get('itemProperties'), limits.candidates, (one) =>
      readTexts(one, 'properties', 'value', 'name', 'ownerType'),
    ),
    entries: Number(field.get('entries') === 1) || Number(field.get('entries') === 2) * 2,
  };
}

// What is no heading keeps its place, since the others are told apart by theirs.
function readHeading(value: unknown): Heading {
  const field = readFields(value);
  return {
    isFirst: field?.get('isFirst') === true,
    text: readText(field?.get('text'), limits.rawText) ?? '',
    isInChrome: field?.get('isInChrome') === true,
    leadsHome: field?.get('leadsHome') === true,
  };
}

/** An object of texts of those names; one that is missing is empty. */
export function readTexts<Name extends string>(
  value: unknown,
  ...names: Name[]
): Record<Name, string> | undefined {
  const field = readFields(value);
  if (!field) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(
    names.map((name) => [name, readText(field.get(name), limits.rawText) ?? '']),
  ) as Record<Name, string>;
}
