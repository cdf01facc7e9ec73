import type { Digest } from '../digest';
import { slugOf } from '../slug';

/** The slug of a post by rule: that of its words, without the marks between them but for bytes that are escaped. */
export function slugOfWords(words: string): string {
  return slugOf(words)
    .replaceAll(/(?:[^\p{L}\p{M}\p{N}_%]|%(?![\da-f]{2}))+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** The slug that a post goes out with: the writer's, or that of its title. */
export function postSlug({ slug, title }: Pick<Digest, 'slug' | 'title'>): string {
  return slug.trim() === '' ? slugOfWords(title) : slugOf(slug);
}
