import { stringify } from 'yaml';
import { htmlToText } from '../html/html-to-text';
import type { MarkdownToHtml } from '../markdown/markdown-to-html';
import type { Block, Post } from '../post';
import type { FieldKeys, FormatOptions, FrontMatterField } from './format';

/** A line of words for lists and search engines. */
const descriptionLength = 160;

/**
 * YAML front matter without its rulers, in the order of `keys`. Written for YAML 1.1 and 1.2 alike, since
 * the generators differ: `no`, `1:30` and `2016-04-26` as titles are quoted. Empty fields are left out.
 */
export function frontMatter(
  post: Post,
  keys: FieldKeys,
  options: FormatOptions,
  toHtml: MarkdownToHtml,
): string {
  const values: Record<FrontMatterField, string | boolean | Date | string[]> = {
    layout: 'post',
    title: oneLine(post.title),
    date: options.offset === undefined ? calendarDay(post.date) : `${post.date}T00:00:00${options.offset}`,
    slug: post.slug,
    author: oneLine(post.author),
    description: keys.description ? descriptionOf(post, toHtml) : '',
    draft: options.draft ?? false,
    published: !(options.draft ?? false),
    categories: post.categories.map(({ name }) => name),
    tags: post.tags.map(({ name }) => name),
  };
  const given = new Map<string, (typeof values)[FrontMatterField]>(Object.entries(values));
  const lines = Object.entries({ ...keys, ...options.keys }).flatMap(([field, key]) => {
    const value = given.get(field) ?? '';
    return !key || value === '' || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]];
  });
  return lines.length === 0
    ? ''
    : stringify(Object.fromEntries(lines), writable, { version: '1.1', lineWidth: 0 });
}

/**
 * Half of a character cannot be written in UTF-8, and the `yaml` package writes DEL and what follows it
 * bare. Hugo 0.111 refuses both, the former as an escape, too: nobody has typed them.
 */
function writable(_key: unknown, value: unknown): unknown {
  // oxlint-disable-next-line no-control-regex
  return typeof value === 'string' ? value.replace(/\p{Cs}|[\u007F-\u0084\u0086-\u009F]/gu, '\uFFFD') : value;
}

/** A day that YAML writes bare, `2016-04-26`, as generators with typed dates want it. */
function calendarDay(day: string): Date | string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const made = new Date(Date.UTC(year, month - 1, date));
  return Number.isNaN(made.getTime()) ? day : made;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first sentences of what is there, whatever the style of the post; whole words where there are any. */
export function descriptionOf({ blocks }: Post, toHtml: MarkdownToHtml): string {
  const text = oneLine(firstWords(blocks, toHtml));
  if (text.length <= descriptionLength) return text;
  const cut = text.slice(0, descriptionLength - 1).replace(/\s*\p{Cs}$/u, '');
  const sentences = /^[^]*(?:[.!?…]["”’)]*(?=\s)|[。！？]["”’）」』]*)/u.exec(cut)?.[0] ?? '';
  if (sentences.length > descriptionLength / 3) return sentences;
  const space = cut.lastIndexOf(' ');
  return `${space > descriptionLength / 2 ? cut.slice(0, space) : cut}…`;
}

function firstWords(blocks: readonly Block[], toHtml: MarkdownToHtml): string {
  for (const block of blocks) {
    const markdown =
      block.kind === 'prose' ? block.pieces.join('') : block.kind === 'quote' ? block.markdown : '';
    const words =
      block.kind === 'list'
        ? firstWords(block.items.flat(), toHtml)
        : htmlToText(toHtml(markdown.replace(/(?<!\\)\[\^\d+\]/g, '')), (text) => text);
    if (words.trim() !== '') return words;
  }
  return '';
}
