import type { PageFacts } from '../../domain/page-facts';
import { baseAddress } from './base-address';
import { canonicalAddress } from './canonical-address';
import { dayFromText } from './day-from-text';
import { documentText } from './dom-access';
import { gatherEvidence, type Evidence } from './evidence';
import type { Field } from './claims';
import { firstKeywords } from './first-keywords';
import { languageTag } from './language-tag';
import { limits } from './limits';
import { pickAuthors } from './pick-authors';
import { pickDescription } from './pick-description';
import { declaredText, plainText } from './plain-text';
import { priorities, type Family } from './priorities';
import { onSameSite, webAddress } from './web-address';
import { titleWithoutSite } from './title-without-site';

/**
 * What the page in `document` says of itself. Never throws, and does a bounded amount of work on
 * any page; at worst there is the address and an empty title.
 */
export function readPageFacts(document: Document, address: string): PageFacts {
  try {
    return factsFrom(gatherEvidence(document, address), document, address);
  } catch {
    return { url: address, title: '', authors: [], keywords: [] };
  }
}

/** Their titles come from what is shown, where `&amp;` and `<b>` are meant as they stand. */
const asShown: ReadonlySet<Family> = new Set(['heading', 'microformats', 'document']);

function factsFrom(evidence: Evidence, document: Document, address: string): PageFacts {
  const base = baseAddress(document, address);
  const language = first(evidence, 'language', languageTag);
  const toDay = (raw: string) => dayFromText(raw, language);
  const toText = (most: number) => (raw: string) => declaredText(raw, most) || undefined;
  const toImage = (raw: string) => webAddress(raw, base);
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
    referrer: referrerOf(document, address),
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
function referrerOf(document: Document, address: string): string | undefined {
  const referrer = webAddress(documentText(document, 'referrer'), address);
  return referrer === undefined || onSameSite(referrer, address) ? undefined : referrer;
}
