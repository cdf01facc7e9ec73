import { decodeString } from 'micromark-util-decode-string';
import { isBalanced } from './escape-markdown';
import { characterReference, escapeAt, type PlacedToken, type SiteEdit } from './site-edit';

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
    case 'characterEscape': {
      // Backslashes at a line's end break it, and backticks in a table hold its bars back, escaped or not.
      const isBreak = source === '\\\\' && /^[ \t]*\n/.test(markdown.slice(place.to));
      const holdsBars = source === '\\`' && within.includes('table');
      if (isBreak || holdsBars) return [{ ...place, text: characterReference(source.slice(1)) }];
      return escapable.test(source.slice(1)) ? [] : [{ ...place, text: characterReference(source.slice(1)) }];
    }
    case 'characterReference': {
      const character = decodeString(source);
      return character === source ? [] : [{ ...place, text: characterReference(character) }];
    }
    case 'hardBreakEscape':
      return [{ ...place, text: '  ' }];
    case 'codeText':
      return [{ ...place, text: codeSpan(source) }];
    case 'listItemMarker': {
      // An item without words is none unless there is room for them.
      const room = /^(?:\n|$)/.test(markdown.slice(place.to)) ? ' ' : '';
      return source === ')' || room !== ''
        ? [{ ...place, text: (source === ')' ? '.' : source) + room }]
        : [];
    }
    case 'resourceDestination':
      return [{ ...place, text: destination(decodeString(source.replace(/^<([^]*)>$/, '$1'))) }];
    case 'resourceTitle':
      return [{ ...place, text: `"${decodeString(source.slice(1, -1)).replaceAll('"', '”')}"` }];
    case 'autolinkProtocol':
      return /^(?:https?|mailto|ftps?):[^|]*$/.test(source)
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
const atStart = /^(?::(?=[ \t]|$)|\d+\.(?=\s)|=(?==*\s*$))/;

function dataEdits(markdown: string, from: number, source: string, within: readonly string[]): SiteEdit[] {
  const edits = Array.from(source.matchAll(anywhere), ({ index }) => escapeAt(from + index));
  if (!within.includes('table'))
    for (const { index } of source.matchAll(/\|/g)) edits.push(escapeAt(from + index));
  // Where a line ends with it, a backslash breaks the line.
  if (source.endsWith('\\') && /^(?:[ \t]*\n|$)/.test(markdown.slice(from + source.length)))
    edits.push({ from: from + source.length - 1, to: from + source.length, text: characterReference('\\') });
  if (source.trim() === '^') {
    const at = from + source.indexOf('^');
    edits.push({ from: at, to: at + 1, text: characterReference('^') });
  }
  const before = markdown[from - 1];
  // Behind a bracket a colon makes a definition of the line, and within one a `^` the call of a note.
  if (before === ']' && source.startsWith(':')) edits.push(escapeAt(from));
  if (before === '[' && source.startsWith('^'))
    edits.push({ from, to: from + 1, text: characterReference('^') });
  const isLineStart = /(?:^|\n)[ \t>]*$/.test(markdown.slice(Math.max(0, from - 80), from));
  if (!isLineStart) return edits;
  const found = atStart.exec(source)?.[0];
  if (found !== undefined) edits.push(escapeAt(from + found.length - 1));
  return edits;
}

/** Code whose marks no backtick within it can be taken for, and that does not look like a lone backtick. */
function codeSpan(source: string): string {
  const [, mark = '', code = ''] = /^(`+)([^]*)\1$/.exec(source) ?? [];
  const runs = Array.from(code.matchAll(/`+/g), ([run]) => run.length);
  if (mark === '`' && runs.length === 0 && !/^\s|\s$/.test(code)) return source;
  const words = /^\s[^]*\S[^]*\s$/.test(code) ? code.slice(1, -1) : code;
  const longer = '`'.repeat(Math.max(1, ...runs) + 1);
  return `${longer} ${words} ${longer}`;
}

/** An address without what would end it, or be taken for more than an address. */
function destination(url: string): string {
  const kept = url.replace(/[\s"<>[\]\\^`{|}\p{Cc}]|\$(?=\$)/gu, percent);
  return isBalanced(kept) ? kept : kept.replace(/[()]/g, percent);
}

function percent(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
