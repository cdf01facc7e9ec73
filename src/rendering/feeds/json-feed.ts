import { safeUrl } from '../safe-url';
import type { Feed } from './feed';
import type { WrittenItem } from './write-feed';

/** JSON Feed 1.1. */
export function jsonFeed(feed: Feed, items: readonly WrittenItem[]): string {
  const authors = (name: string) => (name === '' ? {} : { authors: [{ name }] });
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: safeUrl(feed.home),
    feed_url: safeUrl(feed.address),
    language: feed.language,
    ...authors(feed.author),
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_html: item.html,
      summary: item.summary,
      date_published: item.published,
      date_modified: item.updated,
      ...authors(item.author),
      tags: item.tags,
    })),
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}
