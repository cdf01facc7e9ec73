import { recordsOf, type HtmlRecord } from '../html/records';
import { xmlTokens } from '../html/tokens';
import { unreadable, type Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import { commaTags } from '../tag-list';
import type { ImportFormat, Reader, ReadOptions } from '../reader';
import { quotesInMarkdown } from '../text/quotes-in-markdown';
import { withoutPageLinks } from '../../page-links';

/**
 * OPML, of outliners, of feed readers, and our own.
 *
 * | attribute of `outline` | becomes |
 * | --- | --- |
 * | `url`, of a feed `htmlUrl` or `xmlUrl` | url; an outline without one is a folder, whose `_note` is told as left behind |
 * | `title` or `text` | title |
 * | `_note` | comment; the block quotes in ours are quotes |
 * | `description`, `author`, `language` | description, authors, language |
 * | `category`, parted by commas | tags |
 * | `created` | savedAt |
 */
export const opmlXml: ImportFormat<'opml-xml'> = {
  id: 'opml-xml',
  shape: 'markup',
  recognises: ({ rootElement }) => rootElement() === 'opml',
  reader: opmlReader,
};

const maxDepth = 100;

function opmlReader({ zone }: ReadOptions): Reader {
  const records = recordsOf('/?outline|/?body|/?head');
  const folders: string[] = [];
  let sawText = false;
  let sawOutline = false;
  let isOurs = false;

  function* read(record: HtmlRecord): Iterable<Reading> {
    const { html, place } = record;
    sawText ||= /\S/.test(html);
    isOurs ||= /^<head>\s*<title>Gleanings<\/title>/.test(html);
    if (/^<\/outline/i.test(html)) folders.pop();
    if (!/^<outline[\s>/]/i.test(html)) return;
    sawOutline = true;
    if (record.tooLarge) {
      yield unreadable('too-large', place, html);
      return;
    }
    const [opened, closed] = xmlTokens(html).filter(({ kind }) => kind !== 'text');
    if (opened?.kind !== 'open') {
      yield unreadable(record.last ? 'cut-off' : 'broken-row', place, html);
      return;
    }
    const get = (name: string) => opened.attributes.get(name) ?? '';
    const name = get('title') || get('text');
    if (addressIn(get) !== '') {
      yield makeItem({ ...foundIn(get, isOurs), folders: folders.filter(Boolean) }, place, zone);
    } else if (closed) yield unreadable('no-address', place, name);
    if (closed) return;
    if (addressIn(get) === '' && get('_note').trim() !== '')
      yield unreadable('folder-note', place, `${name}: ${get('_note')}`);
    if (folders.length >= maxDepth) yield unreadable('too-deep', place, name);
    // What stands below a link is no folder of its own name.
    folders.push(addressIn(get) === '' ? name : '');
  }

  return {
    *write(piece) {
      for (const record of records.write(piece)) yield* read(record);
    },
    *end() {
      for (const record of records.end()) yield* read(record);
      if (!sawOutline) yield unreadable(sawText ? 'wrong-kind' : 'empty', { unit: 'line', number: 1 });
    },
  };
}

function addressIn(get: (name: string) => string): string {
  return get('url') || get('htmlurl') || get('htmlUrl') || get('xmlurl') || get('xmlUrl') || get('link');
}

function foundIn(get: (name: string) => string, isOurs: boolean): FoundItem {
  const url = addressIn(get);
  const note = withoutPageLinks(get('_note'), url);
  const { before, quotes } = isOurs ? quotesInMarkdown(note) : { before: note, quotes: [] };
  return {
    url,
    title: get('title') || get('text'),
    comment: before,
    quotes,
    description: get('description'),
    authors: [get('author')],
    language: get('language'),
    tags: commaTags(get('category')).map((tag) => tag.trim().replace(/^\/+/, '')),
    savedAt: get('created'),
  };
}
