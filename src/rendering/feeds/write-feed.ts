import { descriptionOf } from '../front-matter/front-matter';
import { htmlOf } from '../formats/write-html';
import { markdownToHtml, type MarkdownToHtml } from '../markdown/markdown-to-html';
import { safeUrl } from '../safe-url';
import { runTemplate } from '../template/run-template';
import type { Feed, FeedItem } from './feed';
import { jsonFeed } from './json-feed';
import { atomTemplate, rssTemplate } from './xml-feeds';
import { rssDate } from './rss-date';

export type FeedKind = 'atom' | 'rss' | 'json';

/** An item with its HTML written, as each kind of feed puts it in. */
export interface WrittenItem {
  id: string;
  title: string;
  url: string;
  published: string;
  /** `published` as RSS writes it. */
  rss_published: string;
  updated: string;
  author: string;
  summary: string;
  html: string;
  tags: string[];
}

/** Newest first is the caller's order; the feed is as new as its newest change. */
export function writeFeed(feed: Feed, kind: FeedKind, toHtml: MarkdownToHtml = markdownToHtml): string {
  const items = feed.items.map((item) => written(item, toHtml));
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
  return runTemplate(kind === 'atom' ? atomTemplate : rssTemplate, { ...values, items }, 'xml');
}

function written({ post, url, published, updated }: FeedItem, toHtml: MarkdownToHtml): WrittenItem {
  return {
    id: `urn:uuid:${post.id}`,
    title: post.title,
    url: safeUrl(url),
    published: atUtc(published),
    rss_published: rssDate(published),
    updated: atUtc(updated),
    author: post.author,
    summary: descriptionOf(post, toHtml),
    html: htmlOf(post.blocks, toHtml),
    tags: [...post.categories, ...post.tags].map(({ name }) => name),
  };
}

/** One way of writing a moment, so that later ones sort after earlier ones. */
function atUtc(instant: string): string {
  return new Date(instant).toISOString();
}
