import { attempt } from '../../domain/attempt';
import { limits } from '../../metadata/limits';
import type { HeadLink, MetaTag, RawPageData } from '../../metadata/raw-page-data';
import { collectNodes } from './collect-nodes';
import { elementsMatching, ownProperty } from '../dom-properties';
import { itemProperties } from './item-properties';
import { attribute, documentText } from './visible-text';

/**
 * What the page says of itself, without a look into it: this is code that the page's engine has never
 * seen, and every function of it costs more to take in than to run. Never throws, and does a bounded
 * amount of work on any page.
 */
export function collectPageData(document: Document, url: string): RawPageData {
  const [html] = attempt(() => elementsMatching(document, 'html', 1), []);
  const [base] = attempt(() => elementsMatching(document, 'base[href]:not([href=""])', 1), []);
  const { nodes, placeOf } = attempt(() => collectNodes(document), { nodes: [], placeOf: () => -1 });
  return {
    url,
    isFragmentOnPage: attempt(() => isFragmentOnPage(document, url), false),
    title: attempt(() => documentText(document, 'title'), ''),
    referrer: attempt(() => documentText(document, 'referrer'), ''),
    language: html ? attribute(html, 'lang') || attribute(html, 'xml:lang') : '',
    base: base ? attribute(base, 'href') : '',
    metaTags: attempt(() => metaTags(document), []),
    links: attempt(() => headLinks(document), []),
    jsonLd: attempt(() => jsonLd(document), []),
    itemProperties: attempt(() => itemProperties(document, placeOf), []),
    nodes,
  };
}

/** Whether the fragment is the id of an element, or the name of an anchor of the older kind. */
function isFragmentOnPage(document: Document, url: string): boolean {
  const id = decodeURIComponent(new URL(url).hash.slice(1).split(':~:', 1)[0] ?? '');
  if (id === '') return false;
  const quoted = CSS.escape(id);
  return elementsMatching(document, `[id="${quoted}"], a[name="${quoted}"]`, 1).length > 0;
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
    const first = ownProperty(Node.prototype, 'firstChild', script);
    if (!(first instanceof Text) || first.length > room) continue;
    if (!/^application\/ld\+json\b/i.test(attribute(script, 'type').trim())) continue;
    room -= first.length;
    texts.push(first.data);
  }
  return texts;
}
