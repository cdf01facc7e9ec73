import type { Named } from '../file-stem';
import type { MarkdownToHtml } from '../markdown/markdown-to-html';
import type { FooterPart, Post } from '../post';
import type { Escaping } from '../template/run-template';

/** What a post can say of itself in its front matter. */
export const frontMatterFields = [
  'layout',
  'title',
  'date',
  'publishDate',
  'link',
  'slug',
  'author',
  'description',
  'draft',
  'published',
  'categories',
  'tags',
] as const;

export type FrontMatterField = (typeof frontMatterFields)[number];

/** The key each field goes under; a field without a key, or with an empty one, is left out. */
export type FieldKeys = Partial<Record<FrontMatterField, string>>;

/** What a site wants of its posts; each format takes what concerns it. */
export interface FormatOptions {
  /** Front-matter keys in place of the format's own; an empty one leaves the field out. */
  keys?: FieldKeys;
  /** Marks the post as not to be shown yet, where the format can say so. */
  draft?: boolean;
  /**
   * Whether the date is written as the moment at which the day begins in the digest's zone; where it is
   * absent, it is for sites that hold posts back until their day.
   */
  withOffset?: boolean;
}

/** How a post is written for one kind of reader: its parts by code, its whole by a Liquid template. */
export interface PostFormat {
  id: string;
  /** As its makers write it; a proper name, the same in every language. */
  name: string;
  /** What files of this kind end in, without the dot. */
  extension: string;
  mediaType: string;
  /** Where a site of this kind keeps its posts, without slashes at the ends; empty where there is no custom. */
  folder: string;
  fileName: (digest: Named) => string;
  /** How what the template puts in with `{{ }}` is escaped, unless it says `| raw`. */
  escaping: Escaping;
  /**
   * Sees `title`, `date`, `date_text`, `author`, `language`, `slug`, `categories`, `tags` (each `name`,
   * `slug`, `url`), `fields`, `issue`, `previous`, the format's own `values`, and `body` and `footer`, which
   * are written already: `{{ body | raw }}`. A writer's own sees `sections` and `entries` besides.
   */
  template: string;
  /** The names of what the front matter says, where there is one. */
  keys?: FieldKeys;
  /** Whether its dates have an offset unless a site says otherwise. */
  withOffset?: boolean;
  body: (post: Post, toHtml: MarkdownToHtml) => string;
  footer: (footer: readonly FooterPart[][]) => string;
  values?: (post: Post, options: FormatOptions, toHtml: MarkdownToHtml) => Record<string, unknown>;
  /** The separate posts of a thread, in order. */
  parts?: (post: Post, toHtml: MarkdownToHtml) => string[];
  /** The same post as plain text, for what takes both kinds at once, like the clipboard. */
  plain?: (post: Post, toHtml: MarkdownToHtml) => string;
}
