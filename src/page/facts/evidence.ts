import { dayInAddress } from './address-day';
import { baseAddress } from './base-address';
import { claimsOfBylines } from './bylines';
import type { Claims } from './claims';
import { attribute, documentText, elementsMatching, textOf } from './dom-access';
import { readHeadLinks } from './head-links';
import { claimsOfJsonLd } from './json-ld';
import { languageTag } from './language-tag';
import { limits } from './limits';
import { mainHeading } from './main-heading';
import { dublinCore, openGraph, plainMeta, services, twitter } from './meta-families';
import { claimsOfMeta, readMetaTags, signatureIn, type MetaNames } from './meta-tags';
import { claimsOfMicrodata } from './microdata';
import { claimsOfMicroformats } from './microformats';
import { once } from '../../domain/once';
import { elementsNear } from './page-elements';
import { declaredText, plainText } from './plain-text';
import type { Family } from './priorities';
import { areLeftOver, isKin } from './same-page';
import { siteNames } from './site-names';
import { titleWithoutSite } from './title-without-site';
import { claimsOfVisibleDays } from './visible-days';
import { webAddress } from './web-address';

/** All that the page says of itself, by family, and which of it can be believed. */
export interface Evidence {
  /** Asked for only when no family before it had an answer, since looking at the page's body is dear. */
  claims: Readonly<Record<Family, () => Claims[]>>;
  /** What the page states to be its address, the likeliest first. */
  statedAddresses: string[];
  /** Whether the head's titles are those shown though none of its addresses looks like the page's. */
  isVouched: boolean;
  /** Bare names of the site (`siteNames`). */
  siteNames: Set<string>;
  icon?: string;
}

export function gatherEvidence(document: Document, address: string): Evidence {
  const tags = attempt(() => readMetaTags(document), new Map());
  const links = attempt(() => readHeadLinks(document, baseAddress(document, address)), {});
  const headings = attempt(() => elementsMatching(document, 'h1,h2', limits.headings), []);
  const documentTitle = attempt(() => plainText(documentText(document, 'title'), limits.title), '');
  const shown = [documentTitle, ...attempt(() => shownHeadings(headings), [])];
  const language = attempt(() => languageTag(languageOf(document)), undefined);

  const meta = (names: MetaNames) => attempt(() => claimsOfMeta(tags, names), {});
  const [og, tw] = [meta(openGraph), meta(twitter)];
  const statedInHead = [links.canonical, ...(og.address ?? []), ...(tw.address ?? [])]
    .map((stated) => webAddress(stated ?? '', address))
    .filter((stated) => stated !== undefined);
  const titlesInHead = [...(og.title ?? []), ...(tw.title ?? [])];
  const isHeadBelieved =
    titlesInHead.length === 0 || !areLeftOver({ address: statedInHead, title: titlesInHead }, address, shown);
  const ofHead = (claims: Claims): Claims[] => [
    isHeadBelieved ? claims : { site: claims.site, language: claims.language },
  ];
  const jsonLd = attempt(() => claimsOfJsonLd(document, address, documentTitle), []).filter(
    (claims) => !areLeftOver(claims, address, shown),
  );

  const sites = [
    ...(og.site ?? []),
    ...jsonLd.flatMap((claims) => claims.site ?? []),
    ...(meta(plainMeta).site ?? []),
  ];
  const names = siteNames(
    sites.map((name) => declaredText(name, limits.name)),
    address,
  );
  const titles = [
    documentTitle,
    ...jsonLd.slice(0, 3).flatMap((claims) => claims.title ?? []),
    ...(isHeadBelieved ? titlesInHead : []),
  ].map((title) => titleWithoutSite(declaredText(title, limits.title), names));
  const declared = [...new Set(titles)].slice(0, limits.titles);
  const heading = attempt(() => mainHeading(headings, declared, names), undefined);
  const day = dayInAddress(address);
  const near = once(() => elementsNear(document, heading?.element));

  return {
    claims: {
      heading: () => [{ title: heading ? [heading.text] : [] }],
      jsonLd: () => jsonLd,
      openGraph: () => ofHead(og),
      twitter: () => ofHead({ ...tw, authors: signatureIn(tags) }),
      dublinCore: once(() => ofHead(meta(dublinCore))),
      services: once(() => ofHead(meta(services))),
      plainMeta: once(() => ofHead(meta(plainMeta))),
      microdata: once(() => [attempt(() => claimsOfMicrodata(document), {})]),
      microformats: once(() => [attempt(() => claimsOfMicroformats(document, heading), {})]),
      bylines: once(() => [attempt(() => claimsOfBylines(document, near(), heading), {})]),
      visibleDays: once(() => [attempt(() => claimsOfVisibleDays(document, near(), heading, language), {})]),
      address: () => [{ published: day === undefined ? [] : [day] }],
      document: () => [
        {
          title: [documentTitle],
          language: language === undefined ? [] : [language],
          image: links.image === undefined ? [] : [links.image],
        },
      ],
    },
    statedAddresses: [...statedInHead, ...jsonLd.flatMap((claims) => claims.address ?? [])],
    isVouched:
      isHeadBelieved && titlesInHead.length > 0 && !statedInHead.some((stated) => isKin(stated, address)),
    siteNames: names,
    ...(links.icon !== undefined && { icon: links.icon }),
  };
}

function shownHeadings(headings: Element[]): string[] {
  return headings.slice(0, 5).map((element) => plainText(textOf(element), limits.title));
}

function languageOf(document: Document): string {
  const [html] = elementsMatching(document, 'html', 1);
  return html ? attribute(html, 'lang') || attribute(html, 'xml:lang') : '';
}

/** One family that trips over a page must not silence the others. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
