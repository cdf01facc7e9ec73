import { authorNames } from './author-names';
import { isOrganization } from './byline-text';
import { limits } from './limits';
import { bare } from './similarity';
import type { SiteNames } from './site-names';

const desk =
  /^(?:die |la |el |the )?(?:redak|redac|réd|editor|news ?(?:room|desk)|staff|team|agentur|press)/i;
// Logins, and phrases rather than names.
const login = /^[a-zß-ÿ\d._-]+$|^(?!(?:von|van|de|der|den|di|da|du|la|le|al|bin|ten|zu)\s)[a-zß-ÿ]\S*\s/;

/**
 * The authors that the first family names, persons before bodies and logins: many sites declare
 * themselves the author in the head, and name the person on the page only.
 */
export function pickAuthors(
  candidates: Iterable<string[]>,
  sites: SiteNames,
  organizations: readonly string[],
): string[] {
  const bodies = new Set([...sites, ...organizations.map(bare)]);
  let impersonal: string[] = [];
  for (const raw of candidates) {
    const names = cut(distinct(raw.flatMap(authorNames)));
    // A person who signs for the site: "Ann Lee, The Paper".
    if (names.some((name) => !isBody(name, bodies))) return names.filter((name) => !sites.has(bare(name)));
    if (impersonal.length === 0) impersonal = names;
  }
  return impersonal;
}

/** Of a paper with more authors than are kept the last says that there are others. */
function cut(names: string[]): string[] {
  return names.length <= limits.authors ? names : [...names.slice(0, limits.authors - 1), 'et al.'];
}

function isBody(name: string, sites: SiteNames): boolean {
  const letters = bare(name);
  return (
    desk.test(name) ||
    isOrganization(name) ||
    login.test(name) ||
    [...sites].some(
      (site) =>
        site === letters ||
        (site.length > 4 && letters.includes(site)) ||
        (letters.length > 4 && site.includes(letters)),
    )
  );
}

function distinct(names: string[]): string[] {
  const byLetters = new Map(names.toReversed().map((name) => [bare(name), name]));
  return [...byLetters.values()].toReversed();
}
