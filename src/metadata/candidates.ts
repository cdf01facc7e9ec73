/** What one family of sources says of the page, raw, the likeliest first. */
export interface Candidates {
  /** Addresses that the family says are the page's own; they tell whether it speaks of this page at all. */
  address?: string[];
  title?: string[];
  authors?: string[];
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

export type Field = Exclude<keyof Candidates, 'address'>;
