import { limits } from './limits';
import { declaredText } from './plain-text';

const label =
  'autor(?:in|en|innen|a|es|as)?|authors?|auteurs?|autore|autrice|verfasser(?:in)?|texto?|testo|tekst|interview|bericht|redacción|redaktion|herausgeber(?:in)?|written|журналист|автор|作者|文|記者|记者|글|저자';
const labels = new RegExp(
  `^(?:(?:${label})(?:\\s*(?:[,;&/+]|und|and|y)\\s*(?:${label}))*\\s*[:：|]\\s*)+`,
  'i',
);

const by =
  /^(?:(?:[-–—_*•]+\s*)?(?:(?:geschrieben|verfasst|veröffentlicht|publiziert|(?:ein |gast)?(?:beitrag|artikel)|text|bericht|interview) von|(?:an? )?(?:article|posted|post|written|published|words|story|review(?:ed)?|reported|created) by|(?:escrito|publicado|redactado|texto|escribe|nota) por|(?:écrit|publié|rédigé) par|(?:scritto|pubblicato) da|geschreven door|autor(?:in|en|innen|a|es|as)?|authors?|auteurs?|autore|by|von|por|par|di|door|av|af|przez|escribe|от)(?:\s*[:：/|]\s*|\s+))+/i;
const archive =
  /^.*\s(?:posts|beiträge|artikel|articles|artículos|archiv\w*|entradas|artigos|publicaciones|notas) (?:von|by|por|de|par|of)\s+/i;

// What follows a name in a byline: a date, a role, a place, a link to what else they wrote.
const after =
  /\s*(?:[|•·–—(]|\s@|:\s|\s[-/]\s|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d|\d{1,2}\.? \p{L}+,? \d{4}|\p{L}+ \d{1,2}, \d{4}|\bam \d|\b(?:on|el|le|il|em) \d|\s(?:alle (?:artikel|beiträge)|all posts|view all|ver todos|follow|folgen|folge mir|archiv anzeigen|contactar|website)\b).*$/isu;
// What `after` cannot do without; it is asked first, since `after` is dear to compile.
const mayGoOn =
  /[|•·–—(@:/\d]|\s-\s|\s(?:alle (?:artikel|beiträge)|all posts|view all|ver todos|follow|folgen|folge mir|archiv anzeigen|contactar|website)/i;
const address = /https?:|www\.|\S@\S+\.\S|^[@/#]|\.(?:com|html?|php)\b|^\S+\.(?:de|org|net|info)\/|[{}<>=]/i;
const nobody =
  /^(?:admin\w*|administrator|root|user\d*|webmaster|super ?user|null|undefined|none|unknown|anonymous|author|autor(?:in)?|autoren|authors?|by|von|por|n\/a|default|true|false|facebook|twitter|linkedin|instagram|e-?mail|kontakt\w*|share|teilen|follow|folgen|profil|text)$|^(?:bild(?:er)?|fotos?|photos?|image|imagen|illustrati\w+|grafik|quelle|source|credits?|©|copyright|edited|veröffentlicht|published|publicado|posted)\b|\b(?:edited|translated) by\b|\b(?:herausgegeben|übersetzt) von\b/i;
const joined = /\s*;\s*|(?:\s*,)?\s+(?:and|und|et|och|og|en|&|\+|y|e)\s+(?=\p{Lu}\S* \p{Lu})/u;

/** The persons or bodies that a text names, without "By", an address, or what else stands in a byline. */
export function authorNames(raw: string): string[] {
  const text = cleaned(declaredText(raw, limits.name * 4).replace(/\S+@\S+\.\S+/g, ''));
  const names = text.split(joined).flatMap(partedByCommas).map(cleaned).filter(isName);
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
  const begun = text
    .replace(/^[\s'"“”‘’*:,.–—-]+/u, '')
    .replace(archive, '')
    .replace(labels, '')
    .replace(by, '');
  return (mayGoOn.test(begun) ? begun.replace(after, '') : begun)
    .replace(/^['"“‘]+(.*?)['"”’]+$/u, '$1')
    .replace(/[\s,:*'"–—-]+$/u, '')
    .trim();
}

function isName(text: string): boolean {
  const words = text.split(' ');
  if (text.length < 2 || text.length > limits.name / 2 || words.length > 8 || !/\p{L}/u.test(text))
    return false;
  return !address.test(text) && !nobody.test(text);
}
