import { uuidv7 } from 'uuidv7';
import { dayOf } from '../../src/domain/day';
import type { Digest } from '../../src/domain/digest';
import { createDigest } from '../../src/storage/digests';
import { readPostSettings } from '../settings/post-settings';
import { fillPatterns, readPatterns } from './post-patterns';
import { writersZone } from './writers-zone';

/** Begins a digest of today with what the writer has set once, and resolves to its id. */
export async function beginDigest(): Promise<string> {
  const digest = await newDigest();
  await createDigest(digest);
  return digest.id;
}

/** The digest that would be begun now. */
export async function newDigest(): Promise<Digest> {
  const [{ author, blog, language }, patterns] = await Promise.all([readPostSettings(), readPatterns()]);
  const now = new Date().toISOString();
  const zone = writersZone();
  const bare = { date: dayOf(now, zone), author, blog, language, title: '' };
  const { title } = fillPatterns(patterns, bare);
  return {
    ...bare,
    ...fillPatterns(patterns, { ...bare, title }),
    title,
    id: uuidv7(),
    zone,
    categories: [],
    tags: [],
    createdAt: now,
    changedAt: now,
  };
}
