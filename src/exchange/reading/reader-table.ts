import type { ImportFormatId } from './import-formats';

/** What of a link a file may carry beside its address. */
export const carriedParts = [
  'title',
  'comment',
  'quotes',
  'tags',
  'folders',
  'flags',
  'private',
  'savedAt',
  'modifiedAt',
  'authors',
  'site',
  'published',
  'description',
  'body',
  'language',
  'image',
  'via',
] as const;
export type CarriedPart = (typeof carriedParts)[number];

/** A format as the import and the help name it: what writes it, how its files end, and what of a link they carry. */
export interface ReaderInfo {
  /** Names of tools are the same in every language; formats that are no tool's have none. */
  tool: string;
  files: string;
  /** Parts, parted by spaces. */
  carries: string;
}

export const readerTable: Readonly<Record<ImportFormatId, ReaderInfo>> = {
  'reading-list-html': { tool: 'Pocket, Instapaper', files: '.html', carries: 'title tags flags savedAt' },
  netscape: {
    tool: '',
    files: '.html',
    carries: 'title comment quotes tags folders flags private savedAt modifiedAt image',
  },
  'posts-xml': {
    tool: 'del.icio.us, Pinboard',
    files: '.xml',
    carries: 'title comment tags flags private savedAt',
  },
  'opml-xml': {
    tool: 'OPML',
    files: '.opml',
    carries: 'title comment quotes tags folders savedAt authors description language',
  },
  'feed-xml': {
    tool: 'RSS, Atom',
    files: '.xml',
    carries: 'title tags savedAt authors site published description body',
  },
  'enex-xml': {
    tool: 'Evernote',
    files: '.enex',
    carries: 'title comment tags savedAt modifiedAt authors body',
  },
  'wallabag-xml': {
    tool: 'wallabag',
    files: '.xml',
    carries: 'title quotes tags flags savedAt modifiedAt authors site published body language image via',
  },
  'html-links': { tool: '', files: '.html', carries: 'title comment savedAt' },
  'chrome-json': {
    tool: 'Chrome, Edge, Brave, Opera, Vivaldi',
    files: 'Bookmarks',
    carries: 'title comment folders savedAt',
  },
  'firefox-json': {
    tool: 'Firefox',
    files: '.json, .jsonlz4',
    carries: 'title comment tags folders savedAt modifiedAt',
  },
  'readability-json': { tool: 'Readability', files: '.json', carries: 'title flags savedAt description' },
  'hypothesis-json': {
    tool: 'Hypothesis',
    files: '.json',
    carries: 'title comment quotes tags private savedAt',
  },
  'hypothesis-api-json': {
    tool: 'Hypothesis API',
    files: '.json',
    carries: 'title comment quotes tags private savedAt',
  },
  'readwise-json': {
    tool: 'Readwise API',
    files: '.json',
    carries: 'title comment quotes tags savedAt authors description image',
  },
  'readwise-reader-json': {
    tool: 'Readwise Reader API',
    files: '.json',
    carries:
      'title comment quotes tags flags savedAt modifiedAt authors site published description body image',
  },
  'google-reader-json': {
    tool: 'Google Reader, Inoreader, FreshRSS',
    files: '.json',
    carries: 'title comment tags flags savedAt authors site published body',
  },
  'goodlinks-json': {
    tool: 'GoodLinks',
    files: '.json',
    carries: 'title quotes tags flags savedAt modifiedAt authors description',
  },
  'buku-json': { tool: 'buku', files: '.json', carries: 'title comment tags' },
  'tab-session-manager-json': {
    tool: 'Tab Session Manager',
    files: '.json',
    carries: 'title tags folders savedAt',
  },
  'session-buddy-json': {
    tool: 'Session Buddy',
    files: '.json',
    carries: 'title comment tags folders savedAt',
  },
  'session-buddy-3-json': {
    tool: 'Session Buddy 3',
    files: '.json',
    carries: 'title comment tags folders savedAt',
  },
  'toby-json': { tool: 'Toby', files: '.json', carries: 'title comment tags folders' },
  'memex-json': { tool: 'Memex', files: '.json', carries: 'title comment quotes tags folders flags savedAt' },
  'linkwarden-json': {
    tool: 'Linkwarden',
    files: '.json',
    carries: 'title comment tags folders flags savedAt modifiedAt',
  },
  'karakeep-json': {
    tool: 'Karakeep',
    files: '.json',
    carries: 'title comment tags folders flags savedAt authors site description image',
  },
  'omnivore-json': {
    tool: 'Omnivore',
    files: '.zip',
    carries: 'title comment quotes tags flags savedAt modifiedAt authors published description image',
  },
  'wallabag-json': {
    tool: 'wallabag',
    files: '.json',
    carries: 'title quotes tags flags savedAt modifiedAt authors site published body language image via',
  },
  'wallabag-1-json': { tool: 'wallabag 1', files: '.json', carries: 'title tags flags' },
  'pinboard-json': {
    tool: 'Pinboard',
    files: '.json',
    carries: 'title comment quotes tags flags private savedAt',
  },
  'delicious-json': { tool: 'del.icio.us', files: '.json', carries: 'title comment tags private savedAt' },
  'elcurator-json': { tool: 'elCurator', files: '.json', carries: 'title tags flags savedAt' },
  'shaarli-json': { tool: 'Shaarli', files: '.json', carries: 'title comment tags private savedAt' },
  'diigo-json': {
    tool: 'Diigo',
    files: '.json',
    carries: 'title comment quotes tags flags private savedAt modifiedAt',
  },
  json: {
    tool: '',
    files: '.json, .jsonl',
    carries: 'title comment quotes tags folders savedAt authors site published description image via',
  },
  table: {
    tool: '',
    files: '.csv, .tsv',
    carries: 'title comment quotes tags folders savedAt authors site published description image via',
  },
  'gleanings-csv': {
    tool: 'Gleanings',
    files: '.csv',
    carries:
      'title comment quotes tags private savedAt modifiedAt authors site published description language image via',
  },
  'gleanings-markdown': {
    tool: 'Gleanings',
    files: '.md',
    carries: 'title comment quotes tags savedAt authors site via',
  },
  'pocket-csv': { tool: 'Pocket', files: '.csv, .zip', carries: 'title quotes tags flags savedAt' },
  'raindrop-csv': {
    tool: 'Raindrop.io',
    files: '.csv',
    carries: 'title comment quotes tags folders flags savedAt description image',
  },
  'instapaper-csv': { tool: 'Instapaper', files: '.csv', carries: 'title quotes tags folders flags savedAt' },
  'readwise-reader-csv': {
    tool: 'Readwise Reader',
    files: '.csv',
    carries: 'title tags folders flags savedAt',
  },
  'readwise-csv': { tool: 'Readwise', files: '.csv', carries: 'title comment quotes tags savedAt authors' },
  'karakeep-csv': {
    tool: 'Karakeep',
    files: '.csv',
    carries: 'title comment tags folders flags savedAt description image',
  },
  'hypothesis-csv': { tool: 'Hypothesis', files: '.csv', carries: 'comment quotes tags savedAt' },
  'linkace-csv': {
    tool: 'LinkAce',
    files: '.csv',
    carries: 'title comment tags folders private savedAt modifiedAt image',
  },
  'diigo-csv': { tool: 'Diigo', files: '.csv', carries: 'title comment quotes tags savedAt' },
  'wallabag-csv': { tool: 'wallabag', files: '.csv', carries: 'title tags savedAt body language' },
  'takeout-csv': { tool: 'Google Takeout', files: '.csv', carries: 'title comment tags' },
  'matter-csv': {
    tool: 'Matter',
    files: '.csv, .zip',
    carries: 'title quotes tags flags savedAt authors site',
  },
  'zotero-csv': {
    tool: 'Zotero',
    files: '.csv',
    carries: 'title comment tags savedAt modifiedAt authors site published description language',
  },
  ris: {
    tool: 'RIS',
    files: '.ris',
    carries: 'title comment tags savedAt authors site published description language',
  },
  bibtex: {
    tool: 'BibTeX',
    files: '.bib',
    carries: 'title comment tags savedAt authors site published description language',
  },
  'markdown-note': {
    tool: '',
    files: '.md',
    carries:
      'title comment quotes tags flags private savedAt modifiedAt authors site published description body language image via',
  },
  'url-list': { tool: '', files: '.txt, .md', carries: 'title comment quotes tags folders savedAt' },
};

// The keys of an object are texts to the compiler; those of this one are the formats.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const readerIds = Object.keys(readerTable) as ImportFormatId[];
