import { limits } from './limits';
import { declaredText } from './normalize-text';
import type { PageNode } from './raw-page-data';
import { bare, likeness } from './similarity';
import {
  hostSignature,
  signatureOf,
  siteNames,
  titleWithoutCounter,
  titleWithoutPlatform,
  titleWithoutSite,
  type SiteNames,
} from './site-names';
import { headingsOf, isInChrome, mainHeading, type MainHeading } from './titles';

/** What the titles of a page tell together. */
export interface PageTitles {
  siteNames: SiteNames;
  /** The site's name, where the document's title is signed with it. */
  signature: string | undefined;
  /** The same where it agrees with the site's host. */
  signatureOfHost: string | undefined;
  heading: MainHeading | undefined;
  /** Who made what the titles name. */
  makers: string[];
  /** Titles that say but whose post it is, with who that is. */
  ownersByTitle: ReadonlyMap<string, string>;
}

/**
 * @param documentTitle what the document says its title is
 * @param declared raw titles that the head declares beside it
 * @param sites raw names that the head gives the site
 */
export function readPageTitles(
  documentTitle: string,
  declared: readonly string[],
  sites: readonly string[],
  nodes: readonly PageNode[],
  address: string,
): PageTitles {
  const stated = sites.map((name) => declaredText(name, limits.name));
  const known = siteNames(stated, address);
  const signed = titleWithoutPlatform(titleWithoutCounter(documentTitle), known);
  const others = declared.map((title) => titleWithoutPlatform(declaredText(title, limits.title), known));
  const ofHost = hostSignature(signed, known, address);
  const signature =
    signatureOf(
      signed,
      others.map((title) => titleWithoutSite(title, known)),
    ) ??
    signatureOf(
      signed,
      shownHeadings(nodes).map(({ text }) => text),
    ) ??
    ofHost;
  const names = siteNames(signature === undefined ? stated : [...stated, signature], address);
  const unsigned = [...new Set([signed, ...others].map((title) => titleWithoutSite(title, names)))];
  // "Rain at last on Chirp" is no post of somebody's where another title is "Rain at last".
  const works = new Set([...unsigned, ...shownHeadings(nodes).map(({ text }) => text)].map(bare));
  const ownersByTitle = new Map(
    unsigned.flatMap((title): [string, string][] => {
      const owner = ownerIn(title, names);
      return owner === undefined || works.has(bare(owner)) ? [] : [[title, owner]];
    }),
  );
  const titles = unsigned
    .filter((title) => bare(title) !== '' && !names.has(bare(title)) && !ownersByTitle.has(title))
    .slice(0, limits.titles);
  const heading = mainHeading(nodes, titles, names);
  return {
    siteNames: names,
    signature,
    heading,
    signatureOfHost: ofHost,
    ownersByTitle,
    makers: titles.flatMap((title) => makersIn(title, heading ? [heading.text, ...titles] : titles)),
  };
}

function shownHeadings(nodes: readonly PageNode[]): PageNode[] {
  return headingsOf(nodes).filter((heading) => !isInChrome(heading, nodes));
}

/**
 * The titles that a page shows now, by which what its head says is measured: that of the document; where
 * an app has changed the address and left that as it was, the heading of which the address speaks; and
 * where the document has none, the first headings.
 */
export function titlesShown(
  documentTitle: string,
  nodes: readonly PageNode[],
  address: string,
): { titles: string[]; headings: string[]; isDocumentTitleOld: boolean } {
  const headings = shownHeadings(nodes).map(({ text }) => declaredText(text, limits.title));
  const slug = wordsOfAddress(address);
  const [named] =
    slug === ''
      ? []
      : headings
          .filter((heading) => likeness(heading, slug) >= 0.6)
          .toSorted((one, other) => likeness(other, slug) - likeness(one, slug));
  if (named !== undefined && isOfOther(documentTitle, named, headings))
    return { titles: [named], headings, isDocumentTitleOld: true };
  const isNamed = bare(documentTitle) !== '' && !siteNames([], address).has(bare(documentTitle));
  return { titles: isNamed ? [documentTitle] : headings.slice(0, 5), headings, isDocumentTitleOld: false };
}

/** Whether a title is that of another of the page's headings than `own`, or unlike it. */
function isOfOther(title: string, own: string, headings: readonly string[]): boolean {
  const letters = bare(title);
  if (letters.includes(bare(own))) return false;
  return (
    likeness(title, own) < 0.3 ||
    headings.some((heading) => bare(heading).length > 3 && letters.includes(bare(heading)))
  );
}

/** The words of the last part of an address; empty where they are fewer than two. */
function wordsOfAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const last = /([^/]+)\/*$/.exec(new URL(address).pathname)?.[1] ?? '';
  const words = last.replace(/\.\w{2,5}$/, '').split(/[-_+]|%20/);
  return words.length > 1 ? words.join(' ') : '';
}

/**
 * Whose page a title says it is, where it says nothing else: "Ann Lee on Chirp", "Ann Lee (@ann@chirp.example)".
 * Such is what the head of posts and profiles has in the place of a title.
 */
export function ownerIn(title: string, names: SiteNames): string | undefined {
  const [, name = '', platform] =
    /^([^|–—:"“]{2,60}?)(?:\s+\(@[^()\s]+\))?(?:\s+on\s+([^:]{1,30}))?$/.exec(title) ?? [];
  if (platform !== undefined && names.has(bare(platform))) return name;
  return /\s\(@[^()\s]+\)$/.test(title) ? name : undefined;
}

/** Who made what one of the `titles` names, where another says so: "Rain Song by Ann Lee". */
export function makersIn(title: string, titles: readonly string[]): string[] {
  const known = titles.map(bare).filter((one) => one.length > 1);
  return [...title.matchAll(/\s(?:by|von|par|por)\s(?=\p{Lu}|\d|\p{Lo})/gu)].flatMap((found) => {
    const [work, maker] = [bare(title.slice(0, found.index)), title.slice(found.index + found[0].length)];
    const isWork = known.some(
      (one) => work === one || (work.includes(one) && work.length <= one.length + 25),
    );
    return isWork && maker.length <= 80 ? [maker.replace(/\s+[|–—·•-]\s.*$/s, '')] : [];
  });
}
