import type { Clip } from '../../domain/clip';

/** A part of a clip that one format can carry and another cannot. */
export type ClipPart =
  | 'comment'
  | 'quotes'
  | 'quoteComments'
  | 'quoteMarkup'
  | 'quoteFragments'
  | 'tags'
  | 'spacesInTags'
  | 'commasInTags'
  | 'private'
  | 'authors'
  | 'site'
  | 'published'
  | 'modified'
  | 'description'
  | 'image'
  | 'icon'
  | 'language'
  | 'keywords'
  | 'via'
  | 'viaTitle'
  | 'otherAddresses'
  | 'forNextDigest'
  | 'changedAt';

const tests: Readonly<Record<ClipPart, (clip: Clip) => boolean>> = {
  comment: ({ comment }) => comment.trim() !== '',
  quotes: ({ quotes }) => quotes.length > 0,
  quoteComments: ({ quotes }) => quotes.some(({ comment }) => comment.trim() !== ''),
  quoteMarkup: ({ quotes }) => quotes.some(({ text, markdown }) => text !== markdown),
  quoteFragments: ({ quotes }) => quotes.some(({ fragment }) => fragment !== undefined),
  tags: ({ tags }) => tags.length > 0,
  spacesInTags: ({ tags }) => tags.some((tag) => tag.includes(' ')),
  commasInTags: ({ tags }) => tags.some((tag) => tag.includes(',')),
  private: (clip) => clip.private,
  authors: ({ authors }) => authors.length > 0,
  site: ({ site }) => site !== undefined,
  published: ({ published }) => published !== undefined,
  modified: ({ modified }) => modified !== undefined,
  description: ({ description }) => description !== undefined,
  image: ({ image }) => image !== undefined,
  icon: ({ icon }) => icon !== undefined,
  language: ({ language }) => language !== undefined,
  keywords: ({ keywords }) => keywords.length > 0,
  via: ({ via }) => via !== undefined,
  viaTitle: ({ via }) => via?.title !== undefined,
  otherAddresses: ({ originalUrl, canonicalUrl }) => originalUrl !== undefined || canonicalUrl !== undefined,
  forNextDigest: ({ forNextDigest }) => forNextDigest !== undefined,
  changedAt: ({ savedAt, changedAt }) => savedAt !== changedAt,
};

/** How many of some clips have each part. */
export type PartCounts = ReadonlyMap<ClipPart, number>;

/** The counts with those of more clips. */
export function countParts(counts: PartCounts, clips: Iterable<Clip>): PartCounts {
  const all = new Map(counts);
  for (const clip of clips) {
    for (const part of clipParts) if (tests[part](clip)) all.set(part, (all.get(part) ?? 0) + 1);
  }
  return all;
}

// The keys of a record of all parts are all parts.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const clipParts = Object.keys(tests) as ClipPart[];

/** All parts but those that a format carries: what stays behind. */
export function allBut(...carried: readonly ClipPart[]): ClipPart[] {
  return clipParts.filter((part) => !carried.includes(part));
}

/** What people read in a table or a note of ours, and what is read back from it. */
export const readablyWritten: readonly ClipPart[] = [
  'comment',
  'quotes',
  'quoteComments',
  'quoteMarkup',
  'tags',
  'spacesInTags',
  'private',
  'authors',
  'site',
  'published',
  'description',
  'image',
  'language',
  'via',
  'viaTitle',
  'changedAt',
];
