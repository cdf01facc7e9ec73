import type { Day } from './day';

/** What a page says of itself, read once when the reader opens the popup on it. */
export interface PageMetadata {
  /** The address as the browser shows it, http or https where the page could be read. */
  url: string;
  /** The page's own word for its address, kept only where it names the same page. */
  canonicalUrl?: string;
  /** The page from which the reader came, where it is on another site. */
  referrer?: string;
  title: string;
  authors: string[];
  site?: string;
  published?: Day;
  modified?: Day;
  description?: string;
  /** Absolute http(s) address of the lead image. */
  image?: string;
  /** Absolute http(s) or data: address of the page's icon. */
  icon?: string;
  /** BCP 47, as the page writes it. */
  language?: string;
  /** The page's own keywords, in its order, without doubles. */
  keywords: string[];
}

/** Creates the metadata of a page of which nothing is known but what `fields` tell. */
export function createMetadata(fields: Pick<PageMetadata, 'url'> & Partial<PageMetadata>): PageMetadata {
  return { title: '', authors: [], keywords: [], ...fields };
}
