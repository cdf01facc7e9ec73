import * as v from 'valibot';
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
import { publicationStates, remoteStatuses, type SentPublication } from '../../domain/digest/publication';
import {
  daySchema,
  instantSchema,
  rankSchema,
  recordIdSchema,
  webUrlSchema,
  zoneSchema,
} from '../../domain/schemas';

/** The schema of a record that forgets a field of the domain's type does not compile. */
export type EntriesOf<T> = { [K in keyof Required<T>]: v.GenericSchema<unknown, T[K]> };

const text = (description: string) => v.pipe(v.string(), v.description(description));
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
    excerpt: v.optional(v.string()),
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

const maxIndent = 100;
const indentSchema = v.optional(
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.maxValue(maxIndent),
    v.description('Columns by which its lines stand further in, where it goes on an item of a list'),
  ),
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
      indent: indentSchema,
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
      indent: indentSchema,
      standing: v.optional(v.string()),
    } satisfies EntriesOf<TextEntry>),
  ]),
  v.description("An entry of a digest's outline"),
);

export const publicationSchema = v.pipe(
  v.object({
    id: recordIdSchema,
    digestId: recordIdSchema,
    clipId: v.optional(recordIdSchema),
    destination: v.string(),
    state: v.optional(v.picklist(publicationStates), 'sent'),
    isAnnouncement: v.optional(v.literal(true)),
    remoteKey: v.optional(text('By what the post is found there')),
    remoteId: v.optional(v.string()),
    url: v.optional(webUrlSchema),
    remoteStatus: v.optional(v.picklist(remoteStatuses)),
    at: instantSchema,
    format: v.optional(text('Id of the format in which it was sent')),
    style: v.optional(styleSchema),
    contentHash: v.optional(text('SHA-256 of all that the digest said then')),
    hash: text('SHA-256 of the text that was sent, in hexadecimal'),
    remoteHash: v.optional(text('The same of the text that was read back')),
    removedThereAt: v.optional(instantSchema),
    withdrawnAt: v.optional(instantSchema),
  } satisfies EntriesOf<SentPublication>),
  v.description('The record that a digest was sent somewhere'),
);
