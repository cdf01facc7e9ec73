import type { Instant } from './day';

/** What a server said of an address. */
export type LinkAnswer =
  /** `movedTo` where it answered from another address. */
  | { kind: 'alive'; movedTo?: string }
  | { kind: 'gone'; status: number }
  /** It answered, but with a refusal or an error of its own: the page may well be there. */
  | { kind: 'unclear'; status: number }
  /** It sent us on to an address that did not answer us, as a site does that we may not ask. */
  | { kind: 'elsewhere' }
  | { kind: 'silent' };

/** What was answered when the link of a clip was checked last. */
export interface CheckedLink {
  clipId: string;
  /** The address that was asked; where the clip has another by now, nothing is known of that. */
  url: string;
  at: Instant;
  answer: LinkAnswer;
}
