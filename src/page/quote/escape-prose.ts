import { marks, type TextBlock } from './passage-blocks';

const punctuation = /[!-/:-@[-`{-~]/;
const word = /[\p{L}\p{N}]/u;
/** How an address begins, before the character that makes it one. */
const begins: Partial<Record<string, RegExp>> = { ':': /https?$/i, '.': /www$/i, '@': /[\w.+-]+$/ };
const maxNameChars = 100;
const tableRule = /^[|:\s-]*-[|:\s-]*$/;

/** One character of prose as Markdown; `line` is what the line already holds. Escapes only what would mean something. */
export function escaped(prose: TextBlock, at: number, line: string): string {
  const character = prose.text[at] ?? '';
  if ((prose.marks[at] ?? 0) & marks.tex) return character;
  if (character === '\n') return '\\\n';
  return punctuation.test(character) && means(prose, at, line) ? `\\${character}` : character;
}

function means(prose: TextBlock, at: number, line: string): boolean {
  const { text } = prose;
  const [before, character, after] = [text[at - 1] ?? ' ', text[at] ?? '', text[at + 1] ?? ' '];
  if (line === '' && opensBlock(text, at)) return true;
  switch (character) {
    case '`':
    case '[':
      return true;
    case ']':
      return prose.addresses[at] !== undefined;
    case '\\':
      // Beside marks, the next character may turn out to be a delimiter.
      return punctuation.test(after) || after === '\n' || isMarked(prose, at) || isMarked(prose, at + 1);
    case '*':
      return !(/\s/.test(before) && /\s/.test(after)) || isMarked(prose, at);
    case '_':
      return !(
        word.test(before) &&
        word.test(after) &&
        sameMarks(prose, at - 1, at) &&
        sameMarks(prose, at, at + 1)
      );
    case '$':
      // Only beside formulas: elsewhere it is money to nearly every reader.
      return has(prose, marks.tex);
    case '~':
      return text.indexOf('~') !== text.lastIndexOf('~') || has(prose, marks.struck);
    case '<':
      return /[a-z/!?]/i.test(after);
    case '&':
      return /^&#?\w+;/.test(text.slice(at, at + 40));
    case '!':
      return prose.addresses[at + 1] !== undefined && prose.addresses[at] === undefined;
    case '.':
    case ')':
      return (/^\d{1,9}$/.test(line) && /\s/.test(after)) || breaksAddress(prose, at);
    case ':':
    case '@':
      return breaksAddress(prose, at);
    default:
      return false;
  }
}

/** Whether the character, at the beginning of its line, begins a heading, a list, a quote, a rule or a table. */
function opensBlock(text: string, at: number): boolean {
  const lineEnd = text.indexOf('\n', at);
  const rest = text.slice(at, lineEnd < 0 ? text.length : lineEnd);
  return /^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|=+\s*$|~~~)/.test(rest) || tableRule.test(rest);
}

/**
 * GFM makes links of bare addresses and takes all up to the next space as it stands, escapes and
 * emphasis included. An address that has any is kept from becoming a link.
 */
function breaksAddress(prose: TextBlock, at: number): boolean {
  const { text } = prose;
  const before = text.slice(Math.max(0, at - maxNameChars), at);
  const name = begins[text[at] ?? '']?.exec(before)?.[0];
  if (name === undefined) return false;
  const address = /^\S*/.exec(text.slice(at))?.[0] ?? '';
  if (text[at] !== '@' && /[\\`*_~[\]&<!]/.test(address)) return true;
  const end = Math.min(at + address.length, text.length - 1);
  for (let each = Math.max(0, at - name.length - 1); each < end; each += 1) {
    if (!sameMarks(prose, each, each + 1)) return true;
  }
  return false;
}

/** All marks of a paragraph, since characters without number may ask for them. */
const marksInAll = new WeakMap<TextBlock, number>();

function has(prose: TextBlock, mark: number): boolean {
  const known = marksInAll.get(prose) ?? prose.marks.reduce((all, each) => all | each, 0);
  marksInAll.set(prose, known);
  return (known & mark) !== 0;
}

function isMarked({ marks, addresses }: TextBlock, at: number): boolean {
  return Boolean(marks[at]) || addresses[at] !== undefined;
}

function sameMarks({ marks, addresses }: TextBlock, one: number, other: number): boolean {
  return marks[one] === marks[other] && addresses[one] === addresses[other];
}
