/**
 * How much of a page is looked at. A page is free to be huge or hostile; the reader is not free to
 * wait. Lengths are in UTF-16 code units, counts are of elements unless named otherwise.
 */
export const limits = {
  /** Elements and texts of the body that are looked at. */
  visited: 30_000,
  /** Of them, those that are told. */
  pageNodes: 3_000,
  nodeText: 500,
  /** Of an element: its classes, its id and the like, each. */
  names: 300,
  metaTags: 2_000,
  /** Of all meta tags together. */
  metaText: 1_000_000,
  linkTags: 500,
  scriptTags: 500,
  headings: 40,
  /** Different titles that a page declares, to which its headings are compared. */
  titles: 8,
  candidates: 300,
  /** Text nodes and elements visited to read the text of one element. */
  textNodes: 400,
  /** Before it is folded; what comes out is cut to the length of its field. */
  rawText: 20_000,
  jsonLdText: 2_000_000,
  jsonLdNodes: 4_000,
  jsonLdDepth: 20,
  /** By how many elements a line with a name may stand before the heading. */
  linesBefore: 10,
  values: 1_000,
  title: 1_000,
  name: 160,
  authors: 1_000,
  description: 5_000,
  keyword: 100,
  keywords: 50,
  /** Less than `rawText`: an address that was cut there is none. */
  address: 16_000,
  iconData: 8_192,
  /** Elements before and after the heading in which a byline or a date is believed to be the page's own. */
  beforeHeading: 40,
  afterHeading: 80,
} as const;
