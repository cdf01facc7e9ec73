import type { Instant } from '../../domain/day';
import { descriptionOf } from '../description';
import { escapeHtml } from '../html/escape-html';
import { htmlOf } from '../formats/html-blocks';
import { htmlWriterFor, type SanitizeHtml } from '../markdown/markdown-to-html';
import type { Post } from '../post';
import { safeUrl } from '../safe-url';
import { runTemplate } from '../template/run-template';
import { atomTemplate, rssTemplate } from './xml-feeds';

/** A feed of published digests. */
export interface Feed {
  title: string;
  /** Address of the blog. */
  home: string;
  /** Address of the feed itself. */
  address: string;
  author: string;
  /** BCP 47. */
  language: string;
  items: FeedItem[];
}

/** A digest that has gone out. */
export interface FeedItem {
  post: Post;
  /** Where it can be read. */
  url: string;
  published: Instant;
  /** Of the last change. */
  updated: Instant;
}

export type FeedKind = 'atom' | 'rss' | 'json';

/** An item with its HTML written, as each kind of feed puts it in. */
interface WrittenItem {
  id: string;
  title: string;
  url: string;
  /** Where the title leads: to the post, or out where the post is about one link. */
  leads_to: string;
  published: string;
  /** `published` as RSS writes it. */
  rss_published: string;
  updated: string;
  author: string;
  summary: string;
  html: string;
  tags: string[];
}

/**
 * Newest first is the caller's order; the feed is as new as its newest change.
 *
 * @param sanitizeHtml cleans the raw HTML of posts that have any; without it raw HTML is text
 */
export function writeFeed(feed: Feed, kind: FeedKind, sanitizeHtml?: SanitizeHtml): string {
  const items = feed.items.map((item) => written(item, sanitizeHtml));
  if (kind === 'json') return jsonFeed(feed, items);
  const updated = items.reduce((latest, item) => (item.updated > latest ? item.updated : latest), '');
  const { title, author, language } = feed;
  const values = {
    title,
    author,
    language,
    updated,
    home: safeUrl(feed.home),
    address: safeUrl(feed.address),
  };
  const template = kind === 'atom' ? atomTemplate : rssTemplate;
  return runTemplate({ template, values: { ...values, items }, escaping: 'xml' });
}

function written(
  { post, url, published, updated }: FeedItem,
  sanitizeHtml: SanitizeHtml | undefined,
): WrittenItem {
  const toHtml = htmlWriterFor(post.layout.rawHtml, sanitizeHtml);
  return {
    id: `urn:uuid:${post.id}`,
    title: post.title,
    url: safeUrl(url),
    leads_to: safeUrl(post.link ?? url),
    published: atUtc(published),
    rss_published: rssDate(published),
    updated: atUtc(updated),
    author: post.author,
    summary: post.excerpt ?? descriptionOf(post, toHtml),
    html: `${htmlOf(post.blocks, toHtml)}${post.link === undefined ? '' : permalink(url)}`,
    tags: [...post.categories, ...post.tags].map(({ name }) => name),
  };
}

/** A way to the post itself, where the title leads elsewhere. */
function permalink(url: string): string {
  return `\n<p><a href="${escapeHtml(safeUrl(url))}">∞</a></p>`;
}

/** One way of writing a moment, so that later ones sort after earlier ones. */
function atUtc(instant: string): string {
  return new Date(instant).toISOString();
}

/** JSON Feed 1.1. */
function jsonFeed(feed: Feed, items: readonly WrittenItem[]): string {
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
      ...(item.leads_to !== item.url && { external_url: item.leads_to }),
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

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment as RSS wants it, in UTC: `Tue, 26 Apr 2016 08:00:00 +0000`. */
function rssDate(instant: string): string {
  const at = new Date(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  const day = `${two(at.getUTCDate())} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  return `${days[at.getUTCDay()]}, ${day} ${time} +0000`;
}
