import { dayFromText } from '../../domain/dates/day-from-text';
import { slugOf } from '../../domain/slug';
import { dayIn, instantOf } from '../reading/instant-of';
import { htmlToMarkdown, type MarkdownWriting } from './html-markdown';
import { elementsNamed, parseHtml, textOfNodes, type HtmlNode } from './html-tree';
import { readFooter } from './post-footer';
import type { PostReading, PostWords, SourcePost } from './source-post';

export interface HtmlOptions {
  zone: string;
  wordings: readonly PostWords[];
  writing: MarkdownWriting;
}

type Element = Exclude<HtmlNode, string>;

/**
 * Reads a page that holds one post: its `h-entry` or `article`, the title in its heading, the day in its
 * `time`, the terms marked `p-category` or `rel="tag"`, and the lines under a post of ours.
 */
export function readHtmlPost(origin: string, html: string, options: HtmlOptions): PostReading {
  const { zone, wordings, writing } = options;
  const page = parseHtml(html);
  const [entry = { children: page }] = [
    ...withClass(page, 'h-entry'),
    ...elementsNamed(page, 'article'),
    ...elementsNamed(page, 'main'),
    ...elementsNamed(page, 'body'),
  ];
  const address = canonicalOf(page, entry);
  const [content] = withClass(entry.children, 'e-content');
  const [heading] = [...withClass(entry.children, 'p-name'), ...elementsNamed(entry.children, 'h1')];
  const [pageTitle] = elementsNamed(page, 'x-title', 'title');
  const title = oneLine(textOfNodes((heading ?? pageTitle)?.children ?? []));
  const inside = content
    ? [content, ...elementsNamed(entry.children, 'footer')]
    : without(entry.children, heading);
  const markdown = htmlToMarkdown(inside, address, writing);
  const footer = readFooter(markdown, wordings);
  const body = (footer?.body ?? markdown).trim();
  if (body === '' && title === '') return { kind: 'no-post', origin, why: 'empty' };
  const times = [...withClass(entry.children, 'dt-published'), ...elementsNamed(entry.children, 'time')];
  const written =
    times.map(({ attributes }) => attributes.get('datetime')).find(Boolean) ??
    metaOf(page, 'article:published_time');
  const day = dayIn(written) ?? footer?.day ?? dayFromText(textOfNodes(times[0]?.children ?? []));
  if (day === undefined) return { kind: 'no-post', origin, why: 'no-date' };
  const at = instantOf(written, zone);
  const [author] = withClass(entry.children, 'p-author');
  return {
    kind: 'post',
    post: {
      origin,
      title,
      slug: slugIn(address || origin) || slugOf(title),
      day,
      ...(at !== undefined && { at }),
      author: oneLine(textOfNodes(author?.children ?? [])) || footer?.author || metaOf(page, 'author') || '',
      language: elementsNamed(page, 'html')[0]?.attributes.get('lang') ?? footer?.language ?? '',
      ...(address !== '' && { url: address }),
      blog: footer?.blog ?? '',
      categories: footer?.categories ?? [],
      tags:
        footer && footer.tags.length > 0 ? footer.tags : termsIn(entry.children, footer?.categories ?? []),
      body,
    },
  };
}

function withClass(nodes: readonly HtmlNode[], name: string): Element[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const has = (node.attributes.get('class') ?? '').split(/\s+/).includes(name);
    return has ? [node] : withClass(node.children, name);
  });
}

function without(nodes: readonly HtmlNode[], gone: Element | undefined): HtmlNode[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return node;
    return node === gone ? [] : { ...node, children: without(node.children, gone) };
  });
}

function canonicalOf(page: readonly HtmlNode[], entry: { children: HtmlNode[] }): string {
  const canonical = elementsNamed(page, 'link').find(
    ({ attributes }) => attributes.get('rel') === 'canonical',
  );
  const own = withClass(entry.children, 'u-url').find(
    ({ attributes }) => attributes.get('rel') === 'bookmark',
  );
  const found =
    canonical?.attributes.get('href') ?? own?.attributes.get('href') ?? metaOf(page, 'og:url') ?? '';
  return /^https?:\/\//i.test(found) ? found : '';
}

function metaOf(page: readonly HtmlNode[], name: string): string | undefined {
  const meta = elementsNamed(page, 'meta').find(
    ({ attributes }) => attributes.get('property') === name || attributes.get('name') === name,
  );
  return meta?.attributes.get('content');
}

function termsIn(nodes: readonly HtmlNode[], known: SourcePost['tags']): SourcePost['tags'] {
  const links = elementsNamed(nodes, 'a').filter(({ attributes }) => attributes.get('rel') === 'tag');
  const names = [...withClass(nodes, 'p-category'), ...links].map(({ children }) =>
    oneLine(textOfNodes(children)),
  );
  return [...new Set(names)]
    .filter((name) => name !== '' && known.every((one) => one.name !== name))
    .map((name) => ({ name, slug: slugOf(name) }));
}

export function slugIn(address: string): string {
  const [path = ''] = address.split(/[?#]/);
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const stem = last.replace(/\.(?:html?|php|aspx?)$/i, '').replace(/^\d{4}-\d{2}-\d{2}-/, '');
  return /^https?:$|^index$/i.test(stem) || (!address.includes('/') && !/\.\w+$/.test(address)) ? '' : stem;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
