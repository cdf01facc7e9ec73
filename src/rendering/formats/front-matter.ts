import { Document, isScalar, Scalar, visit } from 'yaml';
import type { Day } from '../../domain/day';
import { descriptionOf } from '../description';
import type { MarkdownToHtml } from '../markdown/markdown-to-html';
import type { Post } from '../post';
import { safeUrl } from '../safe-url';
import type { FieldKeys, FormatOptions, FrontMatterField } from './format';

/**
 * YAML front matter without its rulers, in the order of `keys`. Written for YAML 1.1 and 1.2 alike, since
 * the generators differ: `no`, `1:30` and `2016-04-26` as titles are quoted, and so are keys of that kind.
 * Empty fields are left out.
 *
 * @param offset the zone's from UTC when the day begins there, `+08:00`; else only the day is written
 */
export function frontMatter(
  post: Post,
  keys: FieldKeys,
  offset: string | undefined,
  options: FormatOptions,
  toHtml: MarkdownToHtml,
): string {
  const named: FieldKeys = { ...keys, ...options.keys };
  const draft = options.draft ?? post.layout.draft ?? false;
  const values: Record<FrontMatterField, string | boolean | Date | string[]> = {
    layout: 'post',
    title: oneLine(post.title),
    date: offset === undefined ? calendarDay(post.date) : `${post.date}T00:00:00${offset}`,
    // Where nobody knows the writer's zone, the day has begun when it begins anywhere.
    publishDate: offset === undefined ? `${post.date}T00:00:00+14:00` : '',
    link: safeUrl(post.link ?? ''),
    slug: post.slug,
    author: oneLine(post.author),
    description: named.description ? oneLine(post.excerpt ?? descriptionOf(post, toHtml)) : '',
    draft,
    published: !draft,
    categories: post.categories.map(({ name }) => name),
    tags: post.tags.map(({ name }) => name),
  };
  const given = new Map<string, (typeof values)[FrontMatterField]>(Object.entries(values));
  const lines = Object.entries(named).flatMap(([field, key]): [string, unknown][] => {
    const value = given.get(field) ?? '';
    return !key || value === '' || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]];
  });
  for (const { key, ...field } of post.layout.fields) {
    const name = oneLine(key);
    if (name !== '') lines.push([name, field.kind === 'date' ? calendarDay(field.value) : field.value]);
  }
  return lines.length === 0 ? '' : yamlOf(Object.fromEntries(lines));
}

function yamlOf(fields: Record<string, unknown>): string {
  const document = new Document(fields, writable, { version: '1.1' });
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && isAmbiguous(String(key.value))) key.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** How far the clocks of a zone are ahead of UTC when a day begins there: `+08:00`. */
export function offsetOf(day: Day, zone: string): string | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return undefined;
  // The offset at the moment that would be midnight without one is a day's at most from the right one.
  const near = minutesAhead(midnight, zone);
  return near === undefined ? undefined : shown(minutesAhead(midnight - near * 60_000, zone) ?? near);
}

function minutesAhead(atMs: number, zone: string): number | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
  const name = format.formatToParts(atMs).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

function shown(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/**
 * Half of a character cannot be written in UTF-8, and the `yaml` package writes DEL and what follows it
 * bare, and the line breaks of YAML 1.1 as well. Generators refuse them all, the first as an escape too:
 * nobody has typed them.
 */
function writable(_key: unknown, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value
    // oxlint-disable-next-line no-control-regex
    .replace(/\p{Cs}|[\u007F-\u0084\u0086-\u009F]/gu, '\uFFFD')
    .replace(/[\u0085\u2028\u2029]/g, ' ');
  if (!isAmbiguous(text)) return text;
  const quoted = new Scalar(text);
  quoted.type = 'QUOTE_DOUBLE';
  return quoted;
}

/** Whether a text is a number, a time, a symbol or nothing to one reader or another: `1,000` is 1000 to Jekyll. */
function isAmbiguous(text: string): boolean {
  // The scanner of Ruby's and Python's readers refuses a tab amid bare words.
  return (
    !/^\p{L}/u.test(text) ||
    text.includes('\t') ||
    /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i.test(text)
  );
}

/** A day that YAML writes bare, `2016-04-26`, as generators with typed dates want it. */
function calendarDay(day: string): Date | string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const made = new Date(Date.UTC(year, month - 1, date));
  return Number.isNaN(made.getTime()) ? day : made;
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ').trim();
}
