import type { PostTarget, SiteAuthor } from '../domain/destination';
import type { Term } from '../domain/digest';
import type { Day, Instant } from '../domain/day';
import type { RemoteStatus, SentForm } from '../domain/digest/publication';
import type { Rendered } from '../rendering/render';
import type { PostFormatId } from '../rendering/formats/formats';

/** A post as it is handed to a destination. */
export interface OutgoingPost {
  /** By which it is found there: the digest's id, that of a clip of it as a post of its own, or of a feed's place. */
  postId: string;
  title: string;
  slug: string;
  date: Day;
  language: string;
  categories: readonly Term[];
  tags: readonly Term[];
  /** What the destination is to show; `scheduled` from `publishAt` on. */
  status: RemoteStatus;
  publishAt?: Instant;
  /** Where everybody can read it already, for a destination that announces it. */
  address?: string;
  /** A line or two on it by the writer; empty where the destination may take its first words. */
  excerpt: string;
  /** Ids of what the destination is to send it to besides, when it comes out. */
  targets: readonly string[];
  /** In whose name it is, where the writer may choose; as the destination is set up where it is absent. */
  authorId?: number;
  /** An image of the page that it is about, for a destination that shows one; undefined where there is none. */
  readPicture?: () => Promise<CardImage | undefined>;
  /** Of what it is made, to be recorded once it was sent; absent where that is recorded by other means. */
  form?: SentForm;
  /** Where it is no post but a file of its own, such as a feed: its path below the place, and what is in it. */
  file?: { path: string; text: string; mediaType: string };
  /** The post written in a format. */
  render: (format: PostFormatId) => Rendered;
}

export interface CardImage {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
}

/** A post as it is at a destination. */
export interface RemotePost {
  id: string;
  /** Where visitors read it; absent while they cannot. */
  url?: string;
  status: RemoteStatus;
  /** Title and text as they are stored there, in one text that can be compared and shown. */
  text: string;
  /** The key that stands in it, where keys stand in posts; empty where none does. */
  key?: string;
  /** What changes there with each write, where the destination has such a thing. */
  version?: string;
}

/** The key that stands in what is stored of a post, by its mark; empty where none does. */
export function keyIn(stored: string): string {
  return [...stored.matchAll(/<!-- gleanings:([\w-]+) -->/g)].at(-1)?.[1] ?? '';
}

/** By what a post is known, where its destination keeps what no reader sees. */
export function markOf(key: string): string {
  return `<!-- gleanings:${key} -->`;
}

/** What came of a write beside the post: what the destination has not taken. */
export interface WriteResult {
  id: string;
  /** Categories, tags and targets that are not there, or that were not taken. */
  missingTerms: string[];
}

export interface Capabilities {
  /** Whether a create with a key that is taken fails instead of making a second post. */
  createsOnce: boolean;
  drafts: boolean;
  /** Whether the text is all that is sent, so that what says the same already is not sent again. */
  textIsAll: boolean;
  /** Whether the server itself brings a post out at a later time. */
  schedules: boolean;
}

/** What an account may not do at a destination, of what a writer may expect. */
export type RightsLimit = 'drafts-only' | 'no-new-categories' | 'html-filtered';

export interface RightsReport {
  /** Who writes there, as the destination names them: its words, untrusted. */
  account: string;
  limits: readonly RightsLimit[];
  /** Where it can send posts besides, where it says so. */
  targets?: PostTarget[];
  /** As whom the account may write, where that are others, too. */
  authors?: SiteAuthor[];
}

/**
 * A destination's server. Each method is one attempt; none of them stores anything or asks the writer.
 * Reading methods may be repeated at will.
 *
 * @throws {PublishError} from every method, whatever the server does
 */
export interface DestinationClient {
  capabilities: Capabilities;
  /** Asks whether posts can be written, as whom and with what limits. */
  check: (signal: AbortSignal) => Promise<RightsReport>;
  /** The key by which the post will be found; the same digest gives the same key. */
  keyOf: (post: OutgoingPost) => string;
  /** What `RemotePost.text` is once the post is stored as it was sent. */
  textOf: (post: OutgoingPost) => string;
  find: (key: string, signal: AbortSignal) => Promise<RemotePost | undefined>;
  read: (id: string, signal: AbortSignal) => Promise<RemotePost | undefined>;
  create: (key: string, post: OutgoingPost, signal: AbortSignal) => Promise<WriteResult>;
  /** Writes over the post as it was read; a draft may come out, what is out stays out. */
  update: (there: RemotePost, post: OutgoingPost, signal: AbortSignal) => Promise<WriteResult>;
  /** Takes the post away as it was read, into a trash where the destination has one; fine where it is gone already. */
  remove: (there: RemotePost, signal: AbortSignal) => Promise<void>;
}
