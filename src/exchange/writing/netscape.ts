import type { Clip } from '../../domain/clip';
import { escapeMarkup } from './escape-markup';
import { plainWords } from './words-and-quotes';
import type { Writer } from './writer';
import { allBut } from './clip-part';

/**
 * The bookmark file that every browser and bookmarking service reads: comment and quotes as `DD`,
 * with `DATA-QUOTES` to tell that the block quotes in it are quotes.
 */
export const netscapeWriter: Writer<'netscape'> = {
  id: 'netscape',
  extension: 'html',
  mediaType: 'text/html',
  lost: allBut(
    'comment',
    'quotes',
    'quoteComments',
    'tags',
    'spacesInTags',
    'private',
    'image',
    'viaTitle',
    'changedAt',
  ),
  begin: () => head,
  write: (clip) => `<DT><A ${attributes(clip)}>${escapeMarkup(oneLine(clip.title))}</A>\n${note(clip)}`,
  joint: '',
  end: '</DL><p>\n',
};

const head = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
`;

function attributes(clip: Clip): string {
  const values: [string, string | undefined][] = [
    ['HREF', clip.url],
    ['ADD_DATE', seconds(clip.savedAt)],
    ['LAST_MODIFIED', seconds(clip.changedAt)],
    ['PRIVATE', clip.private ? '1' : '0'],
    ['TAGS', tagList(clip.tags)],
    ['DATA-COVER', clip.image],
    ['DATA-QUOTES', clip.quotes.length > 0 ? String(clip.quotes.length) : undefined],
  ];
  return values.flatMap(([name, value]) => (value ? `${name}="${escapeMarkup(value)}"` : [])).join(' ');
}

function note(clip: Clip): string {
  const words = plainWords(clip);
  return words === '' ? '' : `<DD>${escapeMarkup(words)}\n`;
}

function seconds(instant: string): string {
  return String(Math.floor(Date.parse(instant) / 1000));
}

/** A comma in any case where a tag has a space, since some tools part tags by spaces where there is none. */
function tagList(tags: readonly string[]): string {
  const list = tags.map((tag) => tag.replaceAll(/\s*,\s*/g, ' ').trim()).join(',');
  return list.includes(' ') && !list.includes(',') ? `${list},` : list;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
