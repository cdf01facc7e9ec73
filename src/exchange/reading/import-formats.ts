import { diigoCsv } from './csv/diigo';
import { gleaningsCsv } from './csv/gleanings';
import { hypothesisCsv } from './csv/hypothesis';
import { instapaperCsv } from './csv/instapaper';
import { karakeepCsv } from './csv/karakeep';
import { linkaceCsv } from './csv/linkace';
import { pocketCsv } from './csv/pocket';
import { raindropCsv } from './csv/raindrop';
import { readwiseCsv } from './csv/readwise';
import { readwiseReaderCsv } from './csv/readwise-reader';
import { htmlLinks } from './html/html-links';
import { netscape } from './html/netscape';
import { readingList } from './html/reading-list';
import { chromeJson } from './json/chrome';
import { deliciousJson } from './json/delicious';
import { diigoJson } from './json/diigo';
import { elcuratorJson } from './json/elcurator';
import { firefoxJson } from './json/firefox';
import { hypothesisJson } from './json/hypothesis';
import { karakeepJson } from './json/karakeep';
import { linkwardenJson } from './json/linkwarden';
import { memexJson } from './json/memex';
import { omnivoreJson } from './json/omnivore';
import { pinboardJson } from './json/pinboard';
import { readabilityJson } from './json/readability';
import { shaarliJson } from './json/shaarli';
import { wallabag1Json, wallabagJson } from './json/wallabag';
import { markdownNote } from './text/note';
import { urlList } from './text/url-list';
import { postsXml } from './xml/posts';

/** All that can be read, those that are sure of their own before those that take what is left. */
export const importFormats = [
  readingList,
  netscape,
  postsXml,
  htmlLinks,
  chromeJson,
  firefoxJson,
  readabilityJson,
  hypothesisJson,
  memexJson,
  linkwardenJson,
  karakeepJson,
  omnivoreJson,
  wallabagJson,
  wallabag1Json,
  pinboardJson,
  deliciousJson,
  elcuratorJson,
  shaarliJson,
  diigoJson,
  gleaningsCsv,
  pocketCsv,
  raindropCsv,
  instapaperCsv,
  readwiseReaderCsv,
  readwiseCsv,
  karakeepCsv,
  hypothesisCsv,
  linkaceCsv,
  diigoCsv,
  markdownNote,
  urlList,
] as const;

/** The formats' names, stable, for settings and words of the interface. */
export type ImportFormatId = (typeof importFormats)[number]['id'];
