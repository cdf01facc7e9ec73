import { plainTextOfHtml } from '../html/plain-text';
import { originOf } from '../json/wallabag';
import { childText, type XmlElement } from './xml-element';
import { xmlFormat } from './xml-format';

/**
 * wallabag.
 *
 * | element of `entry` | becomes |
 * | --- | --- |
 * | `url`, `title`, `language`, `domain_name`, `preview_picture` | url, title, language, site, image |
 * | `tags` | tags |
 * | `annotations`: `quote`, `text` | quotes |
 * | `is_archived`, `is_starred` | read and archived; starred |
 * | `created_at`, `updated_at`, `published_at`, `published_by` | savedAt, modifiedAt, published, authors |
 * | `content` | body: it is the page itself |
 * | `origin_url`, where it is neither `url` nor `given_url` | via |
 * | `deleted_at` | nothing: it is told as left behind |
 */
export const wallabagXml = xmlFormat({
  id: 'wallabag-xml',
  roots: ['result', 'entries', 'wallabag'],
  // Its tags and its annotations are entries too, and indented as these are not.
  entry: 'entry(?=>\\s*<(?:is_archived|is_starred|id|url|title|uid)[\\s>])',
  isTrashed: (entry) => childText(entry, 'deleted_at') !== '',
  item: (entry) => {
    const text = (...names: string[]) => childText(entry, ...names);
    const isArchived = text('is_archived') === '1' || text('is_archived') === 'true';
    return {
      url: text('url', 'given_url'),
      title: text('title'),
      language: text('language'),
      site: text('domain_name'),
      image: text('preview_picture'),
      authors: entriesIn(entry, 'published_by').map((one) => one.text.trim()),
      tags: entriesIn(entry, 'tags').map((one) => childText(one, 'label') || one.text.trim()),
      quotes: entriesIn(entry, 'annotations').map((one) => ({
        text: childText(one, 'quote'),
        comment: childText(one, 'text'),
      })),
      savedAt: text('created_at'),
      modifiedAt: text('updated_at'),
      published: text('published_at'),
      body: plainTextOfHtml(text('content')),
      via: { url: originOf(text) },
      flags: {
        read: text('is_archived') === '' ? undefined : isArchived,
        archived: isArchived ? true : undefined,
        starred: text('is_starred') === '1' ? true : undefined,
      },
    };
  },
});

function entriesIn(entry: XmlElement, name: string): XmlElement[] {
  return entry.children.find((child) => child.name === name)?.children ?? [];
}
