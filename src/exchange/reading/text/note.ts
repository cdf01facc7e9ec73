import { parse } from 'yaml';
import { readFields } from '../../../domain/parse';
import { withRunningCode } from '../../../domain/obsidian-code';
import { withoutPageLinks } from '../../page-links';
import { fileHead } from '../file-head';
import { unreadable, type Reading } from '../imported-item';
import { jsonFields, type Fields } from '../json/fields';
import { makeItem, type FoundItem } from '../make-item';
import type { ImportFormat, ReadOptions } from '../reader';
import { commaTags } from '../tag-list';
import { quotesInMarkdown } from './quotes-in-markdown';
import { urlList } from './url-list';

/**
 * A Markdown note with front matter, one link a file, as Obsidian's Web Clipper saves them. One whose front
 * matter names no address, and whose body is a list of links, is that list.
 *
 * | in the front matter | becomes |
 * | --- | --- |
 * | `source`, `url`, `link` or `source_url` | url |
 * | `title`, else the file's name | title |
 * | `author` or `authors`, also as `[[links]]` | authors |
 * | `published`, `description`, `site`, `image`, `language` | the same |
 * | `created`, `clipped`, `saved` or `date`; `modified` or `updated` | savedAt; modifiedAt |
 * | `tags`, a list or a text | tags |
 * | `read`, `starred`, `private`, `archived` | the flags |
 * | other properties, but for how a note is shown | nothing: they are told as left behind |
 * | `via` and `via-title`; `gleanings-tags`, of our own notes | via; tags, as they are spelt |
 *
 * | in the body | becomes |
 * | --- | --- |
 * | `==marked==` words | quotes |
 * | of a short body, or of a note with `gleanings` in its front matter: block quotes with what stands behind each, and the rest | quotes with their comments, comment |
 * | a long body, and one without block quotes of a note that a web clipper made (tag `clippings`) | body: it is the page itself |
 */
export const markdownNote: ImportFormat<'markdown-note'> = {
  id: 'markdown-note',
  shape: 'front-matter',
  recognises: ({ name, text }) => /\.(?:md|markdown)$/.test(name) || address.test(text),
  reader: (options) => {
    const pieces: string[] = [];
    let length = 0;
    return {
      write: (piece) => {
        length += piece.length;
        if (length <= maxNoteChars) pieces.push(piece);
        return [];
      },
      end: () =>
        length > maxNoteChars ? [unreadable('too-large', first)] : readNote(pieces.join(''), options),
    };
  },
};

const maxNoteChars = 4_000_000;
const maxFrontChars = 100_000;
const maxOwnWordsChars = 2_000;
const address = /^(?:source|url|link|source_url)[ \t]*:/im;
const first = { unit: 'line', number: 1 } as const;

function* readNote(text: string, options: ReadOptions): Iterable<Reading> {
  const { name = '', zone } = options;
  if (!/\S/.test(text)) {
    yield unreadable('empty', first);
    return;
  }
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const end = /^---[ \t]*\n/.test(lines) ? lines.indexOf('\n---', 3) : -1;
  if (end === -1 || end > maxFrontChars) {
    yield unreadable('wrong-kind', first, lines);
    return;
  }
  const front = lines.slice(lines.indexOf('\n') + 1, end + 1);
  const body = lines.slice(end + 4).replace(/^[^\n]*\n?/, '');
  try {
    const properties: unknown = parse(front, { schema: 'core', maxAliasCount: 0, logLevel: 'silent' });
    const fields = jsonFields(properties);
    const found = noteFound(fields, body, titleOf(name));
    if (found.url === '' && urlList.recognises(fileHead('', body))) {
      yield* otherProperties(properties, forShow);
      yield* readLinks(body, lines, options);
    } else {
      const item = makeItem(found, first, zone);
      yield item;
      if (item.kind === 'item') yield* otherProperties(properties, taken);
    }
  } catch {
    yield unreadable('broken-row', first, front);
  }
}

/** Properties by which Obsidian shows a note. */
const forShow: ReadonlySet<string> = new Set(['cssclass', 'cssclasses', 'publish', 'permalink']);

/** These, and what becomes something of a note that is a link. */
const taken: ReadonlySet<string> = new Set([
  ...forShow,
  ...'source url link source_url title author authors published description site image language created clipped saved date modified updated tags read starred private archived via via-title gleanings gleanings-tags'.split(
    ' ',
  ),
]);

function* otherProperties(properties: unknown, known: ReadonlySet<string>): Iterable<Reading> {
  for (const [name, value] of readFields(properties) ?? []) {
    const texts = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== '');
    if (known.has(name) || texts.length === 0) continue;
    const shown = texts.map((one) => (typeof one === 'object' ? '…' : String(one))).join(', ');
    yield unreadable('property', first, `${name}: ${shown}`);
  }
}

/** The links of a note that is a list of them; its lines keep their numbers. */
function* readLinks(body: string, note: string, options: ReadOptions): Iterable<Reading> {
  const reader = urlList.reader(options);
  const linesBefore = note.slice(0, note.length - body.length).split('\n').length - 1;
  yield* reader.write('\n'.repeat(linesBefore) + body);
  yield* reader.end();
}

function titleOf(name: string): string {
  return name.replace(/^.*[/\\]/s, '').replace(/\.(?:md|markdown|txt)$/i, '');
}

function noteFound(fields: Fields, body: string, name: string): FoundItem {
  const { flag } = fields;
  const isOurs = fields.has('gleanings');
  const text = (name: string) => (isOurs ? withRunningCode(fields.text(name)) : fields.text(name));
  const either = (...names: string[]) => names.map(text).find((value) => value !== '') ?? '';
  return {
    url: either('source', 'url', 'link', 'source_url'),
    title: text('title') || name,
    authors: [...listOrText(fields, 'author'), ...listOrText(fields, 'authors')].map((name) =>
      withoutBrackets(isOurs ? withRunningCode(name) : name),
    ),
    published: text('published'),
    description: text('description'),
    site: text('site'),
    image: text('image'),
    language: text('language'),
    savedAt: either('created', 'clipped', 'saved', 'date'),
    modifiedAt: either('modified', 'updated'),
    via: { url: text('via'), title: text('via-title') },
    tags: tagsIn(fields),
    flags: {
      read: flag('read'),
      starred: flag('starred'),
      private: flag('private'),
      archived: flag('archived'),
    },
    ...(fields.has('gleanings')
      ? ownWordsIn(body, either('source'))
      : wordsIn(
          body,
          tagsIn(fields).some((tag) => tag.trim() === 'clippings'),
        )),
  };
}

function tagsIn(fields: Fields): string[] {
  const exact = fields.texts('gleanings-tags');
  return exact.length > 0 ? exact : listOrText(fields, 'tags').flatMap(commaTags);
}

function ownWordsIn(body: string, url: string): Pick<FoundItem, 'comment' | 'quotes'> {
  const { before, quotes } = quotesInMarkdown(withoutPageLinks(body, url));
  return {
    comment: before,
    quotes: quotes.map(({ text, comment }) => ({ text: withRunningCode(text), comment, isMarkdown: true })),
  };
}

/** The words that are the reader's own, and the passages that they marked. */
function wordsIn(body: string, isClipped: boolean): Pick<FoundItem, 'comment' | 'quotes' | 'body'> {
  const marked = Array.from(body.matchAll(/==([^=\n]+)==/g), ([, text = '']) => ({ text }));
  const { before, quotes } = quotesInMarkdown(body);
  const isPage = body.trim().length > maxOwnWordsChars || (isClipped && quotes.length === 0);
  if (isPage) return { quotes: marked, body };
  return { comment: before, quotes: [...quotes, ...marked] };
}

function listOrText(fields: Fields, name: string): string[] {
  const list = fields.texts(name);
  return list.length > 0 ? list : [fields.text(name)];
}

function withoutBrackets(name: string): string {
  return name.replace(/^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$/, '$1');
}
