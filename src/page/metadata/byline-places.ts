import { limits } from '../../metadata/limits';
import { plainText } from '../../metadata/plain-text';
import type { NearBylines, OtherBylines } from '../../metadata/surroundings';
import { besideSelector } from './beside-selector';
import { attribute, closest, elementsMatching, nameOf, related, textOf, textsFrom } from './dom-access';
import { isBeside, nearestFirst } from './nearness';
import { isNamed, type Placed } from './page-elements';

const ofAuthor =
  /author|byline|autor|redact|redakt|verfasser|auteur|writer|journalist|schreiber|firma-?nota|credit|posted-by/i;
const speaking =
  /^(?:(?:[\w-]*[-_])?(?:author|byline|autor|auteur)(?:[-_]?(?:name|link|info|text|s))?|[\w-]*author[-_]?name|posted-by)$/i;
const inText = /^(?:p|span|div|em|i|small|strong|address|li|a|b|td|font|h[2-6])$/;
const opening =
  /^[\s\-–—_*]*(?:[Bb][Yy]\b|[Vv]on\b|[Pp]or\b|[Pp]ar\b|[Dd]oor\b|Escribe|Av\b|Di\b|Herausgeber|Aut|Text|Written|Posted|Geschrieben|Ein |\d{1,2}[./-]\d)/;

/** Where an author's name may stand near the heading: elements named for the author, and links to one. */
export function bylinesNear(near: Placed[], heading: Element | undefined): NearBylines {
  return {
    spoken: textsNear(near, heading, isSpoken),
    links: textsNear(near, heading, isAuthorLink),
  };
}

/** Where else it may stand: lines that begin with "By", elements like those near the heading, signatures. */
export function bylinesElsewhere(
  document: Document,
  near: Placed[],
  heading: Element | undefined,
): OtherBylines {
  const nearby = new Set(near.map(({ element }) => element));
  const spoken = ['author', 'byline', 'autor', 'auteur', 'posted-by']
    .map((word) => `[class*="${word}" i]`)
    .join();
  const discussion = besideSelector('figure', 'recommend', 'comment response reply');
  return {
    lines: linesBegun(document, near).map((element) => ({
      text: textIn(element),
      isNear: nearby.has(element),
      isOwn: isOwn(element, heading),
    })),
    named: textsNear(near, heading, (element) => isNamed(element, ofAuthor) && isShort(element)),
    links: elementsMatching(document, 'a[rel*="author"]', limits.candidates)
      .filter((element) => isAuthorLink(element) && isOwn(element, heading))
      .map(textIn),
    spoken: elementsMatching(document, spoken, limits.candidates)
      .filter(isSpoken)
      .map((element) => ({
        text: textIn(element),
        isOwn: isOwn(element, heading),
        isInDiscussion: closest(element, discussion) !== null,
      })),
    signatures: signatures(document)
      .filter((element) => isOwn(element, heading))
      .map(textIn),
  };
}

function textIn(element: Element): string {
  return textOf(element, 300);
}

function textsNear(
  near: Placed[],
  heading: Element | undefined,
  isPlace: (element: Element) => boolean,
): string[] {
  return nearestFirst(near.filter(({ element }) => isPlace(element) && isOwn(element, heading))).map(
    ({ element }) => textIn(element),
  );
}

function isOwn(element: Element, heading: Element | undefined): boolean {
  return !isBeside(element, heading) && !isTeaser(element);
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

/** A last paragraph with something emphasised in it, or one set to the right, as letters and essays are signed. */
function signatures(document: Document): Element[] {
  const shown = 'p[align*="right" i],p[style*="right" i],p em,p i,p strong,p b';
  const paragraphs = elementsMatching(document, shown, limits.lines).map((element) => closest(element, 'p'));
  return [...new Set(paragraphs)].filter((element) => element !== null).filter(isSignature);
}

function isSignature(element: Element): boolean {
  const text = plainText(textOf(element, 130), 130);
  if (text.length <= 5 || text.length >= 120 || closest(element, 'li,a')) return false;
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

/** Short texts that begin as a byline does, from a little before the heading to the end of the page. */
function linesBegun(document: Document, near: Placed[]): Element[] {
  const first = near.find(({ place }) => place >= -limits.linesBefore)?.element;
  const found: Element[] = [];
  for (const text of textsFrom(document, first ?? document, limits.elements)) {
    if (found.length >= limits.lines) break;
    if (opening.test(text.data.slice(0, 40))) found.push(...linesAround(text));
  }
  return found;
}

/** The elements of which a text is the beginning, the outermost first, as far as they are but a line. */
function linesAround(text: Text): Element[] {
  const found: Element[] = [];
  for (let element = related(text, 'parentNode'); element; element = related(element, 'parentNode')) {
    const whole = plainText(textOf(element, 130), 130);
    if (whole.length >= 120 || !opening.test(whole)) break;
    if (whole.length > 5 && inText.test(nameOf(element))) found.unshift(element);
  }
  return found;
}
