import type { Day, Instant } from '../../day';
import type { DigestUse } from '../usage';

/** What a writer may want to look at before a post goes out; never more than a warning. */
export type Check =
  /** `entryId` where it is a clip that lacks the title. */
  | { kind: 'missing-title'; entryId?: string }
  | { kind: 'missing-author' }
  | { kind: 'future-date' | 'past-date'; date: Day }
  | { kind: 'slug-taken'; slug: string; use: DigestUse }
  | { kind: 'no-clips' }
  /** The written post is larger than its reader shows whole. */
  | { kind: 'too-large'; kilobytes: number }
  | EntryCheck;

/** A check on one entry of the outline. */
export type EntryCheck = { entryId: string } & (
  | { kind: 'empty-comment' | 'empty-section' | 'clip-gone' | 'private-clip' | 'trashed-clip' | 'too-long' }
  | { kind: 'placeholder' | 'weak-link' | 'bare-address' | 'unclosed' | 'image-without-text'; text: string }
  /** A scheme that there is none of, one that is not sent out, a label that nothing defines. */
  | { kind: 'unknown-scheme' | 'unsafe-link' | 'undefined-label'; text: string }
  | { kind: 'same-link'; firstId: string }
  | { kind: 'linked-before'; use: DigestUse }
  /** The page was not there any more when its link was checked last. */
  | { kind: 'link-gone'; status: number; checkedAt: Instant }
  /** A text that a series begins with, which was to be written anew. */
  | { kind: 'standing-text' }
);

/** By what a check is known again: what it is about, and what it found there. */
export function checkKey(check: Check): string {
  const about = 'entryId' in check ? (check.entryId ?? '') : '';
  const found =
    'text' in check
      ? check.text
      : 'use' in check
        ? check.use.id
        : 'date' in check
          ? check.date
          : 'slug' in check
            ? check.slug
            : '';
  return [check.kind, about, found].join(' ');
}
