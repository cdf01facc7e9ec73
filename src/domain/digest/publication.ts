import type { Instant } from '../day';
import type { PostStyle } from '../digest';

/**
 * How far a publication has come: `prepared`, its remote key is chosen and nothing was sent; `sending`;
 * `sent` and read back; `unsure`, what was sent may or may not have arrived; `failed`, the destination
 * has not taken it; `changed-there`, the post was changed at the destination and was left alone; `removing`,
 * it is being taken away there.
 */
export const publicationStates = [
  'prepared',
  'sending',
  'sent',
  'unsure',
  'failed',
  'changed-there',
  'removing',
] as const;

export type PublicationState = (typeof publicationStates)[number];

/** What a destination shows of a post: nothing yet, or not before its time, or all of it. */
export const remoteStatuses = ['draft', 'scheduled', 'published'] as const;

export type RemoteStatus = (typeof remoteStatuses)[number];

/** The record of a digest, or of one of its clips, at one destination: that it was sent there, is being sent, or that the writer says so. */
export interface Publication {
  /** UUIDv7, made by the caller. */
  id: string;
  digestId: string;
  /** The clip that went there as a post of its own; absent where the digest went as one post. */
  clipId?: string;
  /** Id of the destination; `hand` where the writer took the post there. */
  destination: string;
  state: PublicationState;
  /** It says there that the post is out elsewhere, and is not the post. */
  isAnnouncement?: true;
  /** By what the post is found at the destination: chosen before anything is sent. */
  remoteKey?: string;
  /** What the destination calls the post. */
  remoteId?: string;
  /** Where the post can be read. */
  url?: string;
  /** What the destination showed of it when it was read back; all of it where this is absent. */
  remoteStatus?: RemoteStatus;
  /** When it was sent last; absent until it was. */
  at?: Instant;
  /** Id of the format, or of the writer's template, in which it was sent, where that is known. */
  format?: string;
  /** The style in which it was sent, where that is known. */
  style?: PostStyle;
  /** SHA-256 of all that the digest said then, whatever the format: whether it was changed here since. */
  contentHash?: string;
  /** SHA-256 of the text that was sent last, in hexadecimal. */
  hash?: string;
  /** The same of the text that was read back then: whether it was changed there since. */
  remoteHash?: string;
  /** When it was taken away at the destination; absent while it is there. The rest says what was. */
  removedThereAt?: Instant;
  /** Taken back since: the record was a mistake. */
  withdrawnAt?: Instant;
}

/** Of what a post is made when it is sent. */
export type SentForm = Required<Pick<Publication, 'format' | 'style' | 'contentHash'>>;

/** The record of a digest that did go out. */
export type SentPublication = Publication & Required<Pick<Publication, 'at' | 'hash'>>;

/** Whether the digest has gone out there, whatever has become of the record or of sending it again. */
export function wasSent(publication: Publication): publication is SentPublication {
  return publication.at !== undefined && publication.hash !== undefined;
}

/** Whether what was sent there, the digest or an announcement of it, was not taken away since, nor by mistake. */
export function isThere(publication: Publication): publication is SentPublication {
  const { withdrawnAt, removedThereAt } = publication;
  return wasSent(publication) && withdrawnAt === undefined && removedThereAt === undefined;
}

/** Whether the digest has gone out there, was not taken away since, and nobody has said that it had not. */
export function isSent(publication: Publication): publication is SentPublication {
  return isThere(publication) && publication.isAnnouncement === undefined;
}

/** Whether something was begun at the destination of whose end nothing is known. */
export function isInDoubt({ state }: Publication): boolean {
  return state === 'sending' || state === 'unsure' || state === 'removing';
}

/** The publication that went out last. */
export function latestPublication(publications: readonly SentPublication[]): SentPublication | undefined {
  return publications.reduce<SentPublication | undefined>(
    (latest, one) => (latest && latest.at >= one.at ? latest : one),
    undefined,
  );
}

/**
 * What is said of a digest as a whole: its last publication as one post. Where only clips of it went out, each as
 * a post of its own, the last of those, without the address, which is not the digest's.
 */
export function digestPublication(publications: readonly SentPublication[]): SentPublication | undefined {
  const whole = latestPublication(publications.filter(({ clipId }) => clipId === undefined));
  if (whole) return whole;
  const { url: _url, ...last } = latestPublication(publications) ?? {};
  return 'id' in last ? last : undefined;
}
