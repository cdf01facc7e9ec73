import { claimed, type Candidates } from './candidates';
import { limits } from './limits';
import type { MetaTag } from './raw-page-data';

/** Contents by name in lower case, in the order of the page. */
export type MetaTags = Map<string, string[]>;

/** Open Graph puts the name in `property`, the others in `name`; pages confuse them. */
export function readMetaTags(told: MetaTag[]): MetaTags {
  const tags: MetaTags = new Map();
  for (const { names, content: raw } of told) {
    const content = raw.trim();
    if (content === '') continue;
    for (const name of new Set(names.toLowerCase().split(/\s+/))) {
      if (name === '' || name.length > 80) continue;
      const contents = tags.get(name) ?? [];
      if (contents.length < limits.values) tags.set(name, [...contents, content]);
    }
  }
  return tags;
}

const writtenBy =
  /^(?:written|posted|verfasst|geschrieben|escrito|écrit|rédigé|scritto|geschreven|publicado|autor|author|skriven|napisane|автор)/i;

/** The author in the pairs of a label and a text that Twitter's cards had, in whatever language. */
export function signatureIn(tags: MetaTags): string[] {
  return ['1', '2'].flatMap((place) =>
    writtenBy.test(tags.get(`twitter:label${place}`)?.[0] ?? '')
      ? (tags.get(`twitter:data${place}`) ?? [])
      : [],
  );
}

/**
 * The names under which a family of meta tags makes its candidates, the likeliest first, parted by spaces: as
 * lists they would be some two hundred objects that stay for as long as the popup does.
 */
export type MetaNames = { readonly [Field in keyof Candidates]?: string };

export function candidatesOfMeta(tags: MetaTags, names: MetaNames): Candidates {
  const candidates: Candidates = {};
  for (const field of claimed) {
    candidates[field] = (names[field] ?? '').split(' ').flatMap((name) => tags.get(name) ?? []);
  }
  return candidates;
}
