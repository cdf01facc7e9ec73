import type { Instant } from '../../domain/day';
import type { Post } from '../post';

/** A feed of published digests. */
export interface Feed {
  title: string;
  /** Address of the blog. */
  home: string;
  /** Address of the feed itself. */
  address: string;
  author: string;
  /** BCP 47. */
  language: string;
  items: FeedItem[];
}

/** A digest that has gone out. */
export interface FeedItem {
  post: Post;
  /** Where it can be read. */
  url: string;
  published: Instant;
  /** Of the last change. */
  updated: Instant;
}
