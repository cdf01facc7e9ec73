import type { Day, Instant } from './day';
import type { PostLayout } from './digest/post-layout';

/** A category or a tag of a post: what it is called, and how its link spells it. */
export interface Term {
  name: string;
  slug: string;
  /** The writer put it in: no rule for the tags of clips leaves it out. */
  typed?: boolean;
}

/** The shapes a post can take: the writer's own prose, lists, or a section for each link. */
export const postStyles = ['prose', 'bulleted', 'by-tag', 'by-day', 'by-site', 'sections', 'links'] as const;

export type PostStyle = (typeof postStyles)[number];

/** A style as stored: prose was called `woven` before 0.2. Undefined where it is none. */
export function readPostStyle(value: unknown): PostStyle | undefined {
  return value === 'woven' ? 'prose' : postStyles.find((style) => style === value);
}

/** A dated post made of clips. Its outline is kept apart, one record for each entry. */
export interface Digest extends PostLayout {
  /** UUIDv7, made by the caller. */
  id: string;
  title: string;
  slug: string;
  date: Day;
  author: string;
  /** BCP 47 tag of the post's fixed wording ("Posted in …"). */
  language: string;
  /** Address of the blog without a trailing slash; links of categories and tags hang below it. May be empty. */
  blog: string;
  /** Markdown before and after the entries. */
  intro: string;
  outro: string;
  /** A line or two on the post for lists and previews; where it is absent its first words are taken. */
  excerpt?: string;
  categories: Term[];
  tags: Term[];
  /** Prose where it is absent. */
  style?: PostStyle;
  /** IANA name of the zone whose days the digest counts in, wherever it is opened later. */
  zone?: string;
  /** The series that it belongs to, and its number there. */
  seriesId?: string;
  issue?: number;
  /** Checks of which the writer has said that it is meant so, by their keys. */
  acceptedChecks?: string[];
  createdAt: Instant;
  changedAt: Instant;
  trashedAt?: Instant;
}

interface EntryPlace {
  /** UUIDv7, made by the caller. */
  id: string;
  digestId: string;
  /** Fractional rank: entries stand in the order of these strings, compared by code unit, then by id. */
  rank: string;
}

/**
 * What stands between an entry and the one that it runs on from, where it is not what the rule says: a
 * space, nothing, the end of a line, or an empty line within one list. Posts that were written before the
 * tool have all of them.
 */
export const joins = ['space', 'none', 'line', 'blank'] as const;

export type Join = (typeof joins)[number];

interface Joined {
  /** Continues the paragraph of the entry before it. */
  runOn: boolean;
  join?: Join;
  /** Columns by which its lines stand further in, where it goes on an item of a list. */
  indent?: number;
}

/** A clip in the outline. */
export interface ClipEntry extends EntryPlace, Joined {
  kind: 'clip';
  clipId: string;
  /** The post's own wording, Markdown, where it differs from the clip's comment. */
  wording?: string;
  /** The quotes of this post in their order, where they are not all that the clip has. */
  quotes?: EntryQuote[];
  /** The address that this post links to, where it is spelt in another way than the clip's. */
  url?: string;
}

/** A quote of an entry's clip as this post has it. */
export interface EntryQuote {
  quoteId: string;
  /** The passage as this post has it, Markdown, where it was shortened. */
  markdown?: string;
}

export interface HeadingEntry extends EntryPlace {
  kind: 'heading';
  text: string;
  /** Two where it is absent. */
  level?: 2 | 3;
  /** Put there by a grouping, and taken away by the next one. */
  grouping?: 'tag' | 'site' | 'day';
  /** The tag, site or day that it was made for, by which it is known again when the writer has renamed it. */
  groupKey?: string;
}

/** A passage of free text, Markdown. */
export interface TextEntry extends EntryPlace, Joined {
  kind: 'text';
  text: string;
  /** What the series began it with, to be written anew: while it says the same, the post is not finished. */
  standing?: string;
}

export type Entry = ClipEntry | HeadingEntry | TextEntry;
