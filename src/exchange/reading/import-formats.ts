import { anyTable } from './csv/any-table';
import { diigoCsv } from './csv/diigo';
import { gleaningsCsv } from './csv/gleanings';
import { hypothesisCsv } from './csv/hypothesis';
import { instapaperCsv } from './csv/instapaper';
import { karakeepCsv } from './csv/karakeep';
import { linkaceCsv } from './csv/linkace';
import { matterCsv } from './csv/matter';
import { pocketCsv } from './csv/pocket';
import { raindropCsv } from './csv/raindrop';
import { readwiseCsv } from './csv/readwise';
import { readwiseReaderCsv } from './csv/readwise-reader';
import { htmlLinks } from './html/html-links';
import { takeoutCsv } from './csv/takeout';
import { wallabagCsv } from './csv/wallabag';
import { zoteroCsv } from './csv/zotero';
import { netscape } from './html/netscape';
import { readingList } from './html/reading-list';
import { anyJson } from './json/any-json';
import { bukuJson } from './json/buku';
import { chromeJson } from './json/chrome';
import { deliciousJson } from './json/delicious';
import { diigoJson } from './json/diigo';
import { elcuratorJson } from './json/elcurator';
import { firefoxJson } from './json/firefox';
import { goodlinksJson } from './json/goodlinks';
import { googleReaderJson } from './json/google-reader';
import { hypothesisApiJson, hypothesisJson } from './json/hypothesis';
import { karakeepJson } from './json/karakeep';
import { linkwardenJson } from './json/linkwarden';
import { memexJson } from './json/memex';
import { omnivoreJson } from './json/omnivore';
import { pinboardJson } from './json/pinboard';
import { readwiseJson, readwiseReaderJson } from './json/readwise';
import { sessionBuddy, sessionBuddyBefore, tabSessionManager, toby } from './json/sessions';
import { readabilityJson } from './json/readability';
import { shaarliJson } from './json/shaarli';
import { wallabag1Json, wallabagJson } from './json/wallabag';
import { gleaningsMarkdown } from './text/gleanings-markdown';
import { markdownNote } from './text/note';
import { urlList } from './text/url-list';
import { bibtex } from './text/bibtex';
import { ris } from './text/ris';
import { enexXml } from './xml/enex';
import { feedXml } from './xml/feed';
import { opmlXml } from './xml/opml';
import { wallabagXml } from './xml/wallabag';
import { postsXml } from './xml/posts';

/** All that can be read, those that are sure of their own before those that take what is left. */
export const importFormats = [
  readingList,
  netscape,
  postsXml,
  opmlXml,
  feedXml,
  enexXml,
  wallabagXml,
  htmlLinks,
  chromeJson,
  firefoxJson,
  readabilityJson,
  hypothesisJson,
  hypothesisApiJson,
  readwiseJson,
  readwiseReaderJson,
  googleReaderJson,
  goodlinksJson,
  bukuJson,
  tabSessionManager,
  sessionBuddy,
  sessionBuddyBefore,
  toby,
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
  anyJson,
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
  wallabagCsv,
  takeoutCsv,
  matterCsv,
  zoteroCsv,
  gleaningsMarkdown,
  ris,
  bibtex,
  anyTable,
  markdownNote,
  urlList,
] as const;

/** The formats' names, stable, for settings and words of the interface. */
export type ImportFormatId = (typeof importFormats)[number]['id'];
