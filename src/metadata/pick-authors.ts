import { bare } from './alike';
import { authorNames } from './author-names';
import { limits } from './limits';

const desk =
  /^(?:die |la |el |the )?(?:redak|redac|réd|editor|news ?(?:room|desk)|staff|team|agentur|press)/i;
const login = /^[\p{Ll}\d._-]+$/u;

/**
 * The authors that the first family names, persons before bodies and logins: many sites declare
 * themselves the author in the head, and name the person on the page only.
 */
export function pickAuthors(candidates: Iterable<string[]>, sites: Set<string>): string[] {
  let bodies: string[] = [];
  for (const raw of candidates) {
    const names = raw.flatMap(authorNames).filter(distinct).slice(0, limits.authors);
    if (names.some((name) => !isBody(name, sites))) return names;
    if (bodies.length === 0) bodies = names;
  }
  return bodies;
}

function isBody(name: string, sites: Set<string>): boolean {
  const letters = bare(name);
  return (
    desk.test(name) ||
    login.test(name) ||
    [...sites].some(
      (site) =>
        site === letters ||
        (site.length > 4 && letters.includes(site)) ||
        (letters.length > 4 && site.includes(letters)),
    )
  );
}

function distinct(name: string, place: number, names: string[]): boolean {
  return names.findIndex((other) => bare(other) === bare(name)) === place;
}
