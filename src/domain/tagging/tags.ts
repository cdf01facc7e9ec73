import { parseTypedList } from '../text/typed-list';

const maxTags = 100;
const maxTagChars = 100;

/**
 * What two spellings of one tag have in common: NFKC, and case folded beyond lower case, so that
 * `STRASSE` is `straße`. Accents count: `resume` is not `résumé`.
 */
export function tagKey(tag: string): string {
  const plain = tag.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
  if (isAscii(plain)) return plain.toLowerCase();
  return plain.toLowerCase().toUpperCase().normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** Whether folding case is all that a text needs, as for most; the rest costs five times as much. */
export function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/**
 * The tags of a list as people type it: parted as any typed list is, with or
 * without `#`; `#one #two` is two tags, while spaces inside a tag are kept, one for each run.
 */
export function parseTags(text: string): string[] {
  const pieces = parseTypedList(text.normalize('NFC'));
  return addTags(
    [],
    pieces.flatMap((piece) => (/^\s*[#＃]/.test(piece) ? piece.split(/\s(?=[#＃])/) : [piece])),
  );
}

/**
 * `tags` with those of `more` that it lacks by `tagKey`, in order. The added ones are cleaned: NFC,
 * no `#` in front, no control characters, at most 100 characters each and 100 tags in all; what is
 * empty then is left out.
 */
export function addTags(tags: readonly string[], more: readonly string[]): string[] {
  const all = [...tags];
  const keys = new Set(all.map(tagKey));
  for (const name of more) {
    const tag = cleanTag(name);
    const key = tagKey(tag);
    if (all.length >= maxTags) break;
    if (key === '' || keys.has(key)) continue;
    keys.add(key);
    all.push(tag);
  }
  return all;
}

function cleanTag(name: string): string {
  const spaced = name.normalize('NFC').replaceAll(/[\s\p{Cc}]+/gu, ' ');
  const bare = spaced.replace(/^[#＃ ]+/, '').trimEnd();
  return bare.length <= maxTagChars ? bare : Array.from(bare).slice(0, maxTagChars).join('').trimEnd();
}
