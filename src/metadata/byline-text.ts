import { lazy } from '../domain/lazy';
import { blockMark, declaredText, linkMark, partMark } from './normalize-text';
import { limits } from './limits';

/** Words before a colon and the name of who wrote a text. */
export const authorLabels = lazy(
  () =>
    new Set(
      'autor autorin autoren autorinnen autora autores autoras author authors auteur auteurs autore autrice verfasser verfasserin text texto testo tekst texte words story interview bericht redacción redaktion herausgeber herausgeberin written protokoll reporter reporting журналист автор текст 作者 文 文字 記者 记者 撰文 撰稿 著者 執筆 執筆者 筆者 投稿者 ライター 글 저자 기자 yazan yazar بقلم الكاتب كتب מאת כתב teksti tekst írta szerző autorius autorė oleh penulis โดย ผู้เขียน συντάκτης κείμενο avtor'.split(
        ' ',
      ),
    ),
);

/** Words before a colon and something else that a byline tells. */
const otherLabels = lazy(
  () =>
    new Set(
      'datum date fecha data dato quelle source sources fuente fonte kilde foto fotos photo photos photography photographer fotograf bild bilder image images imagen imágenes illustration illustrationen grafik kamera veröffentlicht published publié publicado pubblicato erschienen updated aktualisiert actualizado modifié stand kategorie category categoría categories rubrik ressort tag tags schlagwörter thema themen topic topics lesezeit dauer ort location copyright lizenz license 来源 來源 编辑 編輯 责编 時間 时间 日期 写真 출처'.split(
        ' ',
      ),
    ),
);

/** "And" in the languages in which it stands between names. */
export const conjunctions = 'and|und|et|och|og|en|y|e|i|a|и|та|ja|és|ve|și|dan|và|και';

/** What is written small within a name. */
export const particles = "de|del|della|van|von|der|den|zu|la|le|du|da|dos|bin|al|ten|ter|d['’]";

/** What stands before a name, with or without a colon. */
export const nameOpenings = lazy(() => [
  ...[
    'geschrieben',
    'verfasst',
    'veröffentlicht',
    'publiziert',
    'aufgezeichnet',
    'erstellt',
    'text',
    'bericht',
  ]
    .concat(['interview', 'analyse', 'kommentar', 'essay', 'kolumne', 'reportage', 'protokoll', 'rezension'])
    .concat(['beitrag', 'artikel'].flatMap((word) => [word, `gast${word}`]))
    .flatMap((word) => [word, `ein ${word}`, `eine ${word}`])
    .map((word) => `${word} von`),
  ...'article posted post written published words text story review reviewed reported reporting created contributed submitted uploaded analysis opinion column essay perspective interview'
    .split(' ')
    .flatMap((word) => [word, `a ${word}`, `an ${word}`, `guest ${word}`])
    .map((word) => `${word} by`),
  ...'escrito publicado redactado texto escribe nota enviado'.split(' ').map((word) => `${word} por`),
  'écrit par',
  'publié par',
  'rédigé par',
  'propos recueillis par',
  'un article de',
  'scritto da',
  'pubblicato da',
  'a cura di',
  'geschreven door',
  'reportagem de',
  'skriven av',
  'skrevet av',
  'skrevet af',
  'text av',
  ...'autor autorin autoren autorinnen autora autores autoras author authors auteur auteurs autore'.split(
    ' ',
  ),
  ...'by von por par di door av af przez escribe от oleh yazan بقلم מאת โดย'.split(' '),
]);

const role =
  /\b(?:(?:staff|senior|chief|political|business|science|technology|sports|guest|freelance|foreign|contributing) (?:\w+ )?(?:writer|editor|reporter|correspondent|columnist|contributor|journalist)|(?:writer|editor|reporter|correspondent|columnist|contributor|journalist|photographer|producer|professor|director|ceo|cto|cfo|co-?founder|founder|analyst|researcher|redakteur(?:in)?|volontär(?:in)?|korrespondent(?:in)?|chefredakteur(?:in)?|geschäftsführer(?:in)?|periodista|redactora?|corresponsal|editora|journaliste|rédacteur|rédactrice)\b(?=$|[ ,]|s\b)|university|universität|universidad|université|college|department|institute? of)/i;

/** Whether a text tells what somebody is, rather than who. */
export function isRole(text: string): boolean {
  return role.test(text);
}

const organization =
  /\b(?:gmbh|ag|inc|llc|ltd|plc|s\.?a\.?|media|medien|verlag\w*|press|news|times|post|group|gruppe|grupo|magazine?|network|company|corporation|foundation|stiftung|institut\w*|universit\w*|studios?|solutions|systems|services|digital|online|team|club|verein|e\. ?v|rights|rechte|derechos|bundes\w*|ministerium|agency|association|gesellschaft|editorial|diarios?)\b/i;

/** Whether the words of a name are those of companies and the like. */
export function isOrganization(name: string): boolean {
  return organization.test(name);
}

const fullName =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|da|del|van|von|der|den|di|du|la|le|bin|al|y)){1,4}$/u;

/** Whether a text looks like the first and the last name of a person. */
export function isFullName(text: string): boolean {
  return fullName.test(text) && !isRole(text);
}

/**
 * What a byline says, a line for each thing: what it labels as the author's comes alone; else its parts
 * end where an element ends that is no part of a name: a day, a role, a place.
 */
export function bylineLines(raw: string): string[] {
  const parts = partsOf(raw);
  const joined = parts.map(
    ({ text }, index) => (index === 0 ? '' : between(parts[index - 1]!, parts[index]!)) + text,
  );
  const lines = joined.join('').split('\n');
  const labelled = lines.flatMap(labelledAuthors);
  return labelled.length > 0 ? labelled : lines.flatMap((line) => behindLabel(line) ?? withoutLabelled(line));
}

/**
 * A person's name behind a colon is what the words before it announce, in a language whose words are not
 * known here; of the alphabet of English they are, and "Freedom: Revised Edition" names nobody.
 */
function behindLabel(line: string): string | undefined {
  const found = /^(\p{L}[\p{L}\p{M}]{1,19}(?: [\p{Ll}\p{Lo}][\p{L}\p{M}]*){0,2})\s*[:：]\s*([^,|·(]+)/u.exec(
    line,
  );
  const [whole = '', , value = ''] = found ?? [];
  // oxlint-disable-next-line no-control-regex
  if (!/[^\u0000-\u007f：]/.test(whole) || labelsIn(line).length > 0) return undefined;
  const name = value.trim();
  const isPerson = isFullName(name) || /^[\p{Lo}\p{M}]{2,}(?:[ ・·][\p{Lo}\p{M}]+){0,3}$/u.test(name);
  return isPerson ? line.slice(whole.length - value.length) : undefined;
}

interface Part {
  text: string;
  isLink: boolean;
  /** What stands between it and the part before. */
  gap: 'block' | 'space' | 'none';
}

const marks = new RegExp(`([${blockMark}${linkMark}${partMark}])`);

function partsOf(raw: string): Part[] {
  const parts: Part[] = [];
  let [isLink, isBlock, isSpaced] = [false, false, false];
  for (const token of raw.slice(0, limits.rawText).split(marks)) {
    if (token === linkMark) isLink = !isLink;
    if (token === blockMark) isBlock = true;
    if (token === '' || marks.test(token)) continue;
    const text = declaredText(token, limits.rawText);
    isSpaced ||= /^\s/.test(token);
    if (text !== '') {
      parts.push({ text, isLink, gap: isBlock ? 'block' : isSpaced ? 'space' : 'none' });
      [isBlock, isSpaced] = [false, false];
    }
    isSpaced ||= /\s$/.test(token);
  }
  return parts;
}

function between(before: Part, part: Part): string {
  if (goesOn(before.text) || beginsWithAnd().test(part.text)) return ' ';
  if (before.isLink && part.isLink && isFullName(before.text) && isFullName(part.text)) return '; ';
  if (part.gap === 'block') return '\n';
  if (part.gap === 'none')
    return /\p{Ll}{2}$/u.test(before.text) && /^[\p{Lu}\d]/u.test(part.text) ? '\n' : '';
  const ends =
    isFullName(before.text) && (/^\d/.test(part.text) || /[:：]$/.test(part.text) || isRole(part.text));
  return ends ? '\n' : ' ';
}

const beginsWithAnd = lazy(() => new RegExp(String.raw`^(?:[,;&/|+]|(?:${conjunctions})(?=\s|$))`, 'i'));
const endsInAnd = lazy(() => new RegExp(String.raw`(?:[:：,;&/|+]|\s(?:${conjunctions}))$`));

/** Whether a name is still to come. */
function goesOn(text: string): boolean {
  const lower = text.toLowerCase();
  return (
    endsInAnd().test(lower) ||
    nameOpenings().some((opening) => lower === opening || lower.endsWith(` ${opening}`))
  );
}

/** "Datum", "Text & Fotos", with their colon. */
const label = /(?<![\p{L}\p{N}])([\p{L}]{1,20})(?:\s*(?:[&/+]|und|and|y|et)\s*([\p{L}]{1,20}))?\s*[:：]\s*/gu;

function labelsIn(line: string): { isAuthors: boolean; start: number; end: number }[] {
  // Most lines have none, and the pattern is dear to compile.
  if (!/[:：]/.test(line)) return [];
  return [...line.slice(0, 2_000).matchAll(label)].flatMap((found) => {
    const words = [found[1], found[2]].flatMap((word) => word?.toLowerCase() ?? []);
    const isAuthors = words.some((word) => authorLabels().has(word));
    const isKnown = isAuthors || words.some((word) => otherLabels().has(word));
    return isKnown ? [{ isAuthors, start: found.index, end: found.index + found[0].length }] : [];
  });
}

function labelledAuthors(line: string): string[] {
  const labels = labelsIn(line);
  return labels.flatMap(({ isAuthors, end }, index) => {
    const value = line.slice(end, labels[index + 1]?.start).trim();
    return isAuthors && value !== '' ? [value] : [];
  });
}

function withoutLabelled(line: string): string[] {
  const unlabelled = line.slice(0, labelsIn(line)[0]?.start).trim();
  return unlabelled === '' ? [] : [unlabelled];
}
