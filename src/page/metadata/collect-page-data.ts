import { attempt } from '../../metadata/attempt';
import { limits } from '../../metadata/limits';
import type { Heading, HeadLink, MetaTag, RawPageData } from '../../metadata/raw-page-data';
import { besideSelector } from './beside-selector';
import {
  attribute,
  closest,
  documentText,
  elementsMatching,
  firstWithin,
  nameOf,
  textOf,
} from './dom-access';
import { itemProperties } from './item-properties';
import { roots } from './entry-properties';

/**
 * What the page says of itself, without a look into it: this is code that the page's engine has never
 * seen, and every function of it costs more to take in than to run. Never throws, and does a bounded
 * amount of work on any page. `headings` are the page's, as `headingsIn` gives them.
 */
export function collectPageData(document: Document, url: string, headings: Element[]): RawPageData {
  const [html] = attempt(() => elementsMatching(document, 'html', 1), []);
  const [base] = attempt(() => elementsMatching(document, 'base[href]:not([href=""])', 1), []);
  return {
    url,
    title: attempt(() => documentText(document, 'title'), ''),
    referrer: attempt(() => documentText(document, 'referrer'), ''),
    language: html ? attribute(html, 'lang') || attribute(html, 'xml:lang') : '',
    base: base ? attribute(base, 'href') : '',
    metaTags: attempt(() => metaTags(document), []),
    links: attempt(() => headLinks(document), []),
    jsonLd: attempt(() => jsonLd(document), []),
    headings: attempt(() => wordsOfHeadings(headings), []),
    itemProperties: attempt(() => itemProperties(document), []),
    entries: attempt(() => elementsMatching(document, roots, 2).length, 0),
  };
}

export function headingsIn(document: Document): Element[] {
  return attempt(() => elementsMatching(document, 'h1,h2', limits.headings), []);
}

/** Open Graph puts the name in `property`, the others in `name`; pages confuse them. */
function metaTags(document: Document): MetaTag[] {
  const tags: MetaTag[] = [];
  let room: number = limits.metaText;
  for (const element of elementsMatching(document, 'meta[content]', limits.metaTags)) {
    const names = `${attribute(element, 'property')} ${attribute(element, 'name')} ${attribute(element, 'http-equiv')}`;
    const content = attribute(element, 'content');
    room -= names.length + content.length;
    if (room < 0) break;
    if (names !== '  ') tags.push({ names, content });
  }
  return tags;
}

function headLinks(document: Document): HeadLink[] {
  const told = 'link[rel~="canonical" i],link[rel~="image_src" i],link[rel*="icon" i]';
  return elementsMatching(document, told, limits.linkTags).map((element) => ({
    rel: attribute(element, 'rel'),
    href: attribute(element, 'href'),
    sizes: attribute(element, 'sizes'),
    type: attribute(element, 'type'),
  }));
}

/** The texts that fit into what is read at all: half of a JSON text is no JSON. */
function jsonLd(document: Document): string[] {
  const texts: string[] = [];
  let room: number = limits.jsonLdText;
  for (const script of elementsMatching(document, 'script[type*="ld+json" i]', limits.scriptTags)) {
    const first: unknown = Reflect.get(Node.prototype, 'firstChild', script);
    if (!(first instanceof Text) || first.length > room) continue;
    if (!/^application\/ld\+json\b/i.test(attribute(script, 'type').trim())) continue;
    room -= first.length;
    texts.push(first.data);
  }
  return texts;
}

function wordsOfHeadings(headings: Element[]): Heading[] {
  const chrome = besideSelector(
    'nav,footer,aside,dialog,[role="dialog"]',
    'newsletter related cookie screen-reader',
    'comment sidebar logo teaser',
  );
  return headings.map((element) => ({
    isFirst: nameOf(element) === 'h1',
    text: textOf(element, limits.title * 4),
    isInChrome: closest(element, chrome) !== null,
    leadsHome: leadsHome(element),
  }));
}

/** The site's name stands in an `h1` that links to the site's first page on many a page. */
function leadsHome(element: Element): boolean {
  const link = closest(element, 'a[href]') ?? firstWithin(element, 'a');
  return link !== null && (attribute(link, 'rel') === 'home' || attribute(link, 'href') === '/');
}
