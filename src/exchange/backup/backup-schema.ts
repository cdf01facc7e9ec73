import * as v from 'valibot';
import type { Clip, Via } from '../../domain/clip';
import {
  joins,
  postStyles,
  type ClipEntry,
  type Digest,
  type EntryQuote,
  type HeadingEntry,
  type Term,
  type TextEntry,
} from '../../domain/digest';
import { postLayoutEntries } from '../../domain/digest/post-layout';
import type { Publication } from '../../domain/digest/publication';
import type { Quote } from '../../domain/quote';
import type { SavedSearch } from '../../domain/saved-search';
import {
  daySchema,
  iconSchema,
  instantSchema,
  rankSchema,
  recordIdSchema,
  webUrlSchema,
  zoneSchema,
} from '../../domain/schemas';
import { imageBytes, type StoredIcon } from '../../domain/stored-image';
import type { TagTerm } from '../../domain/tagging/tag-term';

/**
 * What a backup holds, by the form of every value: parser, types and docs/backup.schema.json are made
 * of it. The schema of a record that forgets a field of the domain's type does not compile.
 */
type EntriesOf<T> = { [K in keyof Required<T>]: v.GenericSchema<unknown, T[K]> };

/** The version that is written. */
export const backupVersion = 1;

const text = (description: string) => v.pipe(v.string(), v.description(description));
const texts = v.optional(v.array(v.string()), []);
const words = v.optional(text('Markdown'), '');
const no = v.optional(v.boolean(), false);

export const termSchema = v.pipe(
  v.object({
    name: v.string(),
    slug: v.optional(v.string(), ''),
    typed: v.optional(v.boolean()),
  } satisfies EntriesOf<Term>),
  v.description('A category or a tag of a post, and how its link spells it'),
);
const terms = v.optional(v.array(termSchema), []);

export const quoteSchema = v.pipe(
  v.object({
    id: recordIdSchema,
    text: text('The passage as plain text; paragraphs are parted by a blank line'),
    markdown: text('The passage as Markdown'),
    fragment: v.optional(text('Text directive that leads to the passage, without #:~:')),
    comment: words,
  } satisfies EntriesOf<Quote>),
  v.description('A passage of the page'),
);

const viaSchema = v.pipe(
  v.object({ url: webUrlSchema, title: v.optional(v.string()) } satisfies EntriesOf<Via>),
  v.description('The page on which the link was found'),
);

export const clipSchema = v.pipe(
  v.object({
    id: recordIdSchema,
    url: webUrlSchema,
    originalUrl: v.optional(webUrlSchema),
    canonicalUrl: v.optional(webUrlSchema),
    title: v.string(),
    authors: texts,
    site: v.optional(v.string()),
    published: v.optional(daySchema),
    modified: v.optional(daySchema),
    description: v.optional(v.string()),
    image: v.optional(webUrlSchema),
    icon: v.optional(iconSchema),
    language: v.optional(text('BCP 47')),
    keywords: texts,
    comment: v.optional(text("The reader's words, Markdown; [these words]() links them to the page"), ''),
    quotes: v.optional(v.array(quoteSchema), []),
    tags: v.optional(
      v.pipe(
        v.array(v.string()),
        v.transform((tags) => [...new Set(tags)]),
      ),
      [],
    ),
    via: v.optional(viaSchema),
    isSeparate: v.optional(
      v.pipe(v.literal(true), v.description('Saved as a clip of its own beside others of its page')),
    ),
    private: no,
    forNextDigest: v.optional(instantSchema),
    savedAt: instantSchema,
    changedAt: instantSchema,
    trashedAt: v.optional(instantSchema),
  } satisfies EntriesOf<Clip>),
  v.description('One saved link'),
);

/** Prose was called `woven` before 0.2. */
const styleSchema = v.pipe(
  v.picklist([...postStyles, 'woven']),
  v.transform((style) => (style === 'woven' ? 'prose' : style)),
);

const entryQuoteSchema = v.pipe(
  v.object({
    quoteId: recordIdSchema,
    markdown: v.optional(text('The passage, where it was shortened for this post')),
  } satisfies EntriesOf<EntryQuote>),
  v.description("A quote of the entry's clip as this post has it"),
);

export const digestSchema = v.pipe(
  v.object({
    id: recordIdSchema,
    title: v.optional(v.string(), ''),
    slug: v.optional(v.string(), ''),
    date: daySchema,
    author: v.optional(v.string(), ''),
    language: v.optional(v.string(), ''),
    blog: v.optional(v.string(), ''),
    intro: words,
    outro: words,
    categories: terms,
    tags: terms,
    style: v.optional(styleSchema),
    zone: v.optional(zoneSchema),
    seriesId: v.optional(recordIdSchema),
    issue: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    acceptedChecks: v.optional(v.array(v.string())),
    ...postLayoutEntries,
    createdAt: instantSchema,
    changedAt: instantSchema,
    trashedAt: v.optional(instantSchema),
  } satisfies EntriesOf<Digest>),
  v.description('A dated post; its outline is its entries'),
);

const joinSchema = v.optional(
  v.pipe(v.picklist(joins), v.description('What joins it to the entry before, where it is not the usual')),
);

const inOutline = { id: recordIdSchema, digestId: recordIdSchema, rank: rankSchema };

export const entrySchema = v.pipe(
  v.variant('kind', [
    v.object({
      ...inOutline,
      kind: v.literal('clip'),
      clipId: recordIdSchema,
      runOn: no,
      join: joinSchema,
      url: v.optional(webUrlSchema),
      wording: v.optional(text("Markdown, where it differs from the clip's comment")),
      quotes: v.optional(v.array(entryQuoteSchema)),
    } satisfies EntriesOf<ClipEntry>),
    v.object({
      ...inOutline,
      kind: v.literal('heading'),
      text: v.optional(v.string(), ''),
      level: v.optional(v.picklist([2, 3])),
      grouping: v.optional(v.picklist(['tag', 'site', 'day'])),
      groupKey: v.optional(v.string()),
    } satisfies EntriesOf<HeadingEntry>),
    v.object({
      ...inOutline,
      kind: v.literal('text'),
      text: words,
      runOn: no,
      join: joinSchema,
      standing: v.optional(v.string()),
    } satisfies EntriesOf<TextEntry>),
  ]),
  v.description("An entry of a digest's outline"),
);

export const publicationSchema = v.pipe(
  v.object({
    id: recordIdSchema,
    digestId: recordIdSchema,
    destination: v.string(),
    remoteId: v.optional(v.string()),
    url: v.optional(webUrlSchema),
    at: instantSchema,
    format: v.optional(text('Id of the format in which it was sent')),
    hash: text('SHA-256 of the text that was sent, in hexadecimal'),
    withdrawnAt: v.optional(instantSchema),
  } satisfies EntriesOf<Publication>),
  v.description('The record that a digest was sent somewhere'),
);

const savedSearchSchema = v.pipe(
  v.object({
    id: recordIdSchema,
    name: v.string(),
    query: v.string(),
    icon: v.optional(v.string()),
    rank: rankSchema,
    pinned: no,
  } satisfies EntriesOf<SavedSearch>),
  v.description('A query under a name'),
);

const tagTermSchema = v.pipe(
  v.object({
    tag: v.pipe(v.string(), v.nonEmpty('is empty')),
    slug: v.optional(v.string()),
    category: v.optional(termSchema),
  } satisfies EntriesOf<TagTerm>),
  v.description('What a tag of the library becomes in a post'),
);

/** The value of a setting is parsed by whoever owns its name. */
const settingSchema = v.pipe(
  v.object({ name: recordIdSchema, value: v.unknown() }),
  v.description('A setting; fields that hold passwords or tokens are left out'),
);

const imageTextSchema = (kind: 'picture' | 'icon') =>
  v.pipe(
    v.string(),
    v.startsWith('data:image/webp;base64,', 'is no WebP image'),
    v.check((data) => imageBytes(data, kind) !== undefined, 'is no image of the right size'),
    v.description('A WebP image as a data: address in base64'),
  );

const pictureSchema = v.pipe(
  v.object({ clipId: recordIdSchema, data: imageTextSchema('picture'), takenAt: instantSchema }),
  v.description('The page of a clip as it was seen when it was clipped, 320 by 180; there only by choice'),
);

const siteIconSchema = v.pipe(
  v.object({
    site: v.pipe(v.string(), v.regex(/^[^\s/]{1,255}$/, 'is no site')),
    data: imageTextSchema('icon'),
    takenAt: instantSchema,
  } satisfies EntriesOf<StoredIcon>),
  v.description('The icon of a site, by its host without www., 32 by 32; there only by choice'),
);

export const recordSchemas = {
  clip: clipSchema,
  picture: pictureSchema,
  siteIcon: siteIconSchema,
  digest: digestSchema,
  entry: entrySchema,
  publication: publicationSchema,
  savedSearch: savedSearchSchema,
  tagTerm: tagTermSchema,
  setting: settingSchema,
};

export type RecordType = keyof typeof recordSchemas;

/** One thing of a library; its value is the domain's own. */
export type BackupRecord = {
  [T in RecordType]: { type: T; value: v.InferOutput<(typeof recordSchemas)[T]> };
}[RecordType];
