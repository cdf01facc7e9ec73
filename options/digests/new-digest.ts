import { uuidv7 } from 'uuidv7';
import { dayOf } from '../../src/domain/day';
import type { Digest } from '../../src/domain/digest';
import { readPostSettings } from '../settings/post-settings';
import { createDigest } from '../../src/storage/digests';

/** Begins a digest of today with what the writer has set once, and resolves to its id. */
export async function beginDigest(): Promise<string> {
  const { author, blog, language } = await readPostSettings();
  const now = new Date().toISOString();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const digest: Digest = {
    id: uuidv7(),
    title: '',
    slug: '',
    date: dayOf(now, zone),
    author,
    blog,
    language,
    intro: '',
    outro: '',
    categories: [],
    tags: [],
    createdAt: now,
    changedAt: now,
  };
  await createDigest(digest);
  return digest.id;
}
