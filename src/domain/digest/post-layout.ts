import { parseTypedList } from '../text/typed-list';
import * as v from 'valibot';
import { isDay, type Day } from '../day';
import { daySchema } from '../schemas';

/**
 * What is written of each clip: the writer's words with the link among them; the linked title, then the
 * words; title, site and author; the title with the page's own description and the hat tip; a row of a
 * table.
 */
export const entryShapes = ['words', 'title-words', 'byline', 'excerpt', 'table'] as const;

export type EntryShape = (typeof entryShapes)[number];

/** What the clips of a post are sorted by; by hand is the outline's own order, as where there is none. */
export const entrySorts = ['hand', 'saved', 'published', 'title', 'site', 'author'] as const;

export type EntrySort = (typeof entrySorts)[number];

/** Which tags of its clips a post takes: those of two clips or more, all, or none. */
export const tagRules = ['twice', 'all', 'none'] as const;

export type TagRule = (typeof tagRules)[number];

/** A front-matter field of the writer's own. */
export type FrontMatterEntry = { key: string } & (
  | { kind: 'text'; value: string }
  | { kind: 'list'; value: string[] }
  | { kind: 'number'; value: number }
  | { kind: 'date'; value: Day }
  | { kind: 'boolean'; value: boolean }
);

export const frontMatterKinds = ['text', 'list', 'number', 'date', 'boolean'] as const;

/** The value of a field as it is typed: a list by commas, yes as `true`. */
export function frontMatterText({ kind, value }: FrontMatterEntry): string {
  return kind === 'list' ? value.join(', ') : String(value);
}

/** A field of what was typed; a number, or a day, that is none is text until it is one. */
export function frontMatterEntry(
  key: string,
  kind: FrontMatterEntry['kind'],
  text: string,
): FrontMatterEntry {
  const typed = text.trim();
  switch (kind) {
    case 'list':
      return { key, kind, value: parseTypedList(typed) };
    case 'number':
      return typed !== '' && Number.isFinite(Number(typed))
        ? { key, kind, value: Number(typed) }
        : { key, kind: 'text', value: text };
    case 'date':
      return isDay(typed) ? { key, kind, value: typed } : { key, kind: 'text', value: text };
    case 'boolean':
      return { key, kind, value: typed === 'true' };
    default:
      return { key, kind, value: text };
  }
}

/** How a digest is laid out and sent, each choice absent where it is the usual one. */
export interface PostLayout {
  /** The writer's words where it is absent. */
  shape?: EntryShape;
  sort?: EntrySort;
  /** Clips are numbered through the post. */
  numbered?: boolean;
  /** Each clip is shown with its page's image. */
  pictures?: boolean;
  /** HTML that the writer typed goes out as HTML, cleaned where a browser would show it, not as text. */
  rawHtml?: boolean;
  /** Not to be shown yet, where the format can say so. */
  draft?: boolean;
  /** Short posts of a thread end with `1/n`. */
  threadNumbers?: boolean;
  /** Address of the post that a thread leads to, in its first short post; empty where there is none. */
  threadLink?: string;
  fields?: FrontMatterEntry[];
  /** Of the tags that clips bring; all where it is absent. Those that the writer typed go out in any case. */
  tagRule?: TagRule;
}

export const frontMatterEntrySchema = v.variant('kind', [
  v.object({ key: v.string(), kind: v.literal('text'), value: v.string() }),
  v.object({ key: v.string(), kind: v.literal('list'), value: v.array(v.string()) }),
  v.object({ key: v.string(), kind: v.literal('number'), value: v.number() }),
  v.object({ key: v.string(), kind: v.literal('date'), value: daySchema }),
  v.object({ key: v.string(), kind: v.literal('boolean'), value: v.boolean() }),
]);

/** The form of each choice of a layout. */
export const postLayoutEntries = {
  shape: v.optional(v.picklist(entryShapes)),
  sort: v.optional(v.picklist(entrySorts)),
  numbered: v.optional(v.boolean()),
  pictures: v.optional(v.boolean()),
  rawHtml: v.optional(v.boolean()),
  draft: v.optional(v.boolean()),
  threadNumbers: v.optional(v.boolean()),
  threadLink: v.optional(v.string()),
  fields: v.optional(
    v.array(v.pipe(frontMatterEntrySchema, v.description("A front-matter field of the writer's own"))),
  ),
  tagRule: v.optional(v.picklist(tagRules)),
} satisfies { [K in keyof Required<PostLayout>]: v.GenericSchema<unknown, PostLayout[K]> };

/** What of a digest, or of what holds more, is its layout. */
export function layoutOf(holder: PostLayout): PostLayout {
  const names = Object.keys(postLayoutEntries);
  return Object.fromEntries(
    Object.entries(holder).filter(([name, value]) => names.includes(name) && value !== undefined),
  );
}
