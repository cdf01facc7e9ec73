import type { PreviousPost } from '../../domain/digest/published-digests';
import type { MarkdownToHtml } from '../markdown/markdown-to-html';
import type { Block, Post, PostEntry, PostSection } from '../post';
import type { PostFormat } from '../formats/format';
import { safeUrl } from '../safe-url';
import { isRightToLeft } from '../wording/wordings';

/** What a series says of a post beside itself. */
export interface SeriesValues {
  /** The post before it in the series. */
  previous?: PreviousPost;
}

/**
 * What every template sees of a post. Words are written already, in the format's own markup:
 * `{{ entry.words | raw }}`. Names that have no value are empty, since an unknown name is an error.
 */
export function postValues(post: Post, body: string, footer: string, { previous }: SeriesValues) {
  const { dateText, blocks: _blocks, outline: _outline, layout, link, ...rest } = post;
  const values = {
    ...rest,
    link: safeUrl(link ?? ''),
    date_text: dateText,
    dir: isRightToLeft(post.language) ? 'rtl' : 'ltr',
    fields: Object.fromEntries(layout.fields.map(({ key, value }) => [key, value])),
    excerpt: post.excerpt ?? '',
    issue: post.issue ?? '',
    previous: previous ? { ...previous, url: safeUrl(previous.url) } : { title: '', url: '', date: '' },
  };
  return { ...values, post: values, body, footer };
}

/** The post's entries, one by one and under their headings. */
export function entryValues(post: Post, format: PostFormat, toHtml: MarkdownToHtml) {
  const write = (blocks: Block[]) =>
    blocks.length === 0 ? '' : format.body({ ...post, title: '', tags: [], blocks }, toHtml).trimEnd();
  const sections = (post.outline?.sections() ?? []).map((section, i, all) => ({
    ...sectionValues(section, write),
    first: i === 0,
    last: i === all.length - 1,
  }));
  const entries = sections.flatMap((section) => section.entries);
  return {
    sections,
    entries: entries.map((entry, i) => ({ ...entry, first: i === 0, last: i === entries.length - 1 })),
  };
}

function sectionValues({ title, level, entries }: PostSection, write: (blocks: Block[]) => string) {
  return {
    title,
    level,
    entries: entries.map((entry, i) => ({
      ...valuesOf(entry, write),
      first: i === 0,
      last: i === entries.length - 1,
    })),
  };
}

function valuesOf(entry: PostEntry, write: (blocks: Block[]) => string) {
  const quotes = entry.quotes.map((quote, i) => ({
    ...quote,
    words: write(quote.words),
    first: i === 0,
    last: i === entry.quotes.length - 1,
  }));
  return { ...entry, words: write(entry.words), quotes };
}
