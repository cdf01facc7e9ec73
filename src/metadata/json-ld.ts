import { likeness } from './similarity';
import type { Candidates } from './candidates';
import {
  isNode,
  listOf,
  member,
  readLinkedData,
  typesOf,
  type LinkedData,
  type LinkedNode,
} from './linked-data';
import { isHome, pageKey, resolveWebUrl } from './page-address';
import { limits } from './limits';

/**
 * What schema.org objects in JSON-LD say: one `Candidates` an object, the likeliest to be the page's
 * own first. Spec: https://schema.org/Article and its kin.
 */
export function candidatesOfJsonLd(texts: string[], address: string, shown: string): Candidates[] {
  const data = readLinkedData(texts);
  const site = sitesNamed(data);
  const candidates = data.nodes
    .map((node) => ({ node, rank: rankOf(node), candidates: candidatesOf(node, data, address) }))
    .filter(({ rank }) => rank > 0)
    .map(({ node, rank, candidates }) => {
      const near = nearness(candidates, address, shown);
      // A video or a sound that is but embedded says nothing of the page.
      return { rank: near === 0 && isMedia(node) ? 0 : rank + near, candidates };
    })
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, limits.values)
    .map(({ candidates }) => candidates);
  return site.length > 0 ? [...candidates, { site }] : candidates;
}

const article = /Article$|Posting$|^(?:Report|Review|CriticReview|ClaimReview|AnalysisNewsArticle)$/;
const work =
  /^(?:Recipe|HowTo|Product|VideoObject|Movie|Book|Event|Course|Dataset|SoftwareApplication|SoftwareSourceCode|WebApplication|MobileApplication|PodcastEpisode|Episode|TVEpisode|CreativeWork|Question|QAPage|JobPosting|MusicRecording|MusicAlbum|Game|VideoGame|Thesis|LearningResource|Petition)$/;
const page = /Page$/;

function rankOf(node: LinkedNode): number {
  const types = typesOf(node);
  if (types.some((type) => article.test(type))) return 3;
  if (types.some((type) => work.test(type))) return 2;
  return types.some((type) => page.test(type)) ? 1 : 0;
}

function isMedia(node: LinkedNode): boolean {
  return typesOf(node).every((type) => /^(?:Video|Audio|Image|Media|Music\w*)Object$/.test(type));
}

/** Of objects of a kind, that which names the page's address or its title comes first. */
function nearness(candidates: Candidates, address: string, shown: string): number {
  if ((candidates.address ?? []).some((own) => pageKey(own) === pageKey(address))) return 0.5;
  return (candidates.title ?? []).some((title) => likeness(title, shown) > 0.5) ? 0.25 : 0;
}

function candidatesOf(node: LinkedNode, data: LinkedData, address: string): Candidates {
  const texts = (name: string) => textsIn(member(node, name));
  const named = (name: string) => namesIn(member(node, name), data);
  return {
    address: ['url', 'mainEntityOfPage', '@id'].flatMap((name) => addressesIn(member(node, name), address)),
    title: [...texts('headline'), ...texts('name'), ...texts('alternativeHeadline')],
    authors: authorsOf(named('author'), named('creator'), named('byArtist')),
    organizations: ['author', 'creator', 'publisher'].flatMap((name) =>
      organizationsIn(member(node, name), data),
    ),
    site: [...named('publisher'), ...named('isPartOf').filter((name) => name.length < 60)],
    published: [...texts('datePublished'), ...texts('uploadDate'), ...texts('dateCreated')],
    modified: texts('dateModified'),
    description: [...texts('description'), ...texts('abstract')],
    image: [...addressesOf(member(node, 'image'), data), ...texts('thumbnailUrl')],
    language: [...texts('inLanguage'), ...named('inLanguage')],
    keywords: texts('keywords'),
  };
}

/** The authors; creators who are all of these and others are the whole list, of which the authors were the first. */
function authorsOf(authors: string[], creators: string[], artists: string[]): string[] {
  const isPart = creators.length > authors.length && authors.every((name) => creators.includes(name));
  return [isPart ? creators : authors, creators, artists].find((names) => names.length > 0) ?? [];
}

function textsIn(value: unknown): string[] {
  return listOf(value).flatMap((item) => {
    if (typeof item === 'number') return [String(item)];
    if (isNode(item)) return textsIn(member(item, '@value'));
    return typeof item === 'string' && item.trim() !== '' ? [item] : [];
  });
}

/** Names of persons or bodies, given as text, as an object, or by reference. */
function namesIn(value: unknown, data: LinkedData): string[] {
  return listOf(value).flatMap((item) => (isNode(item) ? nameOf(wholeOf(item, data)) : textsIn(item)));
}

/** The name of a person or body, or of its parts. */
function nameOf(node: LinkedNode): string[] {
  const whole = textsIn(member(node, 'name'));
  if (whole.length > 0) return whole;
  const parts = ['givenName', 'additionalName', 'familyName'].flatMap((part) =>
    textsIn(member(node, part)).slice(0, 1),
  );
  return parts.length > 0 ? [parts.join(' ')] : [];
}

/** Those that are no persons. */
function organizationsIn(value: unknown, data: LinkedData): string[] {
  return listOf(value).flatMap((item) => {
    const whole = isNode(item) ? wholeOf(item, data) : undefined;
    return whole &&
      !typesOf(whole).includes('Person') &&
      typesOf(whole).some((type) => /Organization$|^(?:Corporation|WebSite|Brand)$/.test(type))
      ? textsIn(member(whole, 'name'))
      : [];
  });
}

/** An object that is only referred to, by its `@id`. */
function wholeOf(node: LinkedNode, { byId }: LinkedData): LinkedNode {
  const id = member(node, '@id');
  return typeof id === 'string' && member(node, 'name') === undefined ? (byId.get(id) ?? node) : node;
}

function addressesOf(value: unknown, { byId }: LinkedData): string[] {
  return listOf(value).flatMap((item) => {
    if (!isNode(item)) return textsIn(item);
    const id = member(item, '@id');
    const whole = typeof id === 'string' ? (byId.get(id) ?? item) : item;
    return textsIn(member(whole, 'url')).concat(textsIn(member(whole, 'contentUrl')));
  });
}

function addressesIn(value: unknown, address: string): string[] {
  const raw = listOf(value).flatMap((item) =>
    isNode(item) ? textsIn(member(item, '@id')).concat(textsIn(member(item, 'url'))) : textsIn(item),
  );
  return raw.flatMap((text) => {
    const found = /^(?:https?:)?\/\//.test(text)
      ? resolveWebUrl(text.replace(/#.*$/s, ''), address)
      : undefined;
    return found === undefined || isHome(found) ? [] : [found];
  });
}

function sitesNamed({ nodes }: LinkedData): string[] {
  return ['WebSite', 'NewsMediaOrganization', 'Organization'].flatMap((type) =>
    nodes.filter((node) => typesOf(node).includes(type)).flatMap((node) => textsIn(member(node, 'name'))),
  );
}
