import { lazy } from '../domain/lazy';
import { limits } from './limits';
import { declaredText } from './normalize-text';
import { bare } from './similarity';
import type { SiteNames } from './site-names';

/*
 * Lists rather than alternatives in a pattern: one with so many of them takes the engine milliseconds
 * to compile, and most pages have a single name. They are made when a name is first looked at, since the
 * service worker loads this each time it starts.
 */

/** What stands before a colon and a name. */
const labels = lazy(
  () =>
    new Set(
      'autor autorin autoren autorinnen autora autores autoras author authors auteur auteurs autore autrice verfasser verfasserin text texto testo tekst interview bericht redacción redaktion herausgeber herausgeberin written журналист автор 作者 文 記者 记者 글 저자'.split(
        ' ',
      ),
    ),
);

/** What stands before a name, with or without a colon. */
const openings = lazy(() => [
  ...['geschrieben', 'verfasst', 'veröffentlicht', 'publiziert', 'text', 'bericht', 'interview']
    .concat(['beitrag', 'artikel'].flatMap((word) => [word, `ein ${word}`, `gast${word}`]))
    .map((word) => `${word} von`),
  ...'article posted post written published words story review reviewed reported created'
    .split(' ')
    .flatMap((word) => [word, `a ${word}`, `an ${word}`])
    .map((word) => `${word} by`),
  ...'escrito publicado redactado texto escribe nota'.split(' ').map((word) => `${word} por`),
  'écrit par',
  'publié par',
  'rédigé par',
  'scritto da',
  'pubblicato da',
  'geschreven door',
  ...'autor autorin autoren autorinnen autora autores autoras author authors auteur auteurs autore'.split(
    ' ',
  ),
  ...'by von por par di door av af przez escribe от'.split(' '),
]);

const archive =
  /^.*\s(?:posts|beiträge|artikel|articles|artículos|archiv\w*|entradas|artigos|publicaciones|notas) (?:von|by|por|de|par|of)\s+/i;

// What follows a name in a byline: a date, a role, a place, a link to what else they wrote.
const after =
  /\s*(?:[|•·–—(]|\s@|:\s|\s[-/]\s|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d|\d{1,2}\.? [^\s\d,]+,? \d{4}|[^\s\d,]+ \d{1,2}, \d{4}|\bam \d|\b(?:on|el|le|il|em) \d|\s(?:alle (?:artikel|beiträge)|all posts|view all|ver todos|follow|folgen|folge mir|archiv anzeigen|contactar|website)\b).*$/is;
// What `after` cannot do without; it is asked first, since `after` is dear to compile.
const mayGoOn =
  /[|•·–—(@:/\d]|\s-\s|\s(?:alle (?:artikel|beiträge)|all posts|view all|ver todos|follow|folgen|folge mir|archiv anzeigen|contactar|website)/i;
const address = /https?:|www\.|\S@\S+\.\S|^[@/#]|\.(?:com|html?|php)\b|^\S+\.(?:de|org|net|info)\/|[{}<>=]/i;
const nobody = lazy(
  () =>
    new Set(
      'administrator root webmaster superuser null undefined none unknown anonymous author autor autorin autoren authors by von por n/a default true false facebook twitter linkedin instagram email e-mail share teilen follow folgen profil text'.split(
        ' ',
      ),
    ),
);
const nobodys = /^(?:admin\w*|user\d*|kontakt\w*|super user)$|^illustrati\w/i;
/** What a line that begins so tells of is a picture, or a day. */
const besides = lazy(
  () =>
    new Set(
      'bild bilder foto fotos photo photos image imagen grafik quelle source credit credits © copyright edited veröffentlicht published publicado posted'.split(
        ' ',
      ),
    ),
);
const others = /\b(?:edited|translated) by\b|\b(?:herausgegeben|übersetzt) von\b/i;
const joins = /;|\s(?:and|und|et|och|og|en|&|\+|y|e)\s/;
const joined = /\s*;\s*|(?:\s*,)?\s+(?:and|und|et|och|og|en|&|\+|y|e)\s+(?=\p{Lu}\S* \p{Lu})/u;

/** The persons or bodies that a text names, without "By", an address, or what else stands in a byline. */
export function authorNames(raw: string): string[] {
  const text = cleaned(declaredText(raw, limits.name * 4).replace(/\S+@\S+\.\S+/g, ''));
  const parts = joins.test(text) ? text.split(joined) : [text];
  const names = parts.flatMap(partedByCommas).map(cleaned).filter(isName);
  return [...new Set(names)];
}

/** "Ann Lee, Bo Ek" are two, "Lee, Ann" and "Ann Lee, PhD" are one. */
function partedByCommas(text: string): string[] {
  const [head = '', ...rest] = text.split(/\s*,\s*/);
  if (rest.length === 0) return [text];
  if ([head, ...rest].every((part) => /^\S+(?:\s+\S+){1,4}$/.test(cleaned(part)))) return [head, ...rest];
  return [/^\S+ \S+/.test(head) ? head : text];
}

function cleaned(text: string): string {
  const begun = withoutOpening(withoutLabel(text.replace(/^[\s'"“”‘’*:,.–—-]+/, '').replace(archive, '')));
  return (mayGoOn.test(begun) ? begun.replace(after, '') : begun)
    .replace(/^['"“‘]+(.*?)['"”’]+$/, '$1')
    .replace(/[\s,:*'"–—-]+$/, '')
    .trim();
}

/** "Text and photos: Ann Lee" is not one of them, "Text: Interview: Ann Lee" is. */
function withoutLabel(text: string): string {
  const found = /^([^:：|]{1,80})[:：|]\s*/.exec(text);
  const words = found?.[1]
    ?.toLowerCase()
    .trim()
    .split(/\s*[,;&/+]\s*|\s+(?:und|and|y)\s+/);
  return found && words?.every((word) => labels().has(word))
    ? withoutLabel(text.slice(found[0].length))
    : text;
}

function withoutOpening(text: string): string {
  const begun = text.replace(/^[-–—_*•]+\s*/, '');
  const lower = begun.toLowerCase();
  for (const opening of openings()) {
    if (!lower.startsWith(opening)) continue;
    const gap = /^(?:\s*[:：/|]\s*|\s+)/.exec(begun.slice(opening.length));
    if (gap) return withoutOpening(begun.slice(opening.length + gap[0].length));
  }
  return text;
}

function isName(text: string): boolean {
  const words = text.split(' ');
  if (text.length < 2 || text.length > limits.name / 2 || words.length > 8) return false;
  if (!/[a-z]/i.test(text) && !/\p{L}/u.test(text)) return false;
  const lower = text.toLowerCase();
  const [first = ''] = lower.split(/[\s:,;.|()/-]/);
  return (
    !address.test(text) &&
    !nobody().has(lower) &&
    !nobodys.test(text) &&
    !besides().has(first) &&
    !others.test(text)
  );
}

const desk =
  /^(?:die |la |el |the )?(?:redak|redac|réd|editor|news ?(?:room|desk)|staff|team|agentur|press)/i;
const login = /^[\p{Ll}\d._-]+$/u;

/**
 * The authors that the first family names, persons before bodies and logins: many sites declare
 * themselves the author in the head, and name the person on the page only.
 */
export function pickAuthors(candidates: Iterable<string[]>, sites: SiteNames): string[] {
  let bodies: string[] = [];
  for (const raw of candidates) {
    const names = raw.flatMap(authorNames).filter(distinct).slice(0, limits.authors);
    if (names.some((name) => !isBody(name, sites))) return names;
    if (bodies.length === 0) bodies = names;
  }
  return bodies;
}

function isBody(name: string, sites: SiteNames): boolean {
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
