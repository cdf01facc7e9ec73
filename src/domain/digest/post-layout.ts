import type { Day } from '../day';

/**
 * What is written of each clip: the writer's words with the link among them; the linked title, then the
 * words; title, site and author; the title with the page's own description and the hat tip; a row of a
 * table.
 */
export const entryShapes = ['words', 'title-words', 'byline', 'excerpt', 'table'] as const;

export type EntryShape = (typeof entryShapes)[number];

/** What the clips of a post are sorted by; the outline's own order where there is none. */
export const entrySorts = ['saved', 'published', 'title', 'site', 'author'] as const;

export type EntrySort = (typeof entrySorts)[number];

/** A front-matter field of the writer's own. */
export type FrontMatterEntry = { key: string } & (
  | { kind: 'text'; value: string }
  | { kind: 'list'; value: string[] }
  | { kind: 'number'; value: number }
  | { kind: 'date'; value: Day }
  | { kind: 'boolean'; value: boolean }
);

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
  /** Address of the post that a thread leads to, in its first short post. */
  threadLink?: string;
  fields?: FrontMatterEntry[];
}
