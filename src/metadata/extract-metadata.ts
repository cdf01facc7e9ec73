import { createMetadata, type PageMetadata } from '../domain/page-metadata';
import { dayFromText } from '../domain/dates/day-from-text';
import { pickAuthors } from './pick-authors';
import { priorities, type Candidates, type Family } from './candidates';
import { languageTag } from './language-tag';
import { limits } from './limits';
import { dayOfLocalMidnight } from './local-midnight';
import { declaredText, normalizeText } from './normalize-text';
import { shownDay } from './page-days';
import { canonicalAddress, onSameSite, resolveWebUrl } from './page-address';
import type { RawPageData } from './raw-page-data';
import { likeness } from './similarity';
import { collectSources, type MetadataSources } from './sources';
import { titleWithoutCounter, titleWithoutPlatform, titleWithoutSite } from './site-names';

type MetadataField = Exclude<keyof Candidates, 'address' | 'organizations'>;

/**
 * What a page says of itself, understood. Never throws, and does a bounded amount of work on any page;
 * at worst there is the address and an empty title.
 */
export function extractMetadata(page: RawPageData): PageMetadata {
  try {
    return metadataFrom(collectSources(page), page);
  } catch {
    return createMetadata({ url: page.url });
  }
}

/** Their titles come from what is shown, where `&amp;` and `<b>` are meant as they stand. */
const asShown: ReadonlySet<Family> = new Set(['heading', 'microformats', 'document']);

function metadataFrom(sources: MetadataSources, page: RawPageData): PageMetadata {
  const address = page.url;
  const language = first(sources, 'language', languageTag);
  const toDay = (raw: string) => dayOfLocalMidnight(raw, language) ?? dayFromText(raw, language);
  const shown = () => sources.candidates.visibleDays()[0]?.published?.[0];
  const toText = (most: number) => (raw: string) => declaredText(raw, most) || undefined;
  const toImage = (raw: string) => resolveWebUrl(raw, sources.base);
  const title =
    first(sources, 'title', (raw, family) => {
      const text = (asShown.has(family) ? normalizeText : declaredText)(raw, limits.title);
      const whole = family === 'document' ? titleWithoutCounter(text) : text;
      const title = titleWithoutSite(titleWithoutPlatform(whole, sources.siteNames), sources.siteNames);
      return title === '' || sources.ownersByTitle.has(title) ? undefined : title;
    }) ?? normalizeText(page.title, limits.title);
  const toDescription = toText(limits.description);
  const [plain] = sources.candidates
    .plainMeta()
    .flatMap(({ description = [] }) => description.flatMap((raw) => toDescription(raw) ?? []));
  const found: Partial<PageMetadata> = {
    canonicalUrl:
      sources.statedAddresses
        .map((stated) => canonicalAddress(stated, address, sources.isVouched))
        .find((own) => own !== undefined) ??
      (page.isFragmentOnPage ? address.replace(/#.*$/s, '') : undefined),
    referrer: referrerOf(page),
    site: first(sources, 'site', toText(limits.name)),
    published:
      first(sources, 'published', (raw) => {
        const day = toDay(raw);
        return day === undefined ? undefined : shownDay(day, raw, shown());
        // Many a page shows only when it was last published.
      }) ?? sources.candidates.visibleDays()[0]?.modified?.[0],
    modified: first(sources, 'modified', toDay),
    description: pickDescription(plain, first(sources, 'description', toDescription), title),
    image: first(sources, 'image', toImage),
    icon: sources.icon,
    language,
  };
  const stated = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return {
    url: address,
    title,
    authors: pickAuthors(
      rawOf(sources, 'authors'),
      sources.siteNames,
      sources.candidates.jsonLd().flatMap(({ organizations = [] }) => organizations),
    ),
    keywords: firstKeywords(rawOf(sources, 'keywords')),
    ...stated,
  };
}

/** What speaks of one article among several in a page. */
const ownPlaces: readonly Family[] = ['heading', 'jsonLd', 'microformats', 'bylines', 'visibleDays'];

/** What each family says of a field, in the order of `priorities`. */
function* said(
  sources: MetadataSources,
  field: MetadataField,
): Generator<{ family: Family; raw: string[] }, void> {
  const order = sources.isSerial ? [...ownPlaces, ...priorities[field]] : priorities[field];
  for (const family of order) {
    for (const candidates of sources.candidates[family]()) yield { family, raw: candidates[field] ?? [] };
  }
}

function first<T>(
  sources: MetadataSources,
  field: MetadataField,
  normalised: (raw: string, family: Family) => T | undefined,
): T | undefined {
  for (const { family, raw } of said(sources, field)) {
    for (const text of raw) {
      const value = normalised(text, family);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

function* rawOf(sources: MetadataSources, field: MetadataField): Generator<string[], void> {
  for (const { raw } of said(sources, field)) yield raw;
}

/** Where the reader came from, where that is another site. */
function referrerOf(page: RawPageData): string | undefined {
  const referrer = resolveWebUrl(page.referrer, page.url);
  return referrer === undefined || onSameSite(referrer, page.url) ? undefined : referrer;
}

/** The keywords of the first family that names any. */
function firstKeywords(candidates: Iterable<string[]>): string[] {
  for (const raw of candidates) {
    const words = keywordList(raw);
    if (words.length > 0) return words;
  }
  return [];
}

/** The page's keywords in its order, no two alike whatever their case. */
function keywordList(raw: string[]): string[] {
  const seen = new Set<string>();
  const parted = raw.flatMap((text) => declaredText(text, limits.rawText).split(/[,;،、]/));
  return parted
    .map((word) => word.trim().replace(/^#(?=\S)/, ''))
    .filter(
      (word) =>
        word !== '' &&
        word.length <= limits.keyword &&
        !seen.has(word.toLowerCase()) &&
        seen.add(word.toLowerCase()),
    )
    .slice(0, limits.keywords);
}

/**
 * The page's description. The plain meta tag is the author's own summary where it speaks of this
 * page; on many sites it speaks of the site, and then what is meant for sharing is better, as it is
 * where both say the same, since the plain one is cut short more often.
 */
function pickDescription(
  plain: string | undefined,
  shared: string | undefined,
  title: string,
): string | undefined {
  if (plain === undefined || shared === undefined) return plain ?? shared;
  if (shared.startsWith(withoutEllipsis(plain)) || likeness(plain, shared) > 0.8) return shared;
  return likeness(longWords(plain), longWords(`${title} ${shared}`)) > 0 ? plain : shared;
}

// By hand: a pattern for the end of a text is tried at every one of its characters.
function withoutEllipsis(text: string): string {
  let end = text.length;
  while (end > 0 && '.… '.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** Articles and prepositions are in common to all texts of a language. */
function longWords(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,3}(?![\p{L}\p{N}])/gu, ' ');
}
