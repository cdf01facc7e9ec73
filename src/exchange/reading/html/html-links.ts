import { unreadable, type Reading } from '../imported-item';
import { makeItem } from '../make-item';
import type { ImportFormat, Reader, ReadOptions } from '../reader';
import { textOfTokens } from './plain-text';
import { recordsOf, type HtmlRecord } from './records';
import { besideWords } from '../text/links-in-line';
import { htmlTokens, type HtmlToken } from './tokens';

/**
 * A page with links, as copiers of tabs and hand-made lists have them: what is left when no tool's own
 * markup is recognised.
 *
 * | in the file | becomes |
 * | --- | --- |
 * | `a href` | an item, in the order of the page; a link within the page is none |
 * | its words | title |
 * | words beside it in an item of a list, or in a cell behind it | comment |
 * | a date in `datetime`, `add_date` or `time_added` | savedAt |
 */
export const htmlLinks: ImportFormat<'html-links'> = {
  id: 'html-links',
  shape: 'markup',
  recognises: ({ text }) => /<a\s[^>]{0,2000}href\s*=\s*["']?\s*https?:/i.test(text),
  reader: htmlLinksReader,
};

function htmlLinksReader({ zone }: ReadOptions): Reader {
  const records = recordsOf('a|/?li|/?ul|/?ol|p|div|/?tr|h[1-6]|/?table|/?body|footer');
  let sawText = false;
  let links = 0;
  /** The words beside a link are its own in a list; in prose they are the page's. */
  let inList = false;
  let open:
    | { attributes: ReadonlyMap<string, string>; title: string; words: string; record: HtmlRecord }
    | undefined;

  function* finish(): Iterable<Reading> {
    if (!open) return;
    const { attributes, title, words, record } = open;
    open = undefined;
    const get = (name: string) => attributes.get(name) ?? '';
    if (get('href').trim().startsWith('#')) return;
    links++;
    yield makeItem(
      {
        url: get('href'),
        title,
        comment: inList ? besideWords(words) : '',
        savedAt: get('add_date') || get('time_added') || get('datetime'),
      },
      record.place,
      zone,
    );
  }

  function* read(record: HtmlRecord): Iterable<Reading> {
    sawText ||= /\S/.test(record.html);
    if (record.tooLarge) {
      yield unreadable('too-large', record.place, record.html);
      return;
    }
    const tokens = htmlTokens(record.html);
    const first = tokens.find(({ kind }) => kind !== 'text');
    const name = first && first.kind !== 'text' ? first.name : '';
    const isLink = first?.kind === 'open' && name === 'a' && first.attributes.has('href');
    if (isLink || name !== 'a') yield* finish();
    if (first?.kind === 'open' && (name === 'li' || name === 'tr')) inList = true;
    else if (/^(?:ul|ol|table|p|div|h[1-6]|footer)$/.test(name) && !(name === 'p' && inList)) inList = false;
    if (!isLink) {
      if (/<a\s[^>]*$/i.test(record.html))
        yield unreadable(record.last ? 'cut-off' : 'broken-row', record.place, record.html);
      return;
    }
    const end = tokens.findIndex((token) => token.kind === 'close' && token.name === 'a');
    const [inside, behind] = end === -1 ? [tokens, []] : [tokens.slice(0, end), tokens.slice(end + 1)];
    open = { attributes: first.attributes, title: wordsOf(inside), words: wordsOf(behind), record };
  }

  return {
    *write(piece) {
      for (const record of records.write(piece)) yield* read(record);
    },
    *end() {
      for (const record of records.end()) yield* read(record);
      yield* finish();
      if (!sawText) yield unreadable('empty', { unit: 'line', number: 1 });
      else if (links === 0) yield unreadable('wrong-kind', { unit: 'line', number: 1 });
    },
  };
}

function wordsOf(tokens: readonly HtmlToken[]): string {
  return textOfTokens(tokens.filter((token) => token.kind === 'text' || token.name !== 'a'));
}
