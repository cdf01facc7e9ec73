import { lazy } from '../domain/lazy';
import {
  bylineLines,
  conjunctions,
  isFullName,
  isOrganization,
  isRole,
  nameOpenings,
  particles,
} from './byline-text';
import { eastAsianNames } from './east-asian-names';
import { limits } from './limits';

const archive =
  /^.*\s(?:posts|beiträge|artikel|articles|artículos|archiv\w*|entradas|artigos|publicaciones|notas) (?:von|by|por|de|par|of)\s+/i;

const dispatch =
  /^(?:published|posted|updated|created|veröffentlicht|erstellt|publicado|publié)\b.{0,60}?\s(?:by|von|por|par)\s+/i;
// What follows a name in a byline: a date, a role, a place, a link to what else they wrote.
const after =
  /\s*(?:[|•·–—(]|\s@|:\s|\s[-/]\s|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d|\d{1,2}\.? [^\s\d,]+,? \d{4}|[^\s\d,]+ \d{1,2}, \d{4}|\b(?:on|am|el|le|il|em|at|um|à|kl) (?:\w{2,10},? )?\d|\s(?:alle (?:artikel|beiträge)|all posts|view all|ver todos|follow|folgen|folge mir|archiv anzeigen|contactar|website|updated|published|posted|reading time|lesezeit|vor \d|hace \d|il y a|\d+ (?:hours?|minutes?|mins?|days?|weeks?|months?|years?|stunden?|minuten?|tagen?|horas?|heures?|jours?))\b).*$/is;
// What `after` cannot do without; it is asked first, since `after` is dear to compile.
const mayGoOn = /[|•·–—(@:/\d]|\s-\s|(?:\S+\s+){3}/;
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
const joins = lazy(() => new RegExp(`;|\\s(?:${conjunctions}|[&+])\\s`));
const joined = lazy(
  () =>
    new RegExp(
      String.raw`\s*;\s*|(?:\s*,)?\s+(?:${conjunctions}|[&+])\s+(?=\p{Lu}\S*(?:\s+(?:${particles}))*\s+\p{Lu})`,
      'u',
    ),
);
/** What begins what somebody else did for it: pictures, the edition. */
const otherCredits =
  /(?:[.,;|–—·]\s*(?:with )?|\swith )(?:photo\w*|pictures|illustrat\w*|video|edited|translated|produced|designed|additional reporting|graphics?|fotos?)\b.{0,30}?\b(?:by|von|por|de|di)\s.*$/is;
const withAgency = /\s(?:avec|with|mit|con|com)\s+(?:l['’])?(?:agenc\w+|agentur\w*|[A-Z]{2,6})$/;
/** "Our correspondent in Rome", "journalist". */
const leadingRole =
  /^(?:(?:our|unser\p{L}*|onze|notre|nuestr[oa]|noss[oa]|il nostro|la nostra|dal nostro)\s+\p{L}[\p{L}-]+|redacteur|verslaggever|reda[kc]t(?:eu|o)r\p{Ll}*|journalist\p{Ll}*|[ck]orrespond\p{Ll}+|rep[oó]rter\p{Ll}*|jornalista|giornalista|dziennikar\p{Ll}+)\s+(?:(?:in|à|en|a|em)\s+\p{Lu}\p{L}+,?\s+)?(?=\p{Lu}\S*\s+(?:\p{Ll}{2,3}\s+)*\p{Lu})/u;

const suffix = /^(?:ph\.?\s?d|m\.?\s?d|dr|jr|sr|esq|mba|m\.?sc|b\.?sc|m\.?a|ii|iii|iv)\.?$/i;
const agency = /^(?:reuters|ap|afp|dpa|efe|bloomberg|apa|sda|ansa|pti|tass|xinhua|epd|kna)$/i;
const city =
  /^(?:new york|los angeles|san francisco|san diego|las vegas|hong kong|buenos aires|tel aviv|new delhi|são paulo|mexico city|cape town|abu dhabi|la paz|st\. petersburg|washington dc)$/i;

/** The persons or bodies that a text names, without "By", an address, or what else stands in a byline. */
export function authorNames(raw: string): string[] {
  for (const line of bylineLines(raw)) {
    const bare = line.replace(/\S+@\S+\.\S+/g, '').trim();
    const text = cleaned(bare);
    const names =
      eastAsianNames(bare) ??
      eastAsianNames(text) ??
      personsIn(text).flatMap(partedByCommas).map(cleaned).filter(isName);
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

/** What stands between conjunctions; a letter is one only between two whole names. */
function personsIn(text: string): string[] {
  if (!joins().test(text)) return [text];
  const parts = text.split(joined());
  const isLetter = /\s\p{L}\s/u.test(text) && !text.includes(';');
  return isLetter && parts.some((part) => !/^\S+\s+\S/.test(part.trim())) ? [text] : parts;
}

/** "Smith, J., Jones, A. B.": last names, each with its initials behind a comma. */
function withInitials([head = '', ...rest]: readonly string[]): string[] | undefined {
  const all = [head, ...rest];
  const areInitials = all.every((part, at) => at % 2 === 0 || /^(?:\p{Lu}\.[\s-]?)+$/u.test(part));
  if (all.length < 2 || all.length % 2 !== 0 || !areInitials) return undefined;
  return all.flatMap((part, at) => (at % 2 === 0 ? [`${all[at + 1]} ${part}`] : []));
}

/** "Ann Lee, Bo Ek" are two, "Ann Lee, PhD" is one, and so is "Lee, Ann", who is put right. */
function partedByCommas(text: string): string[] {
  const [head = '', ...rest] = text.split(/\s*[,，、]\s*/);
  const [second = ''] = rest;
  if (rest.length === 0) {
    const parts = text.split(/\s*\/\s*/);
    return parts.length > 1 && parts.every(isFullName) ? parts : [text];
  }
  const paired = withInitials([head, ...rest].filter((part) => part !== ''));
  if (paired) return paired;
  if (agency.test(head)) return rest;
  const isInverted = /^(?:(?:van|von|de|der|den|da|di|du|la|le|al)\s+)*\p{Lu}[\p{L}'’-]+$/u.test(head);
  if (rest.length === 1 && isInverted && isGivenName(second)) return [`${second} ${head}`];
  const persons = [head, ...rest].filter(
    (part, place) =>
      !suffix.test(part) &&
      !isRole(part) &&
      !city.test(part) &&
      (place === 0 || (!isOrganization(part) && !/^(?:do|da|em|en|aus|à|from|in|of|for)\s/.test(part))),
  );
  if (persons.every((part) => /^\S+(?:\s+\S+){1,4}$/.test(cleaned(part)))) return persons;
  return [/^\S+ \S+/.test(head) ? head : text];
}

/** Names and initials that stand behind a last name and its comma. */
function isGivenName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,2}$/u.test(text) && !suffix.test(text) && !isRole(text)
  );
}

function cleaned(text: string): string {
  const begun = withoutOpening(
    text
      .replace(/^[\s'"“”‘’*:,.–—-]+/, '')
      .replace(archive, '')
      .replace(dispatch, '')
      .replace(otherCredits, '')
      .replace(withAgency, ''),
  ).replace(leadingRole, '');
  return withoutPlace(mayGoOn.test(begun) ? begun.replace(after, '') : begun)
    .replace(/^['"“‘]+(.*?)['"”’]+$/, '$1')
    .replace(/[\s,:*'"–—-]+$/, '')
    .replace(
      /^(?:作者|文字?|撰文|撰稿|著者|執筆者?)\s*[／/|｜丨]\s*|^(?:本报|特约)?[记記]者\s*|\s*(?:기자|[记記]者)$/,
      '',
    )
    .trim();
}

/** "Ann Lee in Rome", "Ann Lee for The Paper". */
function withoutPlace(text: string): string {
  const [, name = '', rest = ''] = /^(.+?)\s(?:[Ii]n|[Ff]or|[Ff]rom|[Aa]us)\s(.+)$/.exec(text) ?? [];
  return isFullName(name) && /^(?:the |The )?\p{Lu}/u.test(rest) ? name : text;
}

function withoutOpening(text: string): string {
  const begun = text.replace(/^[-–—_*•]+\s*/, '');
  const lower = begun.toLowerCase();
  for (const opening of nameOpenings()) {
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
