import { withoutPageLinks } from '../../page-links';
import type { ImportedFlags } from '../imported-item';
import type { FoundItem } from '../make-item';
import { joined } from '../marked-quotes';
import { quotesInMarkdown } from '../text/quotes-in-markdown';
import { commaTags, spaceTags } from '../tag-list';

/**
 * What the attributes of a bookmark say.
 *
 * | attribute | becomes | written by |
 * | --- | --- | --- |
 * | `HREF` | url | all |
 * | `ADD_DATE`, `LAST_MODIFIED` | savedAt, modifiedAt, in any unit | all; microseconds: Google |
 * | `TAGS` | tags | Firefox, Pinboard, Shaarli, … |
 * | `PRIVATE="1"` or `"0"` | private | Pinboard, del.icio.us, Shaarli, linkding, LinkAce |
 * | `TOREAD="1"` | unread | Pinboard, linkding |
 * | `DATA-QUOTES` | the block quotes of the `DD` are quotes | Gleanings |
 * | `DESCRIPTION` | comment, where there is no `DD` | Scuttle |
 * | `DATA-COVER`, `DATA-IMPORTANT="true"` | image, starred | Raindrop |
 * | tag `linkding:bookmarks.archived` | archived | linkding |
 *
 * Visits, icons and charsets are no part of a clip.
 */
export function foundLink(attributes: ReadonlyMap<string, string>, title: string, note: string): FoundItem {
  const get = (name: string) => attributes.get(name) ?? '';
  const tags = tagsIn(get('tags'), attributes.has('private'));
  return {
    url: get('href'),
    title,
    ...wordsIn(
      withoutPageLinks(note.trim() === '' ? get('description') : note, get('href')),
      attributes.has('data-quotes'),
    ),
    tags: tags.filter((tag) => !archivedTags.has(tag) && tag !== 'no_tag'),
    flags: flagsIn(
      get,
      tags.some((tag) => archivedTags.has(tag)),
    ),
    savedAt: get('add_date'),
    modifiedAt: get('last_modified'),
    image: get('data-cover'),
  };
}

function wordsIn(note: string, hasQuotes: boolean): Pick<FoundItem, 'comment' | 'quotes'> {
  if (!hasQuotes) return { comment: withLinkdingNotes(note) };
  const { before, quotes } = quotesInMarkdown(note);
  return { comment: before, quotes };
}

const archivedTags: ReadonlySet<string> = new Set(['linkding:archived', 'linkding:bookmarks.archived']);

function flagsIn(get: (name: string) => string, archived: boolean): ImportedFlags {
  const hidden = get('private');
  return {
    private: hidden === '' ? undefined : hidden === '1' || hidden === 'true',
    read: get('toread') === '1' ? false : undefined,
    starred: get('data-important') === 'true' ? true : undefined,
    archived: archived ? true : undefined,
  };
}

/**
 * Commas part tags that may have spaces. Where there is no comma, spaces part them in the files of
 * the tools that have a `PRIVATE` attribute: in none of these may a tag have a space.
 */
function tagsIn(text: string, hasPrivate: boolean): string[] {
  const tags = hasPrivate && !text.includes(',') ? spaceTags(text) : commaTags(text);
  return tags.map((tag) => tag.trim());
}

/** linkding puts the notes behind the description, between marks of its own. */
function withLinkdingNotes(note: string): string {
  const [begin, end] = ['[linkding-notes]', '[/linkding-notes]'];
  const from = note.indexOf(begin);
  const to = note.lastIndexOf(end);
  if (from === -1 || to < from) return note;
  return joined([note.slice(0, from), note.slice(from + begin.length, to), note.slice(to + end.length)]);
}
