import * as v from 'valibot';
import type { Clip, Via } from '../../domain/clip';
import { destinationSchema } from '../../domain/destination';
import type { Quote } from '../../domain/quote';
import { stampForm } from '../../domain/stamp';
import type { Conflict } from '../../domain/sync/conflict';
import type { Stamps } from '../../domain/sync/knowledge';
import { syncedKinds } from '../../domain/sync/record-rules';
import type { SavedSearch } from '../../domain/saved-search';
import {
  daySchema,
  iconSchema,
  instantSchema,
  rankSchema,
  recordIdSchema,
  webUrlSchema,
} from '../../domain/schemas';
import { digestSchema, entrySchema, publicationSchema, termSchema, type EntriesOf } from './digest-schemas';
import { imageBytes, type StoredIcon } from '../../domain/stored-image';
import type { TagTerm } from '../../domain/tagging/tag-term';

/**
 * The version that is written. What a backup holds is said here by the form of every value: parser, types and
 * docs/backup.schema.json are made of it.
 */
export const backupVersion = 2;

const text = (description: string) => v.pipe(v.string(), v.description(description));
const texts = v.optional(v.array(v.string()), []);
const words = v.optional(text('Markdown'), '');
const no = v.optional(v.boolean(), false);

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
    mergedInto: v.optional(recordIdSchema),
  } satisfies EntriesOf<Clip>),
  v.description('One saved link'),
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

const stampSchema = v.pipe(v.string(), v.regex(stampForm, 'is no stamp'));

/** The id of a conflict names its record, which may be called by any words. */
const maxConflictIdChars = 500;

const conflictSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(maxConflictIdChars)),
    recordKind: v.picklist(syncedKinds),
    recordId: v.string(),
    field: v.string(),
    element: v.optional(text('Of a set, what names its element')),
    value: v.unknown(),
    stamp: stampSchema,
    at: instantSchema,
  } satisfies EntriesOf<Conflict>),
  v.description('Words that gave way to others when two browsers were kept in step, and wait for a decision'),
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
  destination: v.pipe(destinationSchema, v.description('Where digests are sent, without what opens it')),
  publication: publicationSchema,
  savedSearch: savedSearchSchema,
  tagTerm: tagTermSchema,
  setting: settingSchema,
  conflict: conflictSchema,
};

export type RecordType = keyof typeof recordSchemas;

/** When each part of a record was written, as in the library: a restored record is as old as it was. */
export const stampsSchema = v.pipe(
  v.record(v.string(), stampSchema),
  v.description('When each part of the record was written, and by which browser; * stands for all others'),
);

/** One thing of a library; its value is the domain's own. `stamps` are there where it is one that devices have in common. */
export type BackupRecord = {
  [T in RecordType]: { type: T; value: v.InferOutput<(typeof recordSchemas)[T]>; stamps?: Stamps };
}[RecordType];
