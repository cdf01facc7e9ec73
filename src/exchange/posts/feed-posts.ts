import { slugOf } from '../../domain/slug';
import { attempt } from '../../domain/attempt';
import { dayIn, instantOf } from '../reading/instant-of';
import { jsonFields, type Fields } from '../reading/json/fields';
import { htmlToMarkdown } from './html-markdown';
import { parseHtml } from './html-tree';
import { slugIn, type HtmlOptions } from './html-post';
import { readFooter } from './post-footer';
import {
  addressIn,
  attributeOf,
  childNamed,
  itemsNamed,
  parseXml,
  textIn,
  type FeedElement,
} from './xml-tree';
import type { NoPost, PostReading, SourcePost } from './source-post';

/** The posts of a feed, RSS or Atom, or of WordPress' export file, which is an RSS with more in it. */
export function* readXmlPosts(origin: string, xml: string, options: HtmlOptions): Generator<PostReading> {
  const root = parseXml(xml);
  const channel = childNamed(root, 'channel') ?? childNamed(root, 'feed') ?? root;
  const language = textIn(channel, 'language') || (channel.attributes['xml:lang'] ?? '');
  const blog = (textIn(channel, 'wp:base_blog_url') || addressIn(channel)).replace(/\/+$/, '');
  for (const item of [...itemsNamed(root, 'item'), ...itemsNamed(channel, 'entry')]) {
    const type = textIn(item, 'wp:post_type');
    if (type !== '' && type !== 'post') continue;
    const status = textIn(item, 'wp:status');
    const name = `${origin} · ${textIn(item, 'title')}`;
    if (status !== '' && status !== 'publish') yield { kind: 'no-post', origin: name, why: 'draft' };
    else yield postOf({ ...itemOf(item, type !== ''), origin: name, language, blog }, options);
  }
}

/** The posts of a JSON Feed. */
export function* readJsonPosts(origin: string, json: string, options: HtmlOptions): Generator<PostReading> {
  const feed = jsonFields(attempt<unknown>(() => JSON.parse(json), undefined));
  if (!feed.text('version').startsWith('https://jsonfeed.org/')) {
    yield { kind: 'no-post', origin, why: 'not-a-post' };
    return;
  }
  const blog = feed.text('home_page_url').replace(/\/+$/, '');
  for (const item of feed.objects('items')) {
    const html = item.text('content_html');
    yield postOf(
      {
        origin: `${origin} · ${item.text('title')}`,
        title: item.text('title'),
        url: item.text('url') || item.text('id'),
        slug: '',
        date: item.text('date_published'),
        author: authorsOf(item) || authorsOf(feed),
        language: item.text('language') || feed.text('language'),
        blog,
        categories: [],
        tags: item.texts('tags').map(termOf),
        ...(html === '' ? { text: item.text('content_text') } : { html }),
      },
      options,
    );
  }
}

function authorsOf(fields: Fields): string {
  const names = [...fields.objects('authors'), fields.object('author')].map((author) => author.text('name'));
  return names.filter(Boolean).join(', ');
}

/** A post as its feed or its site has it. */
export interface SourceItem extends Pick<
  SourcePost,
  'origin' | 'title' | 'slug' | 'author' | 'language' | 'blog' | 'categories' | 'tags'
> {
  url: string;
  date: string;
  html?: string;
  text?: string;
}

export function postOf(item: SourceItem, { zone, wordings, writing }: HtmlOptions): PostReading {
  const { origin, url, date, html, text = '', slug, title, ...more } = item;
  const no = (why: NoPost): PostReading => ({ kind: 'no-post', origin, why });
  const markdown =
    html === undefined ? writing.escapeMarkdown(text) : htmlToMarkdown(parseHtml(html), url, writing);
  const footer = readFooter(markdown, wordings);
  const body = (footer?.body ?? markdown).trim();
  if (body === '' && title.trim() === '') return no('empty');
  const day = dayIn(date) ?? footer?.day;
  if (day === undefined) return no('no-date');
  const at = instantOf(date, zone);
  const address = /^https?:\/\//i.test(url) ? url : '';
  return {
    kind: 'post',
    post: {
      ...more,
      origin,
      title: title.trim(),
      slug: slug || slugIn(address) || slugOf(title),
      day,
      ...(at !== undefined && { at }),
      ...(address !== '' && { url: address }),
      categories: more.categories.length > 0 ? more.categories : (footer?.categories ?? []),
      tags: more.tags.length > 0 ? more.tags : (footer?.tags ?? []),
      author: more.author || footer?.author || '',
      body,
    },
  };
}

function itemOf(item: FeedElement, wordPress: boolean): Omit<SourceItem, 'origin' | 'language' | 'blog'> {
  const content =
    childNamed(item, 'content:encoded') ??
    childNamed(item, 'content') ??
    childNamed(item, 'description') ??
    childNamed(item, 'summary');
  const plain = content?.attributes['type'] === 'text';
  const inside = content?.text ?? '';
  const terms = itemsNamed(item, 'category');
  const termsOf = (domain: string) =>
    terms
      .filter(({ attributes }) => attributes['domain'] === domain)
      .map((term) => ({ name: term.text.trim(), slug: attributeOf(term, 'nicename') || slugOf(term.text) }));
  const local = textIn(item, 'wp:post_date').replace(' ', 'T');
  const utc = textIn(item, 'wp:post_date_gmt');
  return {
    title: textIn(item, 'title'),
    url: addressIn(item),
    slug: decoded(textIn(item, 'wp:post_name')),
    date:
      offsetMoment(local, utc) ||
      textIn(item, 'pubDate') ||
      textIn(item, 'published') ||
      textIn(item, 'dc:date') ||
      textIn(item, 'updated'),
    author:
      textIn(item, 'dc:creator') ||
      textIn(childNamed(item, 'author') ?? item, 'name') ||
      (wordPress ? '' : textIn(item, 'author')),
    categories: wordPress ? termsOf('category') : [],
    tags: wordPress
      ? termsOf('post_tag')
      : terms.map((term) => termOf(attributeOf(term, 'term') || term.text.trim())),
    ...(plain ? { text: inside } : { html: wordPress ? paragraphed(inside) : inside }),
  };
}

/** WordPress has a post's moment twice, on its own clock and in UTC: together they are the moment and the day. */
export function offsetMoment(local: string, utc: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T/.test(local)) return '';
  const minutes = Math.round((Date.parse(`${local}Z`) - Date.parse(`${utc.replace(' ', 'T')}Z`)) / 60_000);
  if (!Number.isFinite(minutes) || Math.abs(minutes) > 900) return local.slice(0, 10);
  const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${sign}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}

/** Posts of WordPress' old editor have blank lines where others have paragraphs. */
function paragraphed(html: string): string {
  if (/<p[\s>]|<!-- wp:/i.test(html)) return html;
  const block = /^<\/?(?:address|blockquote|div|dl|figure|h[1-6]|hr|ol|pre|table|ul)[\s>/]/i;
  return html
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map((part) => (block.test(part) ? part : `<p>${part.trim().replaceAll('\n', '<br>\n')}</p>`))
    .join('\n');
}

function termOf(name: string): { name: string; slug: string } {
  return { name, slug: slugOf(name) };
}

function decoded(slug: string): string {
  return attempt(() => decodeURIComponent(slug), slug);
}
