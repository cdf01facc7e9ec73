/** What one family of sources says of the page, raw, the likeliest first. */
export interface Candidates {
  /** Addresses that the family says are the page's own; they tell whether it speaks of this page at all. */
  address?: string[];
  title?: string[];
  authors?: string[];
  /** Those of the authors and publishers that are no persons. */
  organizations?: string[];
  site?: string[];
  published?: string[];
  modified?: string[];
  description?: string[];
  image?: string[];
  language?: string[];
  keywords?: string[];
}

export const claimed = [
  'address',
  'title',
  'authors',
  'site',
  'published',
  'modified',
  'description',
  'image',
  'language',
  'keywords',
] as const satisfies (keyof Candidates)[];

type Field = Exclude<keyof Candidates, 'address' | 'organizations'>;

/** Where metadata come from. */
export type Family =
  | 'heading'
  | 'titles'
  | 'jsonLd'
  | 'openGraph'
  | 'twitter'
  | 'dublinCore'
  | 'services'
  | 'plainMeta'
  | 'weakMeta'
  | 'microdata'
  | 'microformats'
  | 'bylines'
  | 'copyright'
  | 'visibleDays'
  | 'address'
  | 'document';

/**
 * Which family is believed before which, field by field. The first that says something usable is
 * taken. What a family can say and how it is read stands in its own file.
 */
export const priorities: Readonly<Record<Field, readonly Family[]>> = {
  title: [
    'heading',
    'jsonLd',
    'openGraph',
    'twitter',
    'microdata',
    'microformats',
    'dublinCore',
    'services',
    'plainMeta',
    'document',
  ],
  authors: [
    'jsonLd',
    'dublinCore',
    'plainMeta',
    'openGraph',
    'twitter',
    'services',
    'microdata',
    'microformats',
    'bylines',
    'titles',
    'copyright',
  ],
  site: ['openGraph', 'titles', 'jsonLd', 'plainMeta', 'dublinCore', 'services', 'microdata', 'document'],
  published: [
    'jsonLd',
    'openGraph',
    'dublinCore',
    'services',
    'plainMeta',
    'microdata',
    'microformats',
    'address',
    'visibleDays',
    'weakMeta',
  ],
  modified: [
    'jsonLd',
    'openGraph',
    'dublinCore',
    'services',
    'plainMeta',
    'microdata',
    'microformats',
    'visibleDays',
  ],
  description: [
    'openGraph',
    'twitter',
    'jsonLd',
    'dublinCore',
    'services',
    'plainMeta',
    'microdata',
    'microformats',
  ],
  image: ['openGraph', 'twitter', 'jsonLd', 'services', 'plainMeta', 'document', 'microdata', 'microformats'],
  language: ['document', 'plainMeta', 'openGraph', 'jsonLd', 'dublinCore', 'microdata'],
  keywords: ['plainMeta', 'openGraph', 'services', 'jsonLd', 'dublinCore', 'microdata', 'microformats'],
};
