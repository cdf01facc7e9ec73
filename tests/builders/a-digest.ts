import type { Digest } from '../../src/domain/digest';

/** A digest that is whole; a test names only what it is about. */
export function aDigest(fields: Partial<Digest> = {}): Digest {
  return {
    id: '00000000-0000-7000-8000-00000000d1d1',
    title: 'Links',
    slug: '',
    date: '2026-05-03',
    author: 'Ann',
    language: 'en',
    blog: '',
    intro: '',
    outro: '',
    categories: [],
    tags: [],
    createdAt: '2026-05-03T10:00:00.000Z',
    changedAt: '2026-05-03T10:00:00.000Z',
    ...fields,
  };
}
