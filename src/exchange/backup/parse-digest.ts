import { isDay } from '../../domain/day';
import type { ClipEntry, Digest, Entry, HeadingEntry, PostStyle, Term, TextEntry } from '../../domain/digest';
import type { Publication } from '../../domain/digest/publication';
import { readFields, readList } from '../../domain/parse';
import { id, instant, text, type Whole } from './values';

const styles: readonly string[] = [
  'woven',
  'bulleted',
  'by-tag',
  'by-day',
  'sections',
  'links',
] satisfies PostStyle[];

export function parseDigest(value: unknown): Whole<Digest> | undefined {
  const fields = readFields(value);
  if (!fields) return undefined;
  const [digestId, date, createdAt] = [id(fields, 'id'), fields.get('date'), instant(fields, 'createdAt')];
  if (digestId === undefined || !isDay(date) || createdAt === undefined) return undefined;
  const words = (name: string) => text(fields, name) ?? '';
  const terms = (name: string) => readList(fields.get(name), Infinity, parseTerm);
  return {
    id: digestId,
    title: words('title'),
    slug: words('slug'),
    date,
    author: words('author'),
    language: words('language'),
    blog: words('blog'),
    intro: words('intro'),
    outro: words('outro'),
    categories: terms('categories'),
    tags: terms('tags'),
    style: parseStyle(fields.get('style')),
    zone: text(fields, 'zone'),
    createdAt,
    changedAt: instant(fields, 'changedAt') ?? createdAt,
    trashedAt: instant(fields, 'trashedAt'),
  };
}

function parseStyle(value: unknown): PostStyle | undefined {
  const isStyle = (style: unknown): style is PostStyle => typeof style === 'string' && styles.includes(style);
  return isStyle(value) ? value : undefined;
}

export function parseTerm(value: unknown): Term | undefined {
  const fields = readFields(value);
  const name = fields && text(fields, 'name');
  return fields && name !== undefined ? { name, slug: text(fields, 'slug') ?? '' } : undefined;
}

export function parseEntry(value: unknown): Entry | undefined {
  const fields = readFields(value);
  if (!fields) return undefined;
  const [entryId, digestId, rank] = [id(fields, 'id'), id(fields, 'digestId'), text(fields, 'rank')];
  if (entryId === undefined || digestId === undefined || !rank) return undefined;
  const place = { id: entryId, digestId, rank };
  const runOn = fields.get('runOn') === true;
  const words = text(fields, 'text') ?? '';
  switch (fields.get('kind')) {
    case 'clip': {
      const clipId = id(fields, 'clipId');
      const entry = { ...place, kind: 'clip' as const, runOn, wording: text(fields, 'wording') };
      return clipId === undefined ? undefined : ({ ...entry, clipId } satisfies Whole<ClipEntry>);
    }
    case 'heading': {
      const grouping = fields.get('grouping');
      const by = grouping === 'tag' || grouping === 'day' ? grouping : undefined;
      return { ...place, kind: 'heading', text: words, grouping: by } satisfies Whole<HeadingEntry>;
    }
    case 'text':
      return { ...place, kind: 'text', text: words, runOn } satisfies Whole<TextEntry>;
    default:
      return undefined;
  }
}

export function parsePublication(value: unknown): Whole<Publication> | undefined {
  const fields = readFields(value);
  if (!fields) return undefined;
  const [publicationId, digestId, at] = [id(fields, 'id'), id(fields, 'digestId'), instant(fields, 'at')];
  const [destination, hash] = [text(fields, 'destination'), text(fields, 'hash')];
  if (publicationId === undefined || digestId === undefined || at === undefined) return undefined;
  if (destination === undefined || hash === undefined) return undefined;
  return {
    id: publicationId,
    digestId,
    destination,
    remoteId: text(fields, 'remoteId'),
    url: text(fields, 'url'),
    at,
    hash,
    withdrawnAt: instant(fields, 'withdrawnAt'),
  };
}
