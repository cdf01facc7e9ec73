import type { Heading, PageWords } from '../../src/domain/facts/page-words';

export const theHeading: Heading = { isFirst: true, text: 'A page', isInChrome: false, leadsHome: false };

/** The words of a page that says no more of itself than its title and what a test names. */
export function someWords(words: Partial<PageWords> = {}): PageWords {
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
    ...words,
  };
}
