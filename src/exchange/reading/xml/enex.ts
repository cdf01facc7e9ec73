import { plainTextOfHtml } from '../html/plain-text';
import { unreadable } from '../imported-item';
import { childText, childTexts } from './xml-element';
import { xmlFormat } from './xml-format';

/**
 * Evernote.
 *
 * | element of `note` | becomes |
 * | --- | --- |
 * | `note-attributes`: `source-url` | url; a note without one has no address |
 * | `title`; `author` | title, authors |
 * | `content` of a note that a clipper made | body: it is the page itself |
 * | `content` of any other | comment |
 * | `tag` | tags |
 * | `created`, `updated` | savedAt, modifiedAt |
 * | `resource` | nothing: it is told as an attachment |
 */
export const enexXml = xmlFormat({
  id: 'enex-xml',
  roots: ['en-export'],
  entry: 'note',
  parts: 'resource|/note',
  part: ({ html, place }) =>
    /^<resource[\s>]/i.test(html)
      ? unreadable(
          'attachment',
          place,
          /<file-name>([^<]*)/i.exec(html)?.[1] ?? /<mime>([^<]*)/i.exec(html)?.[1] ?? '',
        )
      : undefined,
  item: (note) => {
    const attributes = note.children.find(({ name }) => name === 'note-attributes') ?? note;
    const words = plainTextOfHtml(childText(note, 'content').replace(/^\s*(?:<[?!][^>]*>\s*)+/, ''));
    const isClipped = /^(?:web\.clip|clearly|webclipper)/i.test(childText(attributes, 'source'));
    return {
      url: childText(attributes, 'source-url'),
      title: childText(note, 'title'),
      authors: isClipped ? [] : [childText(attributes, 'author')],
      ...(isClipped ? { body: words } : { comment: words }),
      tags: childTexts(note, 'tag'),
      savedAt: dateIn(childText(note, 'created')),
      modifiedAt: dateIn(childText(note, 'updated')),
    };
  },
});

/** `20240102T030405Z` as other tools write it. */
function dateIn(text: string): string {
  return text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
}
