import type { PageFacts } from '../../domain/page-facts';
import { baseAddress } from './base-address';
import { canonicalAddress } from './canonical-address';
import { dayFromText } from './day-from-text';
import { documentText } from './dom-access';
import { gatherEvidence, type Evidence } from './evidence';
import type { Field } from './claims';
import { keywordList } from './keyword-list';
import { languageTag } from './language-tag';
import { limits } from './limits';
import { pickAuthors } from './pick-authors';
import { pickDescription } from './pick-description';
import { declaredText } from './plain-text';
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

function factsFrom(evidence: Evidence, document: Document, address: string): PageFacts {
  const base = baseAddress(document, address);
  const language = first(evidence, 'language', languageTag);
  const toDay = (raw: string) => dayFromText(raw, language);
  const toText = (most: number) => (raw: string) => declaredText(raw, most) || undefined;
  const toImage = (raw: string) => webAddress(raw, base);
  const title =
    first(
      evidence,
      'title',
      (raw) => titleWithoutSite(declaredText(raw, limits.title), evidence.siteNames) || undefined,
    ) ?? '';
  const found: Partial<PageFacts> = {
    canonicalUrl: evidence.statedAddresses
      .map((stated) => canonicalAddress(stated, address, evidence.isHeadBelieved))
      .find((own) => own !== undefined),
    referrer: referrerOf(document, address),
    site: first(evidence, 'site', toText(limits.name)),
    published: first(evidence, 'published', toDay),
    modified: first(evidence, 'modified', toDay),
    description: pickDescription(
      textsOf(evidence, 'description', ['plainMeta'])[0],
      textsOf(evidence, 'description', priorities.description),
      title,
    ),
    image: first(evidence, 'image', toImage),
    icon: evidence.icon,
    language,
  };
  const stated = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return {
    url: address,
    title,
    authors: pickAuthors(said(evidence, 'authors'), evidence.siteNames),
    keywords: firstWords(said(evidence, 'keywords')),
    ...stated,
  };
}

function firstWords(claims: Iterable<string[]>): string[] {
  for (const raw of claims) {
    const words = keywordList(raw);
    if (words.length > 0) return words;
  }
  return [];
}

/** What each family says of a field, in the order of `priorities`. */
function* said(
  evidence: Evidence,
  field: Field,
  families: readonly Family[] = priorities[field],
): Generator<string[], void> {
  for (const family of families) for (const claims of evidence.claims[family]()) yield claims[field] ?? [];
}

function first(
  evidence: Evidence,
  field: Field,
  normalised: (raw: string) => string | undefined,
): string | undefined {
  for (const claims of said(evidence, field)) {
    for (const raw of claims) {
      const value = normalised(raw);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

function textsOf(evidence: Evidence, field: Field, families: readonly Family[]): string[] {
  return [...said(evidence, field, families)]
    .flat()
    .map((raw) => declaredText(raw, limits.description))
    .filter((text) => text !== '');
}

/** Where the reader came from, where that is another site. */
function referrerOf(document: Document, address: string): string | undefined {
  const referrer = webAddress(documentText(document, 'referrer'), address);
  return referrer === undefined || onSameSite(referrer, address) ? undefined : referrer;
}
