import { message } from '../../../src/browser/messages';
import type { FileKind } from '../../../src/exchange/incoming/incoming-file';

/** What a file is, in words. Names of tools are the same in every language. */
export function fileKind(is: FileKind): string {
  switch (is) {
    case 'backup':
      return message('fileBackup');
    case 'newer-backup':
      return message('fileNewerBackup');
    case 'unknown':
      return message('fileUnknown');
    case 'netscape':
    case 'chrome-json':
    case 'firefox-json':
      return message('fileBookmarks');
    case 'markdown-note':
      return message('fileNote');
    case 'html-links':
    case 'url-list':
      return message('fileUrls');
    case 'gleanings-csv':
      return message('fileTable');
    default:
      return message('fileOf', tools[is]);
  }
}

const tools = {
  'reading-list-html': 'Pocket / Instapaper',
  'posts-xml': 'del.icio.us',
  'readability-json': 'Readability',
  'hypothesis-json': 'Hypothesis',
  'memex-json': 'Memex',
  'linkwarden-json': 'Linkwarden',
  'karakeep-json': 'Karakeep',
  'omnivore-json': 'Omnivore',
  'wallabag-json': 'wallabag',
  'wallabag-1-json': 'wallabag 1',
  'pinboard-json': 'Pinboard',
  'delicious-json': 'del.icio.us',
  'elcurator-json': 'elCurator',
  'shaarli-json': 'Shaarli',
  'diigo-json': 'Diigo',
  'pocket-csv': 'Pocket',
  'raindrop-csv': 'Raindrop.io',
  'instapaper-csv': 'Instapaper',
  'readwise-reader-csv': 'Readwise Reader',
  'readwise-csv': 'Readwise',
  'karakeep-csv': 'Karakeep',
  'hypothesis-csv': 'Hypothesis',
  'linkace-csv': 'LinkAce',
  'diigo-csv': 'Diigo',
};
