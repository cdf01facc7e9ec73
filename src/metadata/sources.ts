import { attempt } from '../domain/attempt';
import { lazy } from '../domain/lazy';
import { copyrightHolders, namesOnPage } from './bylines';
import type { Candidates, Family } from './candidates';
import { readHeadLinks } from './head-links';
import { candidatesOfJsonLd } from './json-ld';
import { languageTag } from './language-tag';
import { limits } from './limits';
import { candidatesOfMicrodata, candidatesOfMicroformats } from './markup-properties';
import { dublinCore, openGraph, plainMeta, services, twitter, weakMeta } from './meta-families';
import { candidatesOfMeta, readMetaTags, signatureIn, type MetaNames } from './meta-tags';
import { hasSeveralArticles, nearbyNodes } from './nearby-nodes';
import { normalizeText } from './normalize-text';
import { areLeftOver, isKin, resolveWebUrl } from './page-address';
import { candidatesOfVisibleDays, dayInAddress } from './page-days';
import type { RawPageData } from './raw-page-data';
import { likeness } from './similarity';
import type { SiteNames } from './site-names';
import { readPageTitles, titlesShown } from './page-titles';

/** All that the page says of itself, by family, and which of it can be believed. */
export interface MetadataSources {
  /** Asked for only when no family before it had an answer, since some of them are dear to read. */
  candidates: Readonly<Record<Family, () => Candidates[]>>;
  /** What the page states to be its address, the likeliest first. */
  statedAddresses: string[];
  /** Whether the head's titles are those shown though none of its addresses looks like the page's. */
  isVouched: boolean;
  siteNames: SiteNames;
  /** Titles that say but whose post it is, with who that is. */
  ownersByTitle: ReadonlyMap<string, string>;
  /** Whether the page holds several articles, as those do that go on with the next one. */
  isSerial: boolean;
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
  const shown = attempt(() => titlesShown(documentTitle, nodes, address), {
    titles: [documentTitle],
    headings: [],
    isDocumentTitleOld: false,
  });
  const { isDocumentTitleOld } = shown;
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
  const believedJsonLd = attempt(() => candidatesOfJsonLd(page.jsonLd, address, documentTitle), []).filter(
    (candidates) => !areLeftOver(candidates, address, shown),
  );
  const titles = readPageTitles(
    isDocumentTitleOld ? (shown.titles[0] ?? '') : documentTitle,
    [
      ...believedJsonLd.slice(0, 3).flatMap((candidates) => candidates.title ?? []),
      ...(isHeadBelieved ? [...titlesInHead, ...(meta(dublinCore).title ?? [])] : []),
    ],
    [
      ...(og.site ?? []),
      ...believedJsonLd.flatMap((candidates) => candidates.site ?? []),
      ...(meta(plainMeta).site ?? []),
    ],
    nodes,
    address,
  );
  const { heading, signature, signatureOfHost, siteNames, makers, ownersByTitle } = titles;
  const day = dayInAddress(address);
  const nearby = nearbyNodes(nodes, heading?.heading);
  const isSerial = hasSeveralArticles(nearby);
  const jsonLd = believedJsonLd.filter(
    (candidates) => !isSerial || speaksOf(candidates, address, heading?.text ?? ''),
  );

  return {
    candidates: {
      heading: () => [{ title: heading ? [heading.text] : [] }],
      titles: () => [
        {
          authors: [...makers, ...ownersByTitle.values()],
          site: signatureOfHost === undefined ? [] : [signatureOfHost],
        },
      ],
      jsonLd: () => jsonLd,
      openGraph: () => ofHead(og),
      twitter: () => ofHead({ ...tw, authors: signatureIn(tags) }),
      dublinCore: lazy(() => ofHead(meta(dublinCore))),
      services: lazy(() => ofHead(meta(services))),
      plainMeta: lazy(() => ofHead(meta(plainMeta))),
      weakMeta: lazy(() => ofHead(meta(weakMeta))),
      microdata: lazy(() => [attempt(() => candidatesOfMicrodata(page.itemProperties, nearby), {})]),
      microformats: lazy(() => [attempt(() => candidatesOfMicroformats(nearby), {})]),
      bylines: lazy(() => [{ authors: attempt(() => namesOnPage(nearby), []) }]),
      copyright: lazy(() => [{ authors: attempt(() => copyrightHolders(nearby, siteNames), []) }]),
      visibleDays: lazy(() => [attempt(() => candidatesOfVisibleDays(nearby, language), {})]),
      address: () => [{ published: day === undefined ? [] : [day] }],
      document: () => [
        {
          title: isDocumentTitleOld ? shown.titles : [documentTitle],
          site: signature === undefined ? [] : [signature],
          language: language === undefined ? [] : [language],
          image: links.image === undefined ? [] : [links.image],
        },
      ],
    },
    statedAddresses: [...statedInHead, ...jsonLd.flatMap((candidates) => candidates.address ?? [])],
    isVouched:
      isHeadBelieved && titlesInHead.length > 0 && !statedInHead.some((stated) => isKin(stated, address)),
    siteNames,
    ownersByTitle,
    isSerial,
    ...(links.icon !== undefined && { icon: links.icon }),
    base,
  };
}

/** Whether candidates name the address of an article or its title, or none at all. */
function speaksOf({ address: own = [], title = [] }: Candidates, address: string, heading: string): boolean {
  if (own.some((one) => isKin(one, address)) || title.some((one) => likeness(one, heading) > 0.6))
    return true;
  return own.length === 0 && title.length === 0;
}
