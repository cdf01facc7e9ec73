import { unreadable, type PlaceInFile, type Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import type { ImportFormat, ReadOptions } from '../reader';
import { instantOf } from '../instant-of';
import { commaTags } from '../tag-list';
import { lineReader } from './line-reader';
import { linksInLine } from './links-in-line';

/**
 * Lists of links as text: plain addresses, a line each, as OneTab and many others write them, and lists
 * in Markdown, as Logseq, Obsidian and people write them.
 *
 * | in the file | becomes |
 * | --- | --- |
 * | each http or https address, bare or as a Markdown link | an item; two in a line are two |
 * | words beside a bare address, behind ` | ` in OneTab's; a line above it | title |
 * | words beside a Markdown link | comment |
 * | lines below: further in, in the very next line, or as a block quote | comment, quotes |
 * | `#tags` and `#[[tags]]` of the line | tags |
 * | `key:: value` of a Logseq block: `tags` | tags; others are told as left behind, but for Logseq's own |
 * | `## Headings` above | folders |
 * | a day above, alone in its line, also as `[[Jun 1st, 2024]]`; a day in the file's name | savedAt |
 *
 * Empty lines are left out; a line that belongs to no link is told.
 */
export const urlList: ImportFormat<'url-list'> = {
  id: 'url-list',
  shape: 'text',
  recognises: ({ text }) => {
    const lines = text.slice(0, 20_000).split(/[\r\n]+/);
    // The last may be cut off, and what is further in belongs to another.
    const own = lines.filter(
      (line) =>
        !tableRule.test(line) &&
        /^\S/.test(line) &&
        !/^(?:#{1,6}\s|>|```)/.test(line) &&
        dayIn(line) === undefined,
    );
    const links = own.filter((line) => /https?:\/\/\S/i.test(line) && isShort(line));
    return links.length > 0 && links.length * 2 >= own.length;
  },
  reader: urlListReader,
};

const bullet = /^\s*(?:[-*+•]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+|(?:TODO|DONE|LATER|NOW)\s+)?/;
/** The line below the head of a table in Markdown. */
const tableRule = /^\s*\|?(?:\s*:?-{2,}:?\s*\|?)+\s*$/;
/** Properties of Logseq's blocks. */
const property = /^\s*(?:-\s+)?([\p{L}\p{N}_./-]+)::(?:\s+(.*))?$/u;
/** Those that Logseq writes for itself. */
const ownProperty =
  /^(?:id|collapsed|heading|created-at|updated-at|(?:logseq|ls|hl|card)[.-].*|background-color)$/i;

/** A line in which links are the point, and no prose that has one. */
function isShort(line: string): boolean {
  const [first] = linksInLine(line.replace(bullet, '')).links;
  return /^\s*(?:[-*+•]|\d{1,4}[.)])\s/.test(line) || line.length < 300 || (first?.comment.length ?? 0) < 200;
}

interface Open {
  found: FoundItem;
  place: PlaceInFile;
  tags: string[];
  indent: number;
  words: string[];
  quotes: string[];
}

function urlListReader({ zone, name = '' }: ReadOptions): ReturnType<typeof lineReader> {
  let open: Open[] = [];
  let folders: string[] = [];
  /** The number of the line below what was read last of a link. */
  let below = 0;
  /** Words that are the title of an address in the very next line, if there is one. */
  let above: { text: string; place: PlaceInFile } | undefined;
  let titlesStandAbove = false;
  let day = dayIn(/(\d{4}[-_]\d{2}[-_]\d{2})(?:\.\w+)?$/.exec(name)?.[1]?.replaceAll('_', '-') ?? '');

  function* take(): Iterable<Reading> {
    for (const { found, place, words, quotes, tags } of open) {
      const below = words.join('\n');
      const comment = [found.comment, below].filter(Boolean).join('\n');
      yield makeItem(
        { ...found, tags, comment, quotes: quotes.map((text) => ({ text })), folders, savedAt: day },
        place,
        zone,
      );
    }
    open = [];
    if (above) yield makeItem({ url: '', title: above.text }, above.place, zone);
    above = undefined;
  }

  /** Whether a line belongs to the link above: further in, quoted, or words in the very next line. */
  const isBelow = (line: string, indent: number, isNext: boolean) =>
    indent > (open[0]?.indent ?? 0) ||
    /^\s*>/.test(line) ||
    (isNext && !titlesStandAbove && !bullet.test(line) && schemed(line.trim()) === '');

  function* readLine(line: string, place: PlaceInFile): Iterable<Reading> {
    // `[InternetShortcut]` heads the one address of a file.
    if (line.trim() === '' || tableRule.test(line) || /^\[[A-Za-z]+\]$/.test(line)) return;
    const [, key, value = ''] = property.exec(line) ?? [];
    // One of a page stands above all links, and may be the address of one.
    if (key !== undefined && (open.length > 0 || linksInLine(value).links.length === 0)) {
      if (/^tags$/i.test(key) && open.length > 0)
        for (const one of open) one.tags.push(...commaTags(value.replaceAll(/\[\[|\]\]/g, '')));
      else if (!ownProperty.test(key) && value.trim() !== '') yield unreadable('property', place, line);
      return;
    }
    const [, marks, heading] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
    const indent = /^\s*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
    const text = line.replace(bullet, '').trim();
    const { links, tags } = linksInLine(heading ?? text);
    if (links.length > 0) {
      const [only] = links;
      const isTitled = above?.place.number === place.number - 1 && links.length === 1 && only?.title === '';
      const title = isTitled ? above?.text : undefined;
      if (isTitled) above = undefined;
      titlesStandAbove ||= isTitled;
      yield* take();
      below = place.number + 1;
      open = links.map((found) => ({
        found: { ...found, title: title ?? found.title },
        tags: [...tags],
        place,
        indent,
        words: [],
        quotes: [],
      }));
    } else if (heading !== undefined && marks !== undefined) {
      yield* take();
      folders = [...folders.slice(0, marks.length - 1), heading.replace(/\s+#+$/, '')];
    } else if (dayIn(text) !== undefined) {
      yield* take();
      day = dayIn(text);
    } else if (open.length > 0 && isBelow(line, indent, place.number === below)) {
      below = place.number + 1;
      for (const one of open) addBelow(one, line, text);
    } else {
      yield* take();
      if (schemed(text) === '' && !bullet.test(line)) above = { text, place };
      else yield makeItem({ url: schemed(text), title: text }, place, zone);
    }
  }

  return lineReader({ line: readLine, end: take });
}

function addBelow(one: Open, line: string, text: string): void {
  const [, quoted] = /^\s*(?:[-*+]\s+)?>\s?(.*)$/.exec(line) ?? [];
  if (quoted === undefined) one.words.push(text);
  else if (one.quotes.length === 0 || !/^\s*>/.test(line)) one.quotes.push(quoted);
  else one.quotes.push(`${one.quotes.pop() ?? ''}\n${quoted}`);
}

/** The day that a line is, and nothing else: a journal's heading. */
function dayIn(line: string): string | undefined {
  const text = line
    .replace(bullet, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/^\[\[(.*)\]\]$/, '$1')
    .trim();
  return /\d/.test(text) && text.length < 40 && /[\p{L}/-]/u.test(text) ? instantOf(text) && text : undefined;
}

/** A line that is an address of another kind, so that it is refused as such. */
function schemed(text: string): string {
  return /^[a-z][a-z\d+.-]*:\S+/i.exec(text)?.[0] ?? '';
}
