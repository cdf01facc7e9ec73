import type { Instant } from '../day';
import type { Digest } from '../digest';

const sevenDays = 7 * 24 * 60 * 60 * 1000;

/** From when on clips are new to a digest. */
export interface Since {
  at: Instant;
  /** Whether it is the last digest that says so, or the seven days that serve where there is none. */
  lastDigest: boolean;
}

/**
 * The moment at which the last digest before this one was begun; without one, seven days before this
 * one. It only says what is new: whether a clip stands in a digest is for the usage to tell.
 *
 * @param filled the digests outside the trash that have clips in them
 */
export function sinceOf(digest: Digest, filled: readonly Digest[]): Since {
  const before = filled
    .filter(({ id, createdAt }) => id !== digest.id && createdAt < digest.createdAt)
    .map(({ createdAt }) => createdAt);
  const last = before.reduce((latest, at) => (at > latest ? at : latest), '');
  if (last !== '') return { at: last, lastDigest: true };
  return { at: new Date(Date.parse(digest.createdAt) - sevenDays).toISOString(), lastDigest: false };
}
