import type { Day, Instant } from '../../domain/day';
import type { Term } from '../../domain/digest';

/** A post that was published before, as its file or its site tells it. */
export interface SourcePost {
  /** The file or the address that it was read from. */
  origin: string;
  title: string;
  slug: string;
  /** The day under which the site shows it, and the moment at which it went out. */
  day?: Day;
  at?: Instant;
  author: string;
  /** BCP 47; empty where nothing says it. */
  language: string;
  /** Where it can be read; absent where that is not known. */
  url?: string;
  /** Address of the blog without a trailing slash; empty where nothing says it. */
  blog: string;
  categories: Term[];
  tags: Term[];
  /** Markdown, without the title and the lines under the post. */
  body: string;
}

/** Why a file or an entry of one is no published post. */
export type NoPost = 'draft' | 'empty' | 'no-date' | 'broken' | 'not-a-post' | 'too-large';

/** What was read, one after the other. */
export type PostReading =
  | { kind: 'post'; post: SourcePost }
  | { kind: 'no-post'; origin: string; why: NoPost };

/** The fixed words of posts in one language, with places in braces, by which the lines under a post are known. */
export interface PostWords {
  language: string;
  byline: string;
  dateline: string;
  categories: string;
  tags: string;
  separator: string;
}
