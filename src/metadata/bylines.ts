import { lazy } from '../domain/lazy';
import { authorNames } from './author-names';
import { plainText } from './plain-text';
import type { NearBylines, OtherBylines } from './surroundings';

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
      String.raw`^(?:Autor(?:in|en|a|es)?|Authors?|Auteurs?|Text|Texto|Written by|Posted by|Geschrieben von|Ein (?:Beitrag|Artikel) von)(?::\s*|\s+)${person}`,
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

/** Names that stand near the heading where an author's stands: elements named for them, links to authors. */
export function namesNear({ spoken, links }: NearBylines): string[] {
  return firstOf(
    () => firstNames(spoken),
    () => firstNames(links),
  );
}

/** Names in less likely places: lines that begin with "By", the same elements anywhere, signatures. */
export function namesElsewhere({ lines, named, links, spoken, signatures }: OtherBylines): string[] {
  const begun = lines.map(({ text, ...line }) => ({
    ...line,
    text,
    line: plainText(text.slice(0, 130), 130),
  }));
  const own = begun.filter(({ isOwn }) => isOwn);
  return firstOf(
    () => firstNames(own.filter(({ isNear, line }) => isNear && isByline(line)).map(({ text }) => text)),
    () => firstNames(named),
    () => firstNames(links),
    () => firstNames(spoken.filter(({ isOwn }) => isOwn).map(({ text }) => text)),
    () => firstNames(own.filter(({ line }) => isShortByline(line)).map(({ text }) => text)),
    () => onlyName(spoken.filter(({ isInDiscussion }) => !isInDiscussion).map(({ text }) => text)),
    () => onlyName(signatures.filter(isSignature)),
  );
}

/** What the first place says that says anything. */
function firstOf(...places: (() => string[])[]): string[] {
  for (const place of places) {
    const names = place();
    if (names.length > 0) return names;
  }
  return [];
}

function isByline(line: string): boolean {
  return /^\d/.test(line) ? dated().test(line) : signed().test(line) || labelled().test(line);
}

/** Anywhere on the page "By" begins many a sentence. */
function isShortByline(line: string): boolean {
  return labelled().test(line) || (line.length < 50 && signed().test(line));
}

/** Whether a paragraph is a name alone. */
function isSignature(text: string): boolean {
  const line = plainText(text.slice(0, 130), 130);
  return line.length > 5 && line.length < 120 && alone().test(line);
}

function firstNames(texts: string[]): string[] {
  for (const text of texts) {
    const names = namesIn(text);
    if (names.length > 0) return names;
  }
  return [];
}

/** What all of them agree on, wherever they stand: a page of teasers names several. */
function onlyName(texts: string[]): string[] {
  const all = texts.map(namesIn).filter((names) => names.length > 0);
  return new Set(all.map(String)).size === 1 ? (all[0] ?? []) : [];
}

function namesIn(raw: string): string[] {
  const text = plainText(raw, 300);
  return authorNames(/^\d/.test(text) ? text.replace(dated(), '') : text).filter(
    (name) => !/^\p{Ll}\S* /u.test(name),
  );
}
