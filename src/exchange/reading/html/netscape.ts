import { unreadable, type Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import type { ImportFormat, Reader, ReadOptions } from '../reader';
import { foundLink } from './netscape-link';
import { textOfTokens } from './plain-text';
import { recordsOf, type HtmlRecord } from './records';
import { htmlTokens, type HtmlToken } from './tokens';

/**
 * Netscape bookmark files: of Chrome, Firefox, Safari, Edge, Internet Explorer, Google, Pinboard,
 * del.icio.us, Scuttle, Shaarli, linkding, LinkAce, Shiori, Karakeep, Raindrop, Diigo and what else
 * writes them.
 *
 * | in the file | becomes |
 * | --- | --- |
 * | `DT > A` | an item; see `foundLink` for its attributes |
 * | `DD` behind it, to the next `DT` or `DL` | comment |
 * | `DT > H3` with the `DL` behind it | folder; the browser's own (`PERSONAL_TOOLBAR_FOLDER`, …) is none |
 * | `DD` behind an `H3`; `SHORTCUTURL` | nothing: they are told as left behind |
 *
 * Nothing is expected to be closed, and a folder's `DL` may lack its own outer one (Safari).
 */
export const netscape: ImportFormat<'netscape'> = {
  id: 'netscape',
  shape: 'markup',
  recognises: ({ text }) =>
    /<!doctype\s+netscape-bookmark-file/i.test(text) ||
    (/<dt>\s*<(?:a\s[^>]{0,500}href|h3)/i.test(text) &&
      // A page that happens to have a list of definitions is none.
      (/\sadd_date=/i.test(text) || !/<(?:body|article|main|script)[\s>]/i.test(text))),
  reader: netscapeReader,
};

function netscapeReader({ zone }: ReadOptions): Reader {
  const records = recordsOf('dt|/?dl');
  const folders = folderPath();
  let sawText = false;
  let sawList = false;

  function* read(record: HtmlRecord): Iterable<Reading> {
    sawText ||= /\S/.test(record.html);
    if (record.tooLarge) {
      yield unreadable('too-large', record.place, record.html);
      return;
    }
    const tokens = htmlTokens(record.html);
    sawList ||= tokens.some((token) => token.kind === 'open' && /^d[lt]$/.test(token.name));
    let links = 0;
    for (const part of partsOf(tokens)) {
      if (part.kind === 'link') {
        links++;
        yield makeItem({ ...part.link, folders: folders.names() }, record.place, zone);
      } else folders[part.kind](part.name);
      if (part.left) yield unreadable(part.left.reason, record.place, part.left.text);
    }
    // A tag that never ends is no token.
    if (links === 0 && /<a\s/i.test(record.html)) {
      yield unreadable(record.last ? 'cut-off' : 'broken-row', record.place, record.html);
    }
  }

  return {
    *write(piece) {
      for (const record of records.write(piece)) yield* read(record);
    },
    *end() {
      for (const record of records.end()) yield* read(record);
      const place = { unit: 'line', number: 1 } as const;
      if (!sawText) yield unreadable('empty', place);
      else if (!sawList) yield unreadable('wrong-kind', place);
    },
  };
}

type Part = ({ kind: 'link'; link: FoundItem } | { kind: 'heading' | 'enter' | 'leave'; name: string }) & {
  /** What of it has no place in a clip. */
  left?: { reason: 'folder-note' | 'property'; text: string } | undefined;
};

/** What a record holds, in its order. A link in a description is part of it, unless it has a date as bookmarks have. */
function* partsOf(tokens: readonly HtmlToken[]): Iterable<Part> {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'text') continue;
    if (token.kind === 'close') {
      if (token.name === 'dl') yield { kind: 'leave', name: '' };
    } else if (token.name === 'dl') {
      yield { kind: 'enter', name: '' };
    } else if (token.name === 'h3') {
      const end = endOf(tokens, at + 1, 'h3');
      const isRoot = ['personal_toolbar_folder', 'unfiled_bookmarks_folder'].some((name) =>
        token.attributes.has(name),
      );
      const name = isRoot ? '' : textOfTokens(tokens.slice(at + 1, end));
      const { note, next } = noteFrom(tokens, end);
      // What stands below the browser's own folders are its own words.
      const isOwn = name.trim() !== '' && note.trim() !== '';
      yield {
        kind: 'heading',
        name,
        left: isOwn ? { reason: 'folder-note', text: `${name}: ${note}` } : undefined,
      };
      at = next - 1;
    } else if (token.name === 'a' && token.attributes.has('href')) {
      const end = endOf(tokens, at + 1, 'a');
      const { note, next } = noteFrom(tokens, end);
      const keyword = token.attributes.get('shortcuturl')?.trim() ?? '';
      yield {
        kind: 'link',
        link: foundLink(token.attributes, textOfTokens(tokens.slice(at + 1, end)), note),
        left: keyword === '' ? undefined : { reason: 'property', text: `SHORTCUTURL: ${keyword}` },
      };
      at = next - 1;
    }
  }
}

/** Where the text of an element ends: at its end tag, or where one begins that cannot be in it. */
function endOf(tokens: readonly HtmlToken[], from: number, name: string): number {
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'text' && (token.name === name || token.name === 'dd' || token.name === 'dl')) break;
  }
  return at;
}

/** The description behind a link, and where the next link or list begins. */
function noteFrom(tokens: readonly HtmlToken[], from: number): { note: string; next: number } {
  let start: number | undefined;
  let next = from;
  for (; next < tokens.length; next++) {
    const token = tokens[next]!;
    if (token.kind === 'text') continue;
    if (token.name === 'dl') break;
    if (token.kind === 'close') continue;
    if (token.name === 'dd') start ??= next + 1;
    else if (token.name === 'a' && token.attributes.has(start === undefined ? 'href' : 'add_date')) break;
  }
  return { note: start === undefined ? '' : textOfTokens(tokens.slice(start, next)), next };
}

const maxFolders = 100;

/**
 * The folders that lists stand in. A heading names the list that follows it; a list without one, as
 * the outermost, is no folder. Lists that nest deeper than any honest ones are counted but not named.
 */
function folderPath() {
  const lists: (string | undefined)[] = [];
  let unnamed = 0;
  let next: string | undefined;
  return {
    heading: (name: string) => {
      next = name;
    },
    enter: () => {
      if (lists.length < maxFolders) lists.push(next);
      else unnamed++;
      next = undefined;
    },
    leave: () => {
      if (unnamed > 0) unnamed--;
      else lists.pop();
      next = undefined;
    },
    names: () => lists.flatMap((name) => (name?.trim() ? [name] : [])),
  };
}
