import { attempt } from '../domain/attempt';
import { lazy } from '../domain/lazy';
import { namesOnPage } from './bylines';
import type { Candidates, Family } from './candidates';
import { readHeadLinks } from './head-links';
import { candidatesOfJsonLd } from './json-ld';
import { languageTag } from './language-tag';
import { limits } from './limits';
import { candidatesOfMicrodata, candidatesOfMicroformats } from './markup-properties';
import { dublinCore, openGraph, plainMeta, services, twitter } from './meta-families';
import { candidatesOfMeta, readMetaTags, signatureIn, type MetaNames } from './meta-tags';
import { nearbyNodes } from './nearby-nodes';
import { declaredText, normalizeText } from './normalize-text';
import { areLeftOver, isKin, resolveWebUrl } from './page-address';
import { candidatesOfVisibleDays, dayInAddress } from './page-days';
import type { PageNode, RawPageData } from './raw-page-data';
import { headingsOf, mainHeading, siteNames, titleWithoutSite } from './titles';

/** All that the page says of itself, by family, and which of it can be believed. */
export interface MetadataSources {
  /** Asked for only when no family before it had an answer, since some of them are dear to read. */
  candidates: Readonly<Record<Family, () => Candidates[]>>;
  /** What the page states to be its address, the likeliest first. */
  statedAddresses: string[];
  /** Whether the head's titles are those shown though none of its addresses looks like the page's. */
  isVouched: boolean;
  /** Bare names of the site (`siteNames`). */
  siteNames: Set<string>;
  icon?: string;
  /** The address from which the page's relative addresses start. */
  base: string;
}

export function collectSources(page: RawPageData): MetadataSources {
  const { url: address, nodes } = page;
  const base = resolveWebUrl(page.base, address) ?? address;
  const tags = attempt(() => readMetaTags(page.metaTags), new Map());
  const links = attempt(() => readHeadLinks(page.links, base), {});
  const documentTitle = attempt(() => normalizeText(page.title, limits.title), '');
  const shown = [documentTitle, ...attempt(() => shownHeadings(nodes), [])];
  const language = attempt(() => languageTag(page.language), undefined);

  const meta = (names: MetaNames) => attempt(() => candidatesOfMeta(tags, names), {});
  const [og, tw] = [meta(openGraph), meta(twitter)];
  const statedInHead = [links.canonical, ...(og.address ?? []), ...(tw.address ?? [])]
    .map((stated) => resolveWebUrl(stated ?? '', address))
    .filter((stated) => stated !== undefined);
  const titlesInHead = [...(og.title ?? []), ...(tw.title ?? [])];
  const isHeadBelieved =
    titlesInHead.length === 0 || !areLeftOver({ address: statedInHead, title: titlesInHead }, address, shown);
  const ofHead = (candidates: Candidates): Candidates[] => [
    isHeadBelieved ? candidates : { site: candidates.site, language: candidates.language },
  ];
  const jsonLd = attempt(() => candidatesOfJsonLd(page.jsonLd, address, documentTitle), []).filter(
    (candidates) => !areLeftOver(candidates, address, shown),
  );

  const sites = [
    ...(og.site ?? []),
    ...jsonLd.flatMap((candidates) => candidates.site ?? []),
    ...(meta(plainMeta).site ?? []),
  ];
  const names = siteNames(
    sites.map((name) => declaredText(name, limits.name)),
    address,
  );
  const titles = [
    documentTitle,
    ...jsonLd.slice(0, 3).flatMap((candidates) => candidates.title ?? []),
    ...(isHeadBelieved ? titlesInHead : []),
  ].map((title) => titleWithoutSite(declaredText(title, limits.title), names));
  const declared = [...new Set(titles)].slice(0, limits.titles);
  const heading = attempt(() => mainHeading(nodes, declared, names), undefined);
  const day = dayInAddress(address);
  const nearby = nearbyNodes(nodes, heading?.heading);

  return {
    candidates: {
      heading: () => [{ title: heading ? [heading.text] : [] }],
      jsonLd: () => jsonLd,
      openGraph: () => ofHead(og),
      twitter: () => ofHead({ ...tw, authors: signatureIn(tags) }),
      dublinCore: lazy(() => ofHead(meta(dublinCore))),
      services: lazy(() => ofHead(meta(services))),
      plainMeta: lazy(() => ofHead(meta(plainMeta))),
      microdata: lazy(() => [attempt(() => candidatesOfMicrodata(page.itemProperties), {})]),
      microformats: lazy(() => [attempt(() => candidatesOfMicroformats(nearby), {})]),
      bylines: lazy(() => [{ authors: attempt(() => namesOnPage(nearby), []) }]),
      visibleDays: lazy(() => [attempt(() => candidatesOfVisibleDays(nearby, language), {})]),
      address: () => [{ published: day === undefined ? [] : [day] }],
      document: () => [
        {
          title: [documentTitle],
          language: language === undefined ? [] : [language],
          image: links.image === undefined ? [] : [links.image],
        },
      ],
    },
    statedAddresses: [...statedInHead, ...jsonLd.flatMap((candidates) => candidates.address ?? [])],
    isVouched:
      isHeadBelieved && titlesInHead.length > 0 && !statedInHead.some((stated) => isKin(stated, address)),
    siteNames: names,
    ...(links.icon !== undefined && { icon: links.icon }),
    base,
  };
}

function shownHeadings(nodes: readonly PageNode[]): string[] {
  return headingsOf(nodes)
    .slice(0, 5)
    .map(({ text }) => normalizeText(text, limits.title));
}
