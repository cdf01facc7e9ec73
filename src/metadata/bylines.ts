import { lazy } from '../domain/lazy';
import { authorNames } from './author-names';
import { isFullName, isOrganization } from './byline-text';
import { limits } from './limits';
import { closestNode, isBeside, placeBeside, type NearbyNodes } from './nearby-nodes';
import { normalizeText } from './normalize-text';
import type { PageNode } from './raw-page-data';
import { bare } from './similarity';
import type { SiteNames } from './site-names';

// Made when a line begins as they do: to take in a class of all letters costs as much as many lines.
const person = String.raw`(?:(?:\p{Lu}[\p{L}.'’-]*|de|da|del|la|van|von|der|di|du|y)(?:\s+|$)){2,5}`;
const signed = lazy(
  () =>
    new RegExp(
      String.raw`^[\s\-–—_*]*(?:[Bb][Yy]|[Vv]on|[Pp]or|[Pp]ar|[Dd]oor|Escribe|Av|Di|Herausgeber):?\s+${person}`,
      'u',
    ),
);
const labelled = lazy(
  () =>
    new RegExp(
      String.raw`^(?:Autor(?:in|en|a|es)?|Authors?|Auteurs?|Text|Texto|(?:Written|Posted|Submitted|Created|Published|Reported|Story|Words|Analysis|Opinion) by|Geschrieben von|Ein (?:Beitrag|Artikel) von)(?::\s*|\s+)${person}`,
      'u',
    ),
);
const dispatched = lazy(
  () =>
    new RegExp(
      String.raw`^(?:Published|Posted|Written|Updated|Veröffentlicht|Publicado|Publié)\b[^.!?]{0,60}?\s(?:by|von|por|par)\s+${person}`,
      'u',
    ),
);
const alone = lazy(() => new RegExp(`^${person}$`, 'u'));
const dated = lazy(
  () =>
    new RegExp(
      String.raw`^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\s*(?:[-–—|•·,/]|von|by|por)\s*(?=${person}$)`,
      'u',
    ),
);

const ofAuthor =
  /author|byline|autor|redact|redakt|verfasser|auteur|writer|journalist|schreiber|firma|credit|posted-by/i;
const speaking =
  /^(?:(?:[\w-]*[-_])?(?:author|byline|autor|auteur)(?:[-_]?(?:name|link|info|text|s))?|[\w-]*author[-_]?name|posted-by)$/i;
const lineTags = /^(?:p|span|div|em|i|small|strong|address|li|a|b|td|font|h[2-6])$/;
const inDiscussion = placeBeside(/^figure$/, /recommend/i, 'comment|response|reply');

/**
 * The names where an author's may stand, from the likeliest place on: near the heading elements named
 * for the author and links to one; lines that begin with "By"; the same elements anywhere; signatures.
 */
export function namesOnPage(nodes: NearbyNodes): string[] {
  const { all, heading, near } = nodes;
  const isOwn = (node: PageNode) => !isBeside(node, nodes) && !isTeaser(node, all);
  const textsOf = (list: readonly PageNode[], isPlace: (node: PageNode) => boolean) =>
    list.filter((node) => isPlace(node) && isOwn(node)).map(textIn);
  const first = heading
    ? Math.max(heading.at - limits.linesBefore, Math.min(...near.map(({ at }) => at), heading.at))
    : 0;
  const lines = all
    .filter(({ tag, at, text }) => at >= first && lineTags.test(tag) && isLine(text))
    .map((node) => ({ node, line: normalizeText(node.text.slice(0, 130), 130) }));
  const nearby = new Set(near.map(({ at }) => at));
  const spoken = all.filter(isSpoken);
  return firstOf(
    () => firstNames(textsOf(near, isSpoken)),
    () => namesBeside(near.filter((node) => isAuthorLink(node) && isOwn(node))),
    () => namesBeside(near.filter((node) => isAuthorPageLink(node) && isOwn(node))),
    () =>
      firstNames(
        lines
          .filter(({ node, line }) => nearby.has(node.at) && isByline(line) && isOwn(node))
          .map(({ node }) => textIn(node)),
      ),
    () => firstNames(textsOf(near, (node) => isNamed(node, ofAuthor) && isShort(node))),
    () =>
      firstNames(
        textsOf(
          near,
          (node) =>
            node.at > (heading?.at ?? Infinity) &&
            isNamed(node, nickname) &&
            normalizeText(node.text, 60).length <= 40,
        ),
      ),
    () => firstNames(textsOf(all, isAuthorLink)),
    () => firstNames(textsOf(spoken, () => true)),
    () =>
      firstNames(
        lines.filter(({ node, line }) => isShortByline(line) && isOwn(node)).map(({ node }) => textIn(node)),
      ),
    () => onlyName(spoken.filter((node) => !closestNode(node, all, inDiscussion)).map(textIn)),
    () => onlyName(textsOf(all, ({ isSignature, text }) => isSignature && isPersonAlone(text))),
  );
}

function textIn({ text }: PageNode): string {
  return text.slice(0, 300);
}

function isLine(text: string): boolean {
  const line = normalizeText(text.slice(0, 130), 130);
  return line.length > 5 && line.length < 120;
}

/** Whether the class or the id of an element tells what it holds; those of the whole page tell nothing of it. */
export function isNamed({ tag, classes, id }: PageNode, pattern: RegExp): boolean {
  const names = `${classes} ${id}`;
  return names !== ' ' && pattern.test(names) && tag !== 'html' && tag !== 'body';
}

function isSpoken(node: PageNode): boolean {
  return node.text !== '' && node.classes.split(/\s+/).some((name) => speaking.test(name)) && isShort(node);
}

function isShort({ text }: PageNode): boolean {
  return normalizeText(text.slice(0, 200), 200).length < 120;
}

function isAuthorLink({ tag, rel, text }: PageNode): boolean {
  return tag === 'a' && text !== '' && /\bauthor\b(?!-page)/.test(rel);
}

/** A link to what looks like an author's page, with what looks like a name. */
function isAuthorPageLink({ tag, rel, text }: PageNode): boolean {
  const name = normalizeText(text, 80);
  return (
    tag === 'a' &&
    /\bauthor-page\b/.test(rel) &&
    (isFullName(name) || /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}・·]{2,8}$/u.test(name))
  );
}

const nickname = /nick-?name|user-?name|display-?name|screen-?name|\bup-?name|creator/i;

/** Whether the name is but a part of a link to something else. */
function isTeaser(node: PageNode, all: readonly PageNode[]): boolean {
  const link = closestNode(node, all, ({ tag }) => tag === 'a');
  return link !== undefined && link.at !== node.at && lengthOf(link) > lengthOf(node) + 30;
}

function lengthOf({ text }: PageNode): number {
  return text.slice(0, 200).trim().length;
}

const footing = /footer|copyright|colophon|impressum|bottom/i;
const claimed = lazy(() => {
  const word = String.raw`\p{Lu}\p{Ll}+(?:[-'’]\p{Lu}\p{Ll}+)*`;
  const sign = String.raw`(?:©|\([cC]\)|[Cc]opyright|Creative Commons[^)\d]{0,24}\))[\s©]*`;
  const year = String.raw`((?:\d{4}\s*(?:[-–/]\s*\d{2,4})?[\s,:]*)?)`;
  return new RegExp(
    String.raw`${sign}${year}(?:(?:by|von)\s+)?(${word}\s+(?:\p{Lu}\.\s+)?${word})(?![\p{L}'’.-])(?!\s+(?!All|Tod|Tou|Powered|Proudly|Hosted|Themed?\b|Designe?d?\b|Built|Impressum|Datenschutz|Kontakt|Privacy|Contact|Terms|RSS)\p{Lu})`,
    'u',
  );
});

/**
 * Who claims the right to the page, where one person does: in a footer, or in a paragraph with the year.
 * Who is named beside a picture has the right to that.
 */
export function copyrightHolders(nodes: NearbyNodes, sites: SiteNames): string[] {
  const { all } = nodes;
  const found = all.flatMap((node) => {
    const text = normalizeText(node.text.slice(0, 300), 300);
    const [, year = '', name = ''] = claimed().exec(text) ?? [];
    if (name === '' || isOrganization(name) || sites.has(bare(name))) return [];
    const isFooting =
      closestNode(node, all, (outer) => outer.tag === 'footer' || isNamed(outer, footing)) !== undefined;
    return isFooting || (year !== '' && node.tag === 'p' && /^\W/.test(text) && !isBeside(node, nodes))
      ? [name]
      : [];
  });
  return new Set(found).size === 1 ? found.slice(0, 1) : [];
}

/** What the first place says that says anything. */
function firstOf(...places: (() => string[])[]): string[] {
  for (const place of places) {
    const names = place();
    if (names.length > 0) return names;
  }
  return [];
}

const signedInHan =
  /^(?:作者|[記记]者|撰文|撰稿|文|著者|執筆者?)\s*[:：/／|｜丨]?\s*[\p{Script=Han}\p{Script=Katakana}·・\s]{2,12}$/u;

function isByline(line: string): boolean {
  if (signedInHan.test(line) || dispatched().test(line) || isLineOfFacts(line)) return true;
  return /^\d/.test(line) ? dated().test(line) : signed().test(line) || labelled().test(line);
}

/** Anywhere on the page "By" begins many a sentence. */
function isShortByline(line: string): boolean {
  return signedInHan.test(line) || labelled().test(line) || (line.length < 50 && signed().test(line));
}

/** The parts of a line such as "4 May 2022 · 5 min · Ann Lee". */
function factsIn(line: string): string[] {
  return line.split(/\s*[·•|]\s*|\s[–—-]\s/).map((fact) => fact.trim());
}

const readingTime = /^\d+ ?(?:min\b|minutes?\b|分)/i;

/** Whether a line tells a day, how long it takes to read, and one thing that looks like a person. */
function isLineOfFacts(line: string): boolean {
  const facts = factsIn(line);
  return (
    facts.some((fact) => readingTime.test(fact)) &&
    facts.some((fact) => /\d{4}/.test(fact)) &&
    facts.filter(isFullName).length === 1
  );
}

function isPersonAlone(text: string): boolean {
  const line = normalizeText(text.slice(0, 130), 130);
  return line.length > 5 && line.length < 120 && alone().test(line);
}

function firstNames(texts: string[]): string[] {
  for (const text of texts) {
    const names = namesIn(text);
    if (names.length > 0) return names;
  }
  return [];
}

/** The names in links that stand beside each other, of the first place in which there are any. */
function namesBeside(links: readonly PageNode[]): string[] {
  const first = links.find((link) => namesIn(textIn(link)).length > 0);
  const beside = links.filter(({ parent }) => parent === first?.parent);
  return [
    ...new Set(beside.toSorted((one, other) => one.at - other.at).flatMap((link) => namesIn(textIn(link)))),
  ];
}

/** What all of them agree on, wherever they stand: a page of teasers names several. */
function onlyName(texts: string[]): string[] {
  const all = texts.map(namesIn).filter((names) => names.length > 0);
  return new Set(all.map(String)).size === 1 ? (all[0] ?? []) : [];
}

function namesIn(raw: string): string[] {
  const text = normalizeText(raw, 300);
  if (isLineOfFacts(text)) return factsIn(text).filter(isFullName);
  return authorNames(/^\d/.test(text) ? text.replace(dated(), '') : raw).filter(
    (name) => !/^\p{Ll}\S* /u.test(name),
  );
}
