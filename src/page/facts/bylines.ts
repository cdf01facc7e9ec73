import { authorNames } from './author-names';
import { besideSelector } from './beside-selector';
import type { Claims } from './claims';
import { attribute, closest, isWithin, nameOf, related, textOf } from './dom-access';
import { limits } from './limits';
import type { MainHeading } from './main-heading';
import { isBeside, isNear, nearestFirst } from './nearness';
import type { PageElements, Placed } from './page-elements';
import { plainText } from './plain-text';

const speaking =
  /^(?:(?:[\w-]*[-_])?(?:author|byline|autor|auteur)(?:[-_]?(?:name|link|info|text|s))?|[\w-]*author[-_]?name|posted-by)$/i;
const discussion = besideSelector('figure', 'recommend', 'comment response reply');
const inText = /^(?:p|span|div|em|i|small|strong|address|li|a|b|td|font|h[2-6])$/;
const person = /(?:(?:\p{Lu}[\p{L}.'’-]*|de|da|del|la|van|von|der|di|du|y)(?:\s+|$)){2,5}/u.source;
const signed = new RegExp(
  `^[\\s\\-–—_*]*(?:[Bb][Yy]|[Vv]on|[Pp]or|[Pp]ar|[Dd]oor|Escribe|Av|Di|Herausgeber):?\\s+${person}`,
  'u',
);
const labelled = new RegExp(
  `^(?:Autor(?:in|en|a|es)?|Authors?|Auteurs?|Text|Texto|Written by|Posted by|Geschrieben von|Ein (?:Beitrag|Artikel) von)(?::\\s*|\\s+)${person}`,
  'u',
);
const alone = new RegExp(`^${person}$`, 'u');
const dated = new RegExp(
  `^\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\s*(?:[-–—|•·,/]|von|by|por)\\s*(?=${person}$)`,
  'u',
);

/** Names that stand where an author's stands: links to authors, elements named for them, lines that begin with "By". */
export function claimsOfBylines(elements: PageElements, heading: MainHeading | undefined): Claims {
  const near = (placed: Placed) => isNear(placed, heading);
  const own = ({ element }: Placed) => !isBeside(element, heading) && !isTeaser(element);
  const links = elements.authorLinks.filter(own);
  const isShort = ({ element }: Placed) => textOf(element, 200).trim().length < 120;
  const spoken = elements.bylines
    .filter(({ element }) =>
      attribute(element, 'class')
        .split(/\s+/)
        .some((name) => speaking.test(name)),
    )
    .filter(isShort);
  let read: Line[] | undefined;
  const lines = () => (read ??= linesOf(elements, heading));
  const places: (() => string[])[] = [
    () => firstNames(nearestFirst(spoken.filter(near).filter(own), heading)),
    () => firstNames(nearestFirst(links.filter(near), heading)),
    () =>
      firstNames(
        lines()
          .filter(near)
          .filter(({ text }) => signed.test(text) || labelled.test(text) || dated.test(text))
          .filter(own),
      ),
    () => firstNames(nearestFirst(elements.bylines.filter(near).filter(isShort).filter(own), heading)),
    () => firstNames(links),
    () => firstNames(spoken.filter(own)),
    () =>
      firstNames(
        lines()
          .filter(({ text }) => labelled.test(text) || (signed.test(text) && text.length < 50))
          .filter(own),
      ),
    () => onlyName(spoken.filter(({ element }) => !isWithin(element, discussion))),
    () => onlyName(lines().filter(isSignature).filter(own)),
  ];
  for (const place of places) {
    const names = place();
    if (names.length > 0) return { authors: names };
  }
  return {};
}

function firstNames(placed: Placed[]): string[] {
  return placed.map(namesIn).find((names) => names.length > 0) ?? [];
}

/** What all elements named for an author agree on, wherever they stand: a page of teasers names several. */
function onlyName(placed: Placed[]): string[] {
  const all = placed.map(namesIn).filter((names) => names.length > 0);
  return new Set(all.map(String)).size === 1 ? (all[0] ?? []) : [];
}

function namesIn({ element }: Placed): string[] {
  return authorNames(plainText(textOf(element, 300), 300).replace(dated, '')).filter(
    (name) => !/^\p{Ll}\S* /u.test(name),
  );
}

/** A name alone in the last paragraph, or in one set to the right, as letters and essays are signed. */
function isSignature({ element, text }: Line): boolean {
  if (nameOf(element) !== 'p' || !alone.test(text) || closest(element, 'li,a')) return false;
  if (/right/i.test(attribute(element, 'align') + attribute(element, 'style'))) return true;
  const isEmphasised = contents(element).some((inner) => /^(?:em|i|strong|b)$/.test(nameOf(inner)));
  const above = related(element, 'previousElementSibling');
  const below = related(element, 'nextElementSibling');
  const isLast = below === null || textOf(below, 50).trim().length <= 20;
  return isEmphasised && isLast && above !== null && nameOf(above) === 'p';
}

function contents(element: Element): Element[] {
  return [...Element.prototype.getElementsByTagName.call(element, '*')].slice(0, 3);
}

/** Whether the name is but a part of a link to something else. */
function isTeaser(element: Element): boolean {
  const link = closest(element, 'a[href]');
  return (
    link !== null &&
    link !== element &&
    textOf(link, 200).trim().length > textOf(element, 200).trim().length + 30
  );
}

interface Line extends Placed {
  text: string;
}

/** Short texts of the page; before the heading only those close to it. */
function linesOf({ all }: PageElements, heading: MainHeading | undefined): Line[] {
  const from = Math.max(0, (heading?.place ?? 0) - 10);
  const found: Line[] = [];
  for (const [index, element] of all.slice(from).entries()) {
    if (found.length >= limits.lines) break;
    if (!inText.test(nameOf(element))) continue;
    const text = plainText(textOf(element, 130), 130);
    if (text.length > 5 && text.length < 120) found.push({ element, place: from + index, text });
  }
  return found;
}
