import type { Heading, RawPageData } from '../../src/metadata/raw-page-data';

export const theHeading: Heading = { isFirst: true, text: 'A page', isInChrome: false, leadsHome: false };

/** The page of a page that says no more of itself than its title and what a test names. */
export function somePageData(page: Partial<RawPageData> = {}): RawPageData {
  return {
    url: 'https://paper.example/world/big-story-12345',
    title: 'A page',
    referrer: '',
    language: '',
    base: '',
    metaTags: [],
    links: [],
    jsonLd: [],
    headings: [theHeading],
    itemProperties: [],
    entries: 0,
    ...page,
  };
}
