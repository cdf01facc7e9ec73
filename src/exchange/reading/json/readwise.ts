import { addTags } from '../../../domain/tagging/tags';
import { plainTextOfHtml } from '../html/plain-text';
import { hasPaths } from '../file-head';
import { unreadable, type ImportedQuote, type PlaceInFile, type Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import type { ImportFormat } from '../reader';
import type { Fields } from './fields';
import { listReader } from './list-format';

/**
 * Readwise's export by its API, a book or an article with its highlights.
 *
 * | field | becomes |
 * | --- | --- |
 * | `source_url`, `title`, `author` | url, title, authors; a book has no address |
 * | `document_note`, `summary` | comment, description |
 * | `book_tags` and `tags` of `highlights`: `name` | tags |
 * | `highlights`: `text`, `note` | quotes |
 * | `is_deleted`, `is_discard` | nothing: they are told as left behind |
 * | the first `highlighted_at` | savedAt |
 */
export const readwiseJson: ImportFormat<'readwise-json'> = {
  id: 'readwise-json',
  shape: 'json',
  recognises: (head) => hasPaths(head, ['results[].source_url', 'results[].highlights']),
  reader: ({ zone }) => listReader('results', (fields, place) => readBook(fields, place, zone)),
};

function* readBook(fields: Fields, place: PlaceInFile, zone: string | undefined): Iterable<Reading> {
  const { text, tags, objects, flag } = fields;
  if (flag('is_deleted')) {
    yield unreadable('in-trash', place, text('source_url') || text('title'));
    return;
  }
  const highlights = objects('highlights');
  const [kept, deleted] = [false, true].map((isOut) =>
    highlights.filter((one) => (one.flag('is_deleted') || one.flag('is_discard') || false) === isOut),
  );
  for (const one of deleted ?? []) yield unreadable('in-trash', place, one.text('text'));
  const all = addTags(tags('book_tags'), kept?.flatMap((one) => one.tags('tags')) ?? []);
  yield makeItem(
    {
      url: text('source_url'),
      title: text('readable_title') || text('title'),
      authors: [text('author')],
      comment: text('document_note'),
      description: text('summary'),
      image: text('cover_image_url'),
      tags: all.filter((tag) => !tag.startsWith('.')),
      quotes: kept?.map((one) => ({ text: one.text('text'), comment: one.text('note') })),
      savedAt: kept
        ?.map((one) => one.text('highlighted_at') || one.text('created_at'))
        .filter(Boolean)
        .toSorted()[0],
    },
    place,
    zone,
  );
}

/**
 * Readwise Reader's list of documents by its API. Highlights, and notes on them, are documents of their own
 * in it, which name the document that they belong to.
 *
 * | field | becomes |
 * | --- | --- |
 * | `source_url`, `title`, `author`, `site_name` | url, title, authors, site; `url` leads into Reader itself |
 * | `notes`, `summary`, `image_url` | comment, description, image |
 * | `tags`, an object by name | tags |
 * | `saved_at`, `updated_at`, `published_date` | savedAt, modifiedAt, published |
 * | `location`: `archive`; `reading_progress`: 1 | archived; read |
 * | `html_content` | body |
 * | `content`, `notes`, `tags` of a document with a `parent_id` | a quote of that document, or what is said of one |
 */
export const readwiseReaderJson: ImportFormat<'readwise-reader-json'> = {
  id: 'readwise-reader-json',
  shape: 'json',
  recognises: (head) =>
    hasPaths(
      head,
      ['source_url', 'reading_progress', 'location'].map((name) => `results[].${name}`),
    ),
  reader: ({ zone }) => {
    const documents = new Map<string, { found: FoundItem; place: PlaceInFile }>();
    const children: Child[] = [];
    return listReader(
      'results',
      (fields, place) => {
        const { text, tags } = fields;
        const id = text('id') || `#${place.number}`;
        if (text('parent_id') === '') documents.set(id, { found: documentOf(fields), place });
        else
          children.push({
            id,
            parent: text('parent_id'),
            quote: { text: text('content') || text('title'), comment: text('notes') },
            tags: tags('tags'),
            place,
          });
        return [];
      },
      function* () {
        const quotes = quotesOf(children);
        for (const [id, { found, place }] of documents) {
          const own = quotes.get(id) ?? [];
          quotes.delete(id);
          const all = addTags(
            [...(found.tags ?? [])],
            own.flatMap((one) => one.tags),
          );
          yield makeItem({ ...found, tags: all, quotes: own.map(({ quote }) => quote) }, place, zone);
        }
        for (const { quote, place } of [...quotes.values()].flat())
          yield unreadable('no-address', place, quote.text);
      },
    );
  },
};

function documentOf({ text, tags, any }: Fields): FoundItem {
  return {
    url: text('source_url'),
    title: text('title'),
    authors: [text('author')],
    site: text('site_name'),
    comment: text('notes'),
    description: text('summary'),
    body: plainTextOfHtml(text('html_content')),
    image: text('image_url'),
    tags: tags('tags'),
    savedAt: text('saved_at') || text('created_at'),
    modifiedAt: text('updated_at'),
    published: any('published_date'),
    flags: {
      archived: text('location') === 'archive' ? true : undefined,
      read: Number(any('reading_progress')) >= 1 ? true : undefined,
    },
  };
}

interface Child {
  id: string;
  parent: string;
  quote: ImportedQuote;
  tags: string[];
  place: PlaceInFile;
}

/** Highlights by the document that they belong to; a note belongs to a highlight and is its comment. */
function quotesOf(children: readonly Child[]): Map<string, Child[]> {
  const byId = new Map(children.map((child) => [child.id, child]));
  const byDocument = new Map<string, Child[]>();
  for (const child of children) {
    const highlight = byId.get(child.parent);
    if (highlight) {
      highlight.quote.comment = [highlight.quote.comment, child.quote.text].filter(Boolean).join('\n\n');
      highlight.tags.push(...child.tags);
    } else byDocument.set(child.parent, [...(byDocument.get(child.parent) ?? []), child]);
  }
  return byDocument;
}
