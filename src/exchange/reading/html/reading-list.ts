import { unreadable, type ImportedFlags, type Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import type { ImportFormat, Reader, ReadOptions } from '../reader';
import { commaTags } from '../tag-list';
import { textOfTokens } from './plain-text';
import { recordsOf, type HtmlRecord } from './records';
import { htmlTokens, type HtmlToken } from './tokens';

/**
 * Reading lists under headings, as Pocket and Instapaper export them.
 *
 * | in the file | becomes |
 * | --- | --- |
 * | `li > a href` | an item |
 * | its `time_added` (seconds), `tags` (commas) | savedAt, tags |
 * | `h1` before it: Unread; Read Archive, Archive; Starred, Liked | unread; read and archived; starred |
 * | any other `h1` | folder |
 */
export const readingList: ImportFormat<'reading-list-html'> = {
  id: 'reading-list-html',
  shape: 'markup',
  recognises: ({ text }) =>
    /^[^]{0,2000}?<title>\s*(?:Pocket|Instapaper:?) Export\s*<\/title>/i.test(text) ||
    /^[^]{0,2000}?<h1>\s*(?:Unread|Read Archive|Archive|Starred)\s*<\/h1>\s*<[ou]l>\s*<li>/i.test(text),
  reader: readingListReader,
};

function readingListReader({ zone }: ReadOptions): Reader {
  const records = recordsOf('li|h1');
  let section: Pick<FoundItem, 'flags' | 'folders'> = {};
  let sawText = false;
  let sawList = false;

  function* read(record: HtmlRecord): Iterable<Reading> {
    sawText ||= /\S/.test(record.html);
    if (record.tooLarge) {
      yield unreadable('too-large', record.place, record.html);
      return;
    }
    const tokens = htmlTokens(record.html);
    const opened = tokens.find((token) => token.kind === 'open');
    sawList ||= opened?.name === 'li' || opened?.name === 'h1';
    if (opened?.name === 'h1') section = sectionOf(wordsIn(tokens, 'h1'));
    if (opened?.name !== 'li') return;
    const link = tokens.find((token) => token.kind === 'open' && token.name === 'a');
    if (link?.kind === 'open') {
      const get = (name: string) => link.attributes.get(name) ?? '';
      yield makeItem(
        {
          ...section,
          url: get('href'),
          title: wordsIn(tokens, 'a'),
          tags: commaTags(get('tags')),
          savedAt: get('time_added'),
        },
        record.place,
        zone,
      );
    } else if (/<a\s/i.test(record.html)) {
      yield unreadable(record.last ? 'cut-off' : 'broken-row', record.place, record.html);
    }
  }

  return {
    *write(piece) {
      for (const record of records.write(piece)) yield* read(record);
    },
    *end() {
      for (const record of records.end()) yield* read(record);
      if (!sawList) yield unreadable(sawText ? 'wrong-kind' : 'empty', { unit: 'line', number: 1 });
    },
  };
}

function wordsIn(tokens: readonly HtmlToken[], name: string): string {
  const start = tokens.findIndex((token) => token.kind === 'open' && token.name === name) + 1;
  const end = tokens.findIndex((token, at) => at >= start && token.kind === 'close');
  return textOfTokens(tokens.slice(start, end === -1 ? undefined : end));
}

/** What a heading says of the links under it; the words are those of the English exports, which are the only ones. */
export function sectionOf(name: string): { flags?: ImportedFlags; folders?: string[] } {
  switch (name.trim().toLowerCase()) {
    case '':
      return {};
    case 'unread':
      return { flags: { read: false } };
    case 'archive':
    case 'read archive':
      return { flags: { read: true, archived: true } };
    case 'starred':
    case 'liked':
      return { flags: { starred: true } };
    default:
      return { folders: [name] };
  }
}
