import { decodeString } from 'micromark-util-decode-string';
import type { MarkdownToken } from '../../domain/markdown/parse-markdown';
import { isBalanced } from './escape-markdown';

/** Text to put in place of `from..to` of the source. */
export interface SiteEdit {
  from: number;
  to: number;
  text: string;
}

/** A token with what it stands in. */
export interface PlacedToken {
  token: MarkdownToken;
  source: string;
  /** Types of the tokens around it, the innermost last. */
  within: readonly string[];
}

/** Marks that kramdown lets a backslash hold back; before any other it shows the backslash. */
const escapable = /[\\.*_+`<>()[\]{}#!:|"'$=~-]/;

/**
 * Where kramdown differs from CommonMark: it makes a table of every line with a bar, an abbreviation, a
 * definition or mathematics of others, drops a `^` that stands alone, turns dashes and dots into signs,
 * knows fewer escapes and references, and no list by `1)`.
 */
export function kramdownEdits(markdown: string, { token, source, within }: PlacedToken): SiteEdit[] {
  const place = { from: token.start.offset, to: token.end.offset };
  switch (token.type) {
    case 'data':
      return within.includes('literalAutolink') ? [] : dataEdits(markdown, place.from, source, within);
    case 'characterEscape':
      return escapable.test(source.slice(1)) ? [] : [{ ...place, text: reference(source.slice(1)) }];
    case 'characterReference': {
      const character = decodeString(source);
      return character === source ? [] : [{ ...place, text: reference(character) }];
    }
    case 'hardBreakEscape':
      return [{ ...place, text: '  ' }];
    case 'listItemMarker':
      return source === ')' ? [{ ...place, text: '.' }] : [];
    case 'resourceDestination':
      return [{ ...place, text: destination(decodeString(source.replace(/^<([^]*)>$/, '$1'))) }];
    case 'resourceTitle':
      return [{ ...place, text: `"${decodeString(source.slice(1, -1)).replaceAll('"', '”')}"` }];
    case 'autolinkProtocol':
      return /^(?:https?|mailto|ftps?):[^|]*$/i.test(source)
        ? []
        : [
            {
              from: place.from - 1,
              to: place.to + 1,
              text: `[${source.replace(/[_*[\]|]/g, '\\$&')}](${destination(source)})`,
            },
          ];
    default:
      return [];
  }
}

/** The last of a run of dashes, and the last two of one of dots, need no backslash. */
const anywhere =
  /[[\]$]|\*|-(?=-)|\.(?=\.\.)|<(?=<)|>(?=>)|~(?=~)|(?<=~)~|\{(?=:)|(?<=\]):|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const atStart = /^(?::(?=[ \t])|\d+\.(?=\s))/;

function dataEdits(markdown: string, from: number, source: string, within: readonly string[]): SiteEdit[] {
  const edits = Array.from(source.matchAll(anywhere), ({ index }) => backslash(from + index));
  if (!within.includes('table'))
    for (const { index } of source.matchAll(/\|/g)) edits.push(backslash(from + index));
  const before = markdown[from - 1];
  // Behind a bracket a colon makes a definition of the line, and within one a `^` the call of a note.
  if (before === ']' && source.startsWith(':')) edits.push(backslash(from));
  if (before === '[' && source.startsWith('^')) edits.push({ from, to: from + 1, text: reference('^') });
  const isLineStart = /(?:^|\n)[ \t>]*$/.test(markdown.slice(Math.max(0, from - 80), from));
  if (!isLineStart) return edits;
  const found = atStart.exec(source)?.[0];
  if (found !== undefined) edits.push(backslash(from + found.length - 1));
  const isLineEnd = /^[ \t]*(?:\n|$)/.test(markdown.slice(from + source.length));
  if (source.trim() === '^' && isLineEnd)
    edits.push({ from, to: from + source.length, text: reference('^') });
  return edits;
}

function backslash(at: number): SiteEdit {
  return { from: at, to: at, text: '\\' };
}

function reference(characters: string): string {
  return Array.from(characters, (one) => `&#${one.codePointAt(0) ?? 0xfffd};`).join('');
}

/** An address without what would end it, or be taken for more than an address. */
function destination(url: string): string {
  const kept = url.replace(/[\s"<>[\]\\^`{|}\p{Cc}]|\$(?=\$)/gu, percent);
  return isBalanced(kept) ? kept : kept.replace(/[()]/g, percent);
}

function percent(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
