import { webUrl } from '../../domain/address/web-url';
import { slugOf } from '../../domain/slug';
import { dayIn, instantOf } from '../reading/instant-of';
import type { Fields } from '../reading/json/fields';
import { readFrontMatter } from './front-matter';
import { readFooter } from './post-footer';
import type { NoPost, PostReading, PostWords, SourcePost } from './source-post';
import { unescapeMarkdown } from './split-links';

interface MarkdownOptions {
  /** IANA name of the zone in which a day without a time begins. */
  zone: string;
  wordings: readonly PostWords[];
}

/**
 * Reads a post as Hugo, Jekyll, Eleventy and Astro keep it, or as Markdown that was written by this tool.
 *
 * | in the front matter | becomes |
 * | --- | --- |
 * | `title`, else a heading that begins the file | title |
 * | `slug`, else the name of the file or of its folder | slug |
 * | `date`, `pubDate`, `publishDate` or `published_at`, else the day in the file's name | day and moment |
 * | `permalink`, `canonical_url` or `url`, where it is a whole address | address |
 * | `author` or `authors`; `lang` or `language` | the same |
 * | `category` or `categories`; `tag`, `tags` or `keywords`; those in `taxonomies` | categories; tags |
 * | `draft: true`, `published: false` | no published post |
 *
 * The lines under a post of ours are read in place of what the front matter does not say.
 */
export function readMarkdownPost(
  origin: string,
  file: string,
  { zone, wordings }: MarkdownOptions,
): PostReading {
  const no = (why: NoPost): PostReading => ({ kind: 'no-post', origin, why });
  let front: ReturnType<typeof readFrontMatter>;
  try {
    front = readFrontMatter(file);
  } catch {
    return no('broken');
  }
  const { fields } = front;
  if (fields.flag('draft') === true || fields.flag('published') === false) return no('draft');
  const heading = /^\s*# ([^\n]+?)(?: #+)?[ \t]*(?:\n|$)/.exec(front.body);
  const title = fields.text('title') || unescapeMarkdown(heading?.[1] ?? '');
  const hasOwnHeading =
    heading !== null &&
    (fields.text('title') === '' || fields.text('title') === unescapeMarkdown(heading[1]!));
  const below = withoutGuards(hasOwnHeading ? front.body.slice(heading[0].length) : front.body);
  const footer = readFooter(below, wordings);
  const body = trimmedLines(footer?.body ?? below);
  if (body === '' && title === '') return no('empty');

  const named = nameOf(origin);
  const written = dateFields
    .map(fields.any)
    .find((value) => value !== undefined && value !== null && value !== '');
  const at = instantOf(written, zone);
  const day = dayIn(written) ?? named.day ?? footer?.day;
  if (day === undefined) return no('no-date');
  const isJekylls = named.day !== undefined && fields.text('layout') !== '';
  const address = addressFields.map(fields.text).find((value) => webUrl(value) !== undefined);
  return {
    kind: 'post',
    post: {
      origin,
      title,
      slug: fields.text('slug') || named.slug || slugOf(title),
      day,
      ...(at !== undefined && { at }),
      author: [fields.text('author'), ...fields.texts('authors'), footer?.author].find(Boolean) ?? '',
      language: fields.text('lang') || fields.text('language') || footer?.language || '',
      ...(address !== undefined && { url: address }),
      blog: footer?.blog ?? '',
      categories: termsOf(fields, ['categories', 'category'], { isJekylls, otherwise: footer?.categories }),
      tags: termsOf(fields, ['tags', 'tag', 'keywords'], { isJekylls, otherwise: footer?.tags }),
      body,
    },
  };
}

const dateFields = ['date', 'pubDate', 'publishDate', 'published_at', 'created'] as const;
const addressFields = ['permalink', 'canonical_url', 'canonical', 'url', 'link'] as const;

/** Where Jekyll reads one text under a plural, spaces part its terms; Zola keeps terms in a table of their own. */
function termsOf(
  fields: Fields,
  names: readonly string[],
  { isJekylls, otherwise = [] }: { isJekylls: boolean; otherwise?: SourcePost['tags'] | undefined },
) {
  const found = [fields, fields.object('taxonomies')].flatMap((holder) =>
    names.flatMap((name) => {
      const list = holder.texts(name);
      if (list.length > 0) return list;
      const text = holder.text(name);
      const isParted = isJekylls && name.endsWith('s') && !text.includes(',');
      return text.split(isParted ? /\s+/ : /\s*,\s*/);
    }),
  );
  const all = [...new Set(found.map((one) => one.trim()).filter(Boolean))];
  return all.length === 0 ? otherwise : all.map((name) => ({ name, slug: slugOf(name) }));
}

/** The day and the slug in the name of a file: `_posts/2016-04-26-spark.md`, `posts/spark/index.md`. */
function nameOf(origin: string): { day?: string; slug: string } {
  const parts = origin.split(/[/\\]/).filter(Boolean);
  const stem = (parts.at(-1) ?? '').replace(
    /(?:\.[a-z]{2}(?:-[a-z]{2})?)?\.(?:md|markdown|mdx|mkd|html?|txt)$/i,
    '',
  );
  const name = /^_?index$/i.test(stem) ? (parts.at(-2) ?? '') : stem;
  const [, day, slug = name] = /^(\d{4}-\d{2}-\d{2})-(.+)$/s.exec(name) ?? [];
  return { ...(day !== undefined && dayIn(day) !== undefined && { day }), slug };
}

/**
 * Without what posts of ours hide from a site's reader: two braces, which Jekyll and Eleventy would run, and
 * mail addresses, dashes and quotation marks, of which Astro would make more.
 */
function withoutGuards(markdown: string): string {
  return markdown
    .replaceAll('{{ "{" }}', '{')
    .replaceAll('<!-- -->@', '@')
    .replaceAll(/(?<=-)\u2060(?=-)|(?<=')\u2060(?=')/g, '');
}

/** Without the empty lines around it; four spaces in front are code, and stay. */
function trimmedLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
