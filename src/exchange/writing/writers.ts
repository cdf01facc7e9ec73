import { csv } from './csv';
import { json } from './json';
import { markdown } from './markdown';
import { netscape } from './netscape';
import { opml } from './opml';
import { pinboardJson } from './pinboard-json';
import { readwiseCsv } from './readwise-csv';

/** The formats that are one text, in the order in which they are offered. */
export const writers = [netscape, json, csv, markdown, pinboardJson, opml, readwiseCsv] as const;

/** The formats' names, stable, for settings and words of the interface. */
export type WriterId = (typeof writers)[number]['id'];
