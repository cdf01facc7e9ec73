import type { Day } from '../domain/day';
import type { PostLayout } from '../domain/digest/post-layout';

/** Block-level Markdown that stands by itself: raw HTML is escaped, fences are closed, links are safe. */
export interface ProseBlock {
  kind: 'prose';
  /**
   * What each entry gave, in order, with the space that joins it to the one before. Put together they
   * are the Markdown of the block; apart they are where a thread of short posts may be cut.
   */
  pieces: string[];
}

/** A passage of a clip's page. */
export interface QuoteBlock {
  kind: 'quote';
  markdown: string;
  /** The address of the very passage where it is known, else of the page. Empty when it is not safe. */
  source: string;
}

export interface HeadingBlock {
  kind: 'heading';
  level: 2 | 3 | 4;
  /** Plain text. */
  text: string;
  url?: string;
}

export interface ListBlock {
  kind: 'list';
  /** The number of the first item, where they are numbered. */
  first?: number;
  items: Block[][];
}

/** Where the front page of a blog stops, and links to the rest. */
export interface ReadMoreBlock {
  kind: 'more';
}

/** The post's footnotes, in one list at its end. */
export interface NotesBlock {
  kind: 'notes';
  notes: PostNote[];
}

/** A footnote; texts call it as `[^1]`, by its number. */
export interface PostNote {
  number: number;
  markdown: string;
}

export type Block = ProseBlock | QuoteBlock | HeadingBlock | ListBlock | ReadMoreBlock | NotesBlock;

/** An entry as a template of the writer's sees it; of free text nothing is filled but its words. */
export interface PostEntry {
  kind: 'clip' | 'text';
  /** Of clips, counted through the post. */
  number: number;
  url: string;
  title: string;
  /** The writer's words, without quotes. */
  words: Block[];
  quotes: PostQuote[];
  author: string;
  site: string;
  /** On which it was saved, where the writer lives. */
  day: string;
  published: string;
  description: string;
  via: { url: string; title: string };
  tags: string[];
  image: string;
}

export interface PostQuote {
  text: string;
  markdown: string;
  /** What the writer says of it. */
  words: Block[];
  /** To the very passage, where it is known. */
  link: string;
}

export interface PostSection {
  /** Empty for what stands above the first heading. */
  title: string;
  level: 2 | 3;
  entries: PostEntry[];
}

export interface PostOutline {
  /** The entries under their headings, without sections that hold none. */
  sections: () => PostSection[];
}

/** A category or a tag, with its address where the blog's address is known. */
export interface PostTerm {
  name: string;
  slug: string;
  url?: string;
}

/** A run of plain text in a footer line, and what it says. */
export interface FooterPart {
  kind: 'text' | 'author' | 'date' | 'category' | 'tag';
  text: string;
  url?: string;
  /** The day that a date names. */
  day?: Day;
}

/** A digest ready to be written in any format: every decision on the text has been taken. */
export interface Post {
  id: string;
  title: string;
  slug: string;
  date: Day;
  /** The date in the words of the post's language. */
  dateText: string;
  author: string;
  language: string;
  blog: string;
  categories: PostTerm[];
  tags: PostTerm[];
  /** The writer's own line on it; absent where its first words do. */
  excerpt?: string;
  /** Where the title of a post about one link leads. */
  link?: string;
  /** Its number in the series. */
  issue?: number;
  /** IANA name of the writer's zone, where it is known. */
  zone?: string;
  blocks: Block[];
  footer: FooterPart[][];
  /** The entries one by one, for templates that lay them out themselves. */
  outline?: PostOutline;
  layout: Pick<PostLayout, 'draft' | 'threadLink'> &
    Required<Pick<PostLayout, 'fields' | 'rawHtml' | 'threadNumbers'>>;
}
