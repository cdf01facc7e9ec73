/**
 * Why a destination could not be asked, or did not take what it was sent.
 *
 * The first group is said before anything is written, or by the destination itself: nothing was written.
 * After one of the second group, during a write, nobody knows.
 */
export type RefusalKind =
  /** The address is neither https nor this machine: no secret goes there. */
  | 'insecure'
  /** The browser has no permission for the site. */
  | 'no-permission'
  /** What opens the destination is not kept in this browser. */
  | 'no-secret'
  | 'unauthorized'
  /** The site has application passwords switched off. */
  | 'passwords-off'
  /** What was set up lacks the right for it. */
  | 'forbidden'
  | 'too-many'
  /** What is to be announced is not out under an address yet. */
  | 'no-address'
  /** There is something else under the very key. */
  | 'taken'
  /** It was changed there between reading and writing. */
  | 'conflict'
  /** It was there, and is not any more. */
  | 'gone-there'
  /** It was to be taken away, and is there all the same. */
  | 'still-there'
  /** What was sent has not arrived: it was looked for by its key. */
  | 'not-arrived'
  /** The destination cannot be asked for a post by its key. */
  | 'cannot-look'
  /** There is nothing of the kind at the address. */
  | 'not-found'
  /** The destination says why, in `detail`. */
  | 'refused'
  | 'cancelled';

export type DoubtKind =
  | 'unreachable'
  | 'timeout'
  | 'redirected'
  | 'too-large'
  | 'server-fault'
  /** Not what the protocol has for an answer, as an error page with status 200. */
  | 'not-understood';

export type PublishErrorKind = RefusalKind | DoubtKind;

const doubts: ReadonlySet<string> = new Set<DoubtKind>([
  'unreachable',
  'timeout',
  'redirected',
  'too-large',
  'server-fault',
  'not-understood',
]);

/** What the UI makes one sentence of. Neither a secret nor an address with one is ever in it. */
export class PublishError extends Error {
  override name = 'PublishError';
  constructor(
    readonly kind: PublishErrorKind,
    /** What the server says of it: its words, untrusted, cut, to be shown as plain text. */
    readonly detail = '',
  ) {
    super(kind);
  }

  /** Whether a write that ended so may have been carried out all the same. */
  get leavesDoubt(): boolean {
    return doubts.has(this.kind);
  }

  /** Whether asking again, later, can give another answer without the writer doing anything. */
  get mayPass(): boolean {
    return ['unreachable', 'timeout', 'server-fault', 'too-many'].includes(this.kind);
  }
}

const maxDetailChars = 300;

/** So much of it is looked at. */
const maxReadChars = 4_000;

/** A server's words as one line that can be shown. */
export function detailOf(words: unknown): string {
  if (typeof words !== 'string') return '';
  const line = words
    .slice(0, maxReadChars)
    .replace(/<[^<>]*>/g, '')
    .replace(/[\p{C}\s]+/gu, ' ');
  return Array.from(line.trim()).slice(0, maxDetailChars).join('');
}
