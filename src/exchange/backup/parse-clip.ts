import { isWebUrl } from '../../domain/address/web-url';
import type { Clip, Via } from '../../domain/clip';
import { isDay, type Day } from '../../domain/day';
import { readFields, readList } from '../../domain/parse';
import type { Quote } from '../../domain/quote';
import { id, instant, text, texts, type Whole } from './values';

/** The clip of a backup; undefined where it has no id, no date, or no address of the web. */
export function parseClip(value: unknown): Whole<Clip> | undefined {
  const fields = readFields(value);
  if (!fields) return undefined;
  const [clipId, url, savedAt] = [id(fields, 'id'), text(fields, 'url'), instant(fields, 'savedAt')];
  if (clipId === undefined || url === undefined || savedAt === undefined || !isWebUrl(url)) return undefined;
  const web = (name: string) => {
    const address = text(fields, name);
    return address !== undefined && isWebUrl(address) ? address : undefined;
  };
  const day = (name: string): Day | undefined => {
    const written = fields.get(name);
    return isDay(written) ? written : undefined;
  };
  const icon = text(fields, 'icon');
  return {
    id: clipId,
    url,
    originalUrl: web('originalUrl'),
    canonicalUrl: web('canonicalUrl'),
    title: text(fields, 'title') ?? url,
    authors: texts(fields, 'authors'),
    site: text(fields, 'site'),
    published: day('published'),
    modified: day('modified'),
    description: text(fields, 'description'),
    image: web('image'),
    icon: icon !== undefined && /^data:image\//i.test(icon) ? icon : web('icon'),
    language: text(fields, 'language'),
    keywords: texts(fields, 'keywords'),
    comment: text(fields, 'comment') ?? '',
    quotes: readList(fields.get('quotes'), Infinity, parseQuote),
    tags: [...new Set(texts(fields, 'tags'))],
    via: parseVia(fields.get('via')),
    private: fields.get('private') === true,
    forNextDigest: instant(fields, 'forNextDigest'),
    savedAt,
    changedAt: instant(fields, 'changedAt') ?? savedAt,
    trashedAt: instant(fields, 'trashedAt'),
  };
}

function parseQuote(value: unknown): Whole<Quote> | undefined {
  const fields = readFields(value);
  const quoteId = fields && id(fields, 'id');
  const passage = fields && text(fields, 'text');
  if (!fields || quoteId === undefined || passage === undefined) return undefined;
  return {
    id: quoteId,
    text: passage,
    markdown: text(fields, 'markdown') ?? passage,
    fragment: text(fields, 'fragment'),
    comment: text(fields, 'comment') ?? '',
  };
}

function parseVia(value: unknown): Whole<Via> | undefined {
  const fields = readFields(value);
  const url = fields && text(fields, 'url');
  return fields && url !== undefined && isWebUrl(url) ? { url, title: text(fields, 'title') } : undefined;
}
