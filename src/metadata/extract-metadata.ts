import type { PageMetadata } from '../domain/page-metadata';
import { canonicalAddress } from './canonical-address';
import { dayFromText } from '../domain/dates/day-from-text';
import { collectSources, type Ask, type MetadataSources } from './sources';
import type { Field } from './candidates';
import { firstKeywords } from './first-keywords';
import { languageTag } from './language-tag';
import { limits } from './limits';
import type { RawPageData } from './raw-page-data';
import { pickAuthors } from './pick-authors';
import { pickDescription } from './pick-description';
import { declaredText, plainText } from './plain-text';
import { priorities, type Family } from './priorities';
import { parseSurroundings, type Part, type Question, type Surroundings } from './surroundings';
import { onSameSite, webAddress } from './web-address';
import { titleWithoutSite } from './title-without-site';

/**
 * What the page of these page says of itself. Where they leave something open that stands around its
 * main heading, it yields what to ask the page for, and takes the answer unparsed. Never throws, and
 * does a bounded amount of work on any page; at worst there is the address and an empty title.
 */
export function* extractMetadata(page: RawPageData): Generator<Question, PageMetadata, unknown> {
  const told: Partial<Surroundings> = {};
  const wanted = new Set<Part>();
  const ask: Ask = (part) => {
    if (!(part in told)) wanted.add(part);
    return told[part];
  };
  try {
    const sources = collectSources(page, ask);
    for (;;) {
      const metadata = metadataFrom(sources, page);
      if (wanted.size === 0) return metadata;
      const parts = [...wanted];
      wanted.clear();
      Object.assign(told, parseSurroundings(yield { parts, heading: sources.heading }, parts));
    }
  } catch {
    return { url: page.url, title: '', authors: [], keywords: [] };
  }
}

/** Their titles come from what is shown, where `&amp;` and `<b>` are meant as they stand. */
const asShown: ReadonlySet<Family> = new Set(['heading', 'microformats', 'document']);

function metadataFrom(sources: MetadataSources, page: RawPageData): PageMetadata {
  const address = page.url;
  const language = first(sources, 'language', languageTag);
  const toDay = (raw: string) => dayFromText(raw, language);
  const toText = (most: number) => (raw: string) => declaredText(raw, most) || undefined;
  const toImage = (raw: string) => webAddress(raw, sources.base);
  const title =
    first(sources, 'title', (raw, family) => {
      const text = (asShown.has(family) ? plainText : declaredText)(raw, limits.title);
      return titleWithoutSite(text, sources.siteNames) || undefined;
    }) ?? '';
  const toDescription = toText(limits.description);
  const [plain] = sources.candidates
    .plainMeta()
    .flatMap(({ description = [] }) => description.flatMap((raw) => toDescription(raw) ?? []));
  const found: Partial<PageMetadata> = {
    canonicalUrl: sources.statedAddresses
      .map((stated) => canonicalAddress(stated, address, sources.isVouched))
      .find((own) => own !== undefined),
    referrer: referrerOf(page),
    site: first(sources, 'site', toText(limits.name)),
    published: first(sources, 'published', toDay),
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
    authors: pickAuthors(rawOf(sources, 'authors'), sources.siteNames),
    keywords: firstKeywords(rawOf(sources, 'keywords')),
    ...stated,
  };
}

/** What each family says of a field, in the order of `priorities`. */
function* said(sources: MetadataSources, field: Field): Generator<{ family: Family; raw: string[] }, void> {
  for (const family of priorities[field]) {
    for (const candidates of sources.candidates[family]()) yield { family, raw: candidates[field] ?? [] };
  }
}

function first<T>(
  sources: MetadataSources,
  field: Field,
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

function* rawOf(sources: MetadataSources, field: Field): Generator<string[], void> {
  for (const { raw } of said(sources, field)) yield raw;
}

/** Where the reader came from, where that is another site. */
function referrerOf(page: RawPageData): string | undefined {
  const referrer = webAddress(page.referrer, page.url);
  return referrer === undefined || onSameSite(referrer, page.url) ? undefined : referrer;
}
