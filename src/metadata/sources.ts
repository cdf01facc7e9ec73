import { dayInAddress } from './address-day';
import { attempt } from './attempt';
import { namesElsewhere, namesNear } from './bylines';
import type { Candidates } from './candidates';
import { readHeadLinks } from './head-links';
import { candidatesOfJsonLd } from './json-ld';
import { languageTag } from './language-tag';
import { limits } from './limits';
import { mainHeading } from './main-heading';
import { dublinCore, openGraph, plainMeta, services, twitter } from './meta-families';
import { candidatesOfMeta, readMetaTags, signatureIn, type MetaNames } from './meta-tags';
import { candidatesOfMicrodata } from './microdata';
import { candidatesOfMicroformats } from './microformats';
import { lazy } from '../domain/lazy';
import type { Heading, RawPageData } from './raw-page-data';
import { declaredText, plainText } from './plain-text';
import type { Family } from './priorities';
import { areLeftOver, isKin } from './same-page';
import { siteNames } from './site-names';
import type { DayPlace, Part, Surroundings } from './surroundings';
import { titleWithoutSite } from './title-without-site';
import { candidatesOfVisibleDays } from './visible-days';
import { webAddress } from './web-address';

/** All that the page says of itself, by family, and which of it can be believed. */
export interface MetadataSources {
  /** Asked for only when no family before it had an answer, since some of them want more of the page. */
  candidates: Readonly<Record<Family, () => Candidates[]>>;
  /** What the page states to be its address, the likeliest first. */
  statedAddresses: string[];
  /** Whether the head's titles are those shown though none of its addresses looks like the page's. */
  isVouched: boolean;
  /** Bare names of the site (`siteNames`). */
  siteNames: Set<string>;
  icon?: string;
  /** The main heading by its place among the page's; -1 where there is none. */
  heading: number;
  /** The address from which the page's relative addresses start. */
  base: string;
}

/** A part of the surroundings; undefined while the page has not been asked for it, which then is wished for. */
export type Ask = <P extends Part>(part: P) => Surroundings[P] | undefined;

export function collectSources(page: RawPageData, ask: Ask): MetadataSources {
  const { url: address, headings } = page;
  const base = webAddress(page.base, address) ?? address;
  const tags = attempt(() => readMetaTags(page.metaTags), new Map());
  const links = attempt(() => readHeadLinks(page.links, base), {});
  const documentTitle = attempt(() => plainText(page.title, limits.title), '');
  const shown = [documentTitle, ...attempt(() => shownHeadings(headings), [])];
  const language = attempt(() => languageTag(page.language), undefined);

  const meta = (names: MetaNames) => attempt(() => candidatesOfMeta(tags, names), {});
  const [og, tw] = [meta(openGraph), meta(twitter)];
  const statedInHead = [links.canonical, ...(og.address ?? []), ...(tw.address ?? [])]
    .map((stated) => webAddress(stated ?? '', address))
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
  const heading = attempt(() => mainHeading(headings, declared, names), undefined);
  const day = dayInAddress(address);
  const isEntry = heading ? page.entries > 0 : page.entries === 1;

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
      // An entry that is not the heading's, among several, tells nothing of the page.
      microformats: () => [attempt(() => (isEntry ? candidatesOfMicroformats(ask('entry') ?? []) : {}), {})],
      bylines: () => [{ authors: attempt(() => namesInBylines(ask), []) }],
      visibleDays: () => [attempt(() => candidatesOfVisibleDays(dayPlaces(ask), language), {})],
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
    heading: heading ? headings.indexOf(heading.heading) : -1,
    base,
  };
}

/** What stands far from the heading is asked for only once what stands near it names nobody. */
function namesInBylines(ask: Ask): string[] {
  const near = ask('bylinesNear');
  if (!near) return [];
  const names = namesNear(near);
  if (names.length > 0) return names;
  const others = ask('bylinesElsewhere');
  return others ? namesElsewhere(others) : [];
}

function* dayPlaces(ask: Ask): Generator<DayPlace, void> {
  const near = ask('daysNear');
  if (!near) return;
  yield* near;
  yield* ask('daysElsewhere') ?? [];
}

function shownHeadings(headings: Heading[]): string[] {
  return headings.slice(0, 5).map(({ text }) => plainText(text, limits.title));
}
