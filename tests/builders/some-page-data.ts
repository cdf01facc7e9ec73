import type { PageNode, RawPageData } from '../../src/metadata/raw-page-data';

/** A node of a page that says no more of itself than a test names. */
export function aNode(node: Partial<PageNode> = {}): PageNode {
  return {
    tag: 'p',
    parent: -1,
    at: 1,
    classes: '',
    id: '',
    role: '',
    rel: '',
    property: '',
    stated: '',
    text: '',
    isSignature: false,
    leadsHome: false,
    ...node,
  };
}

export const theHeading = aNode({ tag: 'h1', at: 0, text: 'A page' });

/** What a page says that says no more of itself than its title and what a test names. */
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
    itemProperties: [],
    nodes: [theHeading],
    ...page,
  };
}
