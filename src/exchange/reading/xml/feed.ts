import { plainTextOfHtml } from '../html/plain-text';
import { childText, childTexts, type XmlElement } from './xml-element';
import { xmlFormat } from './xml-format';

/**
 * RSS and Atom, as readers of feeds export their stars and bookmarking services their lists.
 *
 * | element of `item` or `entry` | becomes |
 * | --- | --- |
 * | `link`, as a text or as `href` of the alternate one; `guid` or `id` that is an address | url |
 * | `title`; `dc:creator`, `author` | title, authors |
 * | `source` | site |
 * | `description`, `summary` | description |
 * | `content:encoded`, `content` | body |
 * | `category`, `dc:subject` | tags |
 * | `pubDate`, `published`, `dc:date`, `updated` | savedAt, published |
 */
export const feedXml = xmlFormat({
  id: 'feed-xml',
  roots: ['rss', 'feed', 'rdf:rdf'],
  entry: 'item|entry',
  item: (element) => {
    const date = childText(element, 'pubdate', 'published', 'dc:date', 'issued', 'updated');
    const content = childText(element, 'content:encoded', 'content');
    return {
      url: linkIn(element),
      title: plainTextOfHtml(childText(element, 'title', 'media:title')),
      authors: authorsIn(element),
      site: sourceIn(element),
      description: plainTextOfHtml(childText(element, 'description', 'summary', 'media:description')),
      body: plainTextOfHtml(content),
      tags: tagsIn(element),
      savedAt: date,
      published: date,
    };
  },
});

function linkIn(element: XmlElement): string {
  const links = element.children.filter(({ name }) => name === 'link');
  const alternate = links.find(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate' && attributes.has('href'),
  );
  const id = childText(element, 'guid', 'id');
  return (
    alternate?.attributes.get('href') ||
    links.find(({ text }) => text.trim() !== '')?.text.trim() ||
    element.attributes.get('rdf:about') ||
    (/^https?:/i.test(id) ? id : '')
  );
}

function authorsIn(element: XmlElement): string[] {
  const named = element.children
    .filter(({ name }) => name === 'author')
    .map((author) => childText(author, 'name') || author.text.trim().replace(/^\S+@\S+\s*\((.*)\)$/, '$1'));
  return [...named, ...childTexts(element, 'dc:creator')];
}

function sourceIn(element: XmlElement): string {
  const source = element.children.find(({ name }) => name === 'source');
  return source ? childText(source, 'title') || (source.children.length === 0 ? source.text.trim() : '') : '';
}

function tagsIn(element: XmlElement): string[] {
  const terms = element.children.flatMap(({ name, attributes, text }) =>
    name === 'category' ? [attributes.get('label') || attributes.get('term') || text] : [],
  );
  // Pinboard and del.icio.us write all tags into one.
  const subjects = childTexts(element, 'dc:subject');
  return [...terms, ...(subjects.length === 1 ? (subjects[0] ?? '').split(/\s+/) : subjects)];
}
