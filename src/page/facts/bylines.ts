import { authorNames } from './author-names';
import { besideSelector } from './beside-selector';
import type { Claims } from './claims';
import {
  attribute,
  closest,
  elementsMatching,
  isWithin,
  nameOf,
  related,
  textOf,
  textsFrom,
} from './dom-access';
import { limits } from './limits';
import type { MainHeading } from './main-heading';
import { isBeside, nearestFirst } from './nearness';
import { once } from '../../domain/once';
import { isNamed, type Placed } from './page-elements';
import { plainText } from './plain-text';

const ofAuthor =
  /author|byline|autor|redact|redakt|verfasser|auteur|writer|journalist|schreiber|firma-?nota|credit|posted-by/i;
const speaking =
  /^(?:(?:[\w-]*[-_])?(?:author|byline|autor|auteur)(?:[-_]?(?:name|link|info|text|s))?|[\w-]*author[-_]?name|posted-by)$/i;
const spoken = ['author', 'byline', 'autor', 'auteur', 'posted-by']
  .map((word) => `[class*="${word}" i]`)
  .join();
const discussion = once(() => besideSelector('figure', 'recommend', 'comment response reply'));
const inText = /^(?:p|span|div|em|i|small|strong|address|li|a|b|td|font|h[2-6])$/;

// Made when a line begins as they do: to take in a class of all letters costs as much as many lines.
const person = String.raw`(?:(?:\p{Lu}[\p{L}.'’-]*|de|da|del|la|van|von|der|di|du|y)(?:\s+|$)){2,5}`;
const signed = once(
  () =>
    new RegExp(
      String.raw`^[\s\-–—_*]*(?:[Bb][Yy]|[Vv]on|[Pp]or|[Pp]ar|[Dd]oor|Escribe|Av|Di|Herausgeber):?\s+${person}`,
      'u',
    ),
);
const labelled = once(
  () =>
    new RegExp(
      String.raw`^(?:Autor(?:in|en|a|es)?|Authors?|Auteurs?|Text|Texto|Written by|Posted by|Geschrieben von|Ein (?:Beitrag|Artikel) von)(?::\s*|\s+)${person}`,
      'u',
    ),
);
const opening =
  /^[\s\-–—_*]*(?:[Bb][Yy]\b|[Vv]on\b|[Pp]or\b|[Pp]ar\b|[Dd]oor\b|Escribe|Av\b|Di\b|Herausgeber|Aut|Text|Written|Posted|Geschrieben|Ein |\d{1,2}[./-]\d)/;
const alone = once(() => new RegExp(`^${person}$`, 'u'));
const dated = once(
  () =>
    new RegExp(
      String.raw`^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\s*(?:[-–—|•·,/]|von|by|por)\s*(?=${person}$)`,
      'u',
    ),
);

/** Names that stand where an author's stands: links to authors, elements named for them, lines that begin with "By". */
export function claimsOfBylines(
  document: Document,
  near: Placed[],
  heading: MainHeading | undefined,
): Claims {
  const own = (element: Element) => !isBeside(element, heading) && !isTeaser(element);
  const nearest = (isPlace: (element: Element) => boolean) =>
    nearestFirst(near.filter(({ element }) => isPlace(element) && own(element))).map(
      ({ element }) => element,
    );
  const spokenAnywhere = once(() => elementsMatching(document, spoken, limits.candidates).filter(isSpoken));
  const lines = once(() => linesBegun(document, near));
  const nearby = once(() => new Set(near.map(({ element }) => element)));
  const places: (() => string[])[] = [
    () => firstNames(nearest(isSpoken)),
    () => firstNames(nearest(isAuthorLink)),
    () =>
      firstNames(
        lines()
          .filter((line) => nearby().has(line.element) && isByline(line))
          .map(({ element }) => element)
          .filter(own),
      ),
    () => firstNames(nearest((element) => isNamed(element, ofAuthor) && isShort(element))),
    () =>
      firstNames(
        elementsMatching(document, 'a[rel*="author"]', limits.candidates).filter(isAuthorLink).filter(own),
      ),
    () => firstNames(spokenAnywhere().filter(own)),
    () =>
      firstNames(
        lines()
          .filter(isShortByline)
          .map(({ element }) => element)
          .filter(own),
      ),
    () => onlyName(spokenAnywhere().filter((element) => !isWithin(element, discussion()))),
    () => onlyName(signatures(document).filter(own)),
  ];
  for (const place of places) {
    const names = place();
    if (names.length > 0) return { authors: names };
  }
  return {};
}

function isShort(element: Element): boolean {
  return textOf(element, 200).trim().length < 120;
}

function isSpoken(element: Element): boolean {
  const className = attribute(element, 'class');
  return (
    ofAuthor.test(className) && className.split(/\s+/).some((name) => speaking.test(name)) && isShort(element)
  );
}

function isAuthorLink(element: Element): boolean {
  return nameOf(element) === 'a' && /\bauthor\b/.test(attribute(element, 'rel'));
}

function isByline({ text }: Line): boolean {
  return /^\d/.test(text) ? dated().test(text) : signed().test(text) || labelled().test(text);
}

/** Anywhere on the page "By" begins many a sentence. */
function isShortByline({ text }: Line): boolean {
  return labelled().test(text) || (text.length < 50 && signed().test(text));
}

function firstNames(elements: Element[]): string[] {
  return elements.map(namesIn).find((names) => names.length > 0) ?? [];
}

/** What all elements named for an author agree on, wherever they stand: a page of teasers names several. */
function onlyName(elements: Element[]): string[] {
  const all = elements.map(namesIn).filter((names) => names.length > 0);
  return new Set(all.map(String)).size === 1 ? (all[0] ?? []) : [];
}

function namesIn(element: Element): string[] {
  const text = plainText(textOf(element, 300), 300);
  return authorNames(/^\d/.test(text) ? text.replace(dated(), '') : text).filter(
    (name) => !/^\p{Ll}\S* /u.test(name),
  );
}

/** Names alone in a last paragraph, or in one set to the right, as letters and essays are signed. */
function signatures(document: Document): Element[] {
  const shown = 'p[align*="right" i],p[style*="right" i],p em,p i,p strong,p b';
  const paragraphs = elementsMatching(document, shown, limits.lines).map((element) => closest(element, 'p'));
  return [...new Set(paragraphs)].filter((element) => element !== null).filter(isSignature);
}

function isSignature(element: Element): boolean {
  const text = plainText(textOf(element, 130), 130);
  if (text.length <= 5 || text.length >= 120 || !alone().test(text) || closest(element, 'li,a')) return false;
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

interface Line {
  element: Element;
  text: string;
}

/** Short texts that begin as a byline does, from a little before the heading to the end of the page. */
function linesBegun(document: Document, near: Placed[]): Line[] {
  const first = near.find(({ place }) => place >= -limits.linesBefore)?.element;
  const found: Line[] = [];
  for (const text of textsFrom(document, first ?? document, limits.elements)) {
    if (found.length >= limits.lines) break;
    if (opening.test(text.data.slice(0, 40))) found.push(...linesAround(text));
  }
  return found;
}

/** The elements of which a text is the beginning, the outermost first, as far as they are but a line. */
function linesAround(text: Text): Line[] {
  const found: Line[] = [];
  for (let element = related(text, 'parentNode'); element; element = related(element, 'parentNode')) {
    const whole = plainText(textOf(element, 130), 130);
    if (whole.length >= 120 || !opening.test(whole)) break;
    if (whole.length > 5 && inText.test(nameOf(element))) found.unshift({ element, text: whole });
  }
  return found;
}
