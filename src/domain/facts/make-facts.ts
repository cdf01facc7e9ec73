import type { PageFacts } from '../page-facts';
import { canonicalAddress } from './canonical-address';
import { dayFromText } from './day-from-text';
import { gatherEvidence, type Ask, type Evidence } from './evidence';
import type { Field } from './claims';
import { firstKeywords } from './first-keywords';
import { languageTag } from './language-tag';
import { limits } from './limits';
import type { PageWords } from './page-words';
import { pickAuthors } from './pick-authors';
import { pickDescription } from './pick-description';
import { declaredText, plainText } from './plain-text';
import { priorities, type Family } from './priorities';
import { parseSurroundings, type Part, type Question, type Surroundings } from './surroundings';
import { onSameSite, webAddress } from './web-address';
import { titleWithoutSite } from './title-without-site';

/**
 * What the page of these words says of itself. Where they leave something open that stands around its
 * main heading, it yields what to ask the page for, and takes the answer unparsed. Never throws, and
 * does a bounded amount of work on any page; at worst there is the address and an empty title.
 */
export function* makeFacts(words: PageWords): Generator<Question, PageFacts, unknown> {
  const told: Partial<Surroundings> = {};
  const wanted = new Set<Part>();
  const ask: Ask = (part) => {
    if (!(part in told)) wanted.add(part);
    return told[part];
  };
  try {
    const evidence = gatherEvidence(words, ask);
    for (;;) {
      const facts = factsFrom(evidence, words);
      if (wanted.size === 0) return facts;
      const parts = [...wanted];
      wanted.clear();
      Object.assign(told, parseSurroundings(yield { parts, heading: evidence.heading }, parts));
    }
  } catch {
    return { url: words.url, title: '', authors: [], keywords: [] };
  }
}

/** Their titles come from what is shown, where `&amp;` and `<b>` are meant as they stand. */
const asShown: ReadonlySet<Family> = new Set(['heading', 'microformats', 'document']);

function factsFrom(evidence: Evidence, words: PageWords): PageFacts {
  const address = words.url;
  const language = first(evidence, 'language', languageTag);
  const toDay = (raw: string) => dayFromText(raw, language);
  const toText = (most: number) => (raw: string) => declaredText(raw, most) || undefined;
  const toImage = (raw: string) => webAddress(raw, evidence.base);
  const title =
    first(evidence, 'title', (raw, family) => {
      const text = (asShown.has(family) ? plainText : declaredText)(raw, limits.title);
      return titleWithoutSite(text, evidence.siteNames) || undefined;
    }) ?? '';
  const toDescription = toText(limits.description);
  const [plain] = evidence.claims
    .plainMeta()
    .flatMap(({ description = [] }) => description.flatMap((raw) => toDescription(raw) ?? []));
  const found: Partial<PageFacts> = {
    canonicalUrl: evidence.statedAddresses
      .map((stated) => canonicalAddress(stated, address, evidence.isVouched))
      .find((own) => own !== undefined),
    referrer: referrerOf(words),
    site: first(evidence, 'site', toText(limits.name)),
    published: first(evidence, 'published', toDay),
    modified: first(evidence, 'modified', toDay),
    description: pickDescription(plain, first(evidence, 'description', toDescription), title),
    image: first(evidence, 'image', toImage),
    icon: evidence.icon,
    language,
  };
  const stated = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return {
    url: address,
    title,
    authors: pickAuthors(rawOf(evidence, 'authors'), evidence.siteNames),
    keywords: firstKeywords(rawOf(evidence, 'keywords')),
    ...stated,
  };
}

/** What each family says of a field, in the order of `priorities`. */
function* said(evidence: Evidence, field: Field): Generator<{ family: Family; raw: string[] }, void> {
  for (const family of priorities[field]) {
    for (const claims of evidence.claims[family]()) yield { family, raw: claims[field] ?? [] };
  }
}

function first<T>(
  evidence: Evidence,
  field: Field,
  normalised: (raw: string, family: Family) => T | undefined,
): T | undefined {
  for (const { family, raw } of said(evidence, field)) {
    for (const text of raw) {
      const value = normalised(text, family);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

function* rawOf(evidence: Evidence, field: Field): Generator<string[], void> {
  for (const { raw } of said(evidence, field)) yield raw;
}

/** Where the reader came from, where that is another site. */
function referrerOf(words: PageWords): string | undefined {
  const referrer = webAddress(words.referrer, words.url);
  return referrer === undefined || onSameSite(referrer, words.url) ? undefined : referrer;
}
