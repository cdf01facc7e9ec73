import { attempt } from '../domain/attempt';
import { lazy } from '../domain/lazy';
import { copyrightHolders, namesOnPage } from './bylines';
import type { Candidates, Family } from './candidates';
import { makersIn, ownerIn } from './makers';
import { readHeadLinks } from './head-links';
import { candidatesOfJsonLd } from './json-ld';
import { languageTag } from './language-tag';
import { limits } from './limits';
import { candidatesOfMicrodata, candidatesOfMicroformats } from './markup-properties';
import { dublinCore, openGraph, plainMeta, services, twitter, weakMeta } from './meta-families';
import { candidatesOfMeta, readMetaTags, signatureIn, type MetaNames } from './meta-tags';
import { nearbyNodes } from './nearby-nodes';
import { declaredText, normalizeText } from './normalize-text';
import { areLeftOver, isKin, resolveWebUrl } from './page-address';
import { candidatesOfVisibleDays, dayInAddress } from './page-days';
import type { PageNode, RawPageData } from './raw-page-data';
import { bare } from './similarity';
import {
  knownSignature,
  siteNames,
  signatureOf,
  titleWithoutPlatform,
  titleWithoutSite,
  type SiteNames,
} from './site-names';
import { headingsOf, isInChrome, mainHeading } from './titles';

/** All that the page says of itself, by family, and which of it can be believed. */
export interface MetadataSources {
  /** Asked for only when no family before it had an answer, since some of them are dear to read. */
  candidates: Readonly<Record<Family, () => Candidates[]>>;
  /** What the page states to be its address, the likeliest first. */
  statedAddresses: string[];
  /** Whether the head's titles are those shown though none of its addresses looks like the page's. */
  isVouched: boolean;
  siteNames: SiteNames;
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
  const stated = sites.map((name) => declaredText(name, limits.name));
  const hostAndStated = siteNames(stated, address);
  const signed = titleWithoutPlatform(documentTitle, hostAndStated);
  const others = [
    ...jsonLd.slice(0, 3).flatMap((candidates) => candidates.title ?? []),
    ...(isHeadBelieved ? [...titlesInHead, ...(meta(dublinCore).title ?? [])] : []),
  ].map((title) => titleWithoutPlatform(declaredText(title, limits.title), hostAndStated));
  const headings = headingsOf(nodes).filter((heading) => !isInChrome(heading, nodes));
  const signature =
    signatureOf(
      signed,
      others.map((title) => titleWithoutSite(title, hostAndStated)),
    ) ??
    signatureOf(
      signed,
      headings.map(({ text }) => text),
    ) ??
    knownSignature(signed, hostAndStated);
  const names = siteNames(signature === undefined ? stated : [...stated, signature], address);
  const unsigned = [signed, ...others].map((title) => titleWithoutSite(title, names));
  const owners = unsigned.flatMap((title) => ownerIn(title, names) ?? []);
  const declared = [...new Set(unsigned)]
    .filter((title) => bare(title) !== '' && !names.has(bare(title)) && ownerIn(title, names) === undefined)
    .slice(0, limits.titles);
  const heading = attempt(() => mainHeading(nodes, declared, names), undefined);
  const makers = declared.flatMap((title) =>
    makersIn(title, heading ? [heading.text, ...declared] : declared),
  );
  const day = dayInAddress(address);
  const nearby = nearbyNodes(nodes, heading?.heading);

  return {
    candidates: {
      heading: () => [{ title: heading ? [heading.text] : [] }],
      titles: () => [{ authors: [...makers, ...owners] }],
      jsonLd: () => jsonLd,
      openGraph: () => ofHead(og),
      twitter: () => ofHead({ ...tw, authors: signatureIn(tags) }),
      dublinCore: lazy(() => ofHead(meta(dublinCore))),
      services: lazy(() => ofHead(meta(services))),
      plainMeta: lazy(() => ofHead(meta(plainMeta))),
      weakMeta: lazy(() => ofHead(meta(weakMeta))),
      microdata: lazy(() => [attempt(() => candidatesOfMicrodata(page.itemProperties), {})]),
      microformats: lazy(() => [attempt(() => candidatesOfMicroformats(nearby), {})]),
      bylines: lazy(() => [{ authors: attempt(() => namesOnPage(nearby), []) }]),
      copyright: lazy(() => [{ authors: attempt(() => copyrightHolders(nearby, names), []) }]),
      visibleDays: lazy(() => [attempt(() => candidatesOfVisibleDays(nearby, language), {})]),
      address: () => [{ published: day === undefined ? [] : [day] }],
      document: () => [
        {
          title: [documentTitle],
          site: signature === undefined ? [] : [signature],
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
