import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { stringify } from 'yaml';
import type { Clip } from '../../domain/clip';
import { sameJson } from '../../domain/json';
import { withoutRunningCode } from '../../domain/obsidian-code';
import { withPageLinks } from '../page-links';
import { wordsAndQuotes } from './words-and-quotes';
import { zipTime } from './zip-files';
import { allBut, readablyWritten, type ClipPart } from './clip-part';

/** What stays behind of clips that become notes. */
export const lostInNotes: readonly ClipPart[] = allBut(...readablyWritten, 'commasInTags');

/** Where packing begins to save anything. */
const minPackedBytes = 200;

/** A folder of notes, one for each clip, as a zip archive in pieces. */
export async function* zipNotes(
  folder: string,
  batches: Iterable<readonly Clip[]> | AsyncIterable<readonly Clip[]>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(new Uint8Array(piece));
  });
  const nameOf = noteNames();
  for await (const clips of batches) {
    for (const clip of clips) {
      const text = strToU8(noteOf(clip));
      const name = `${folder}/${nameOf(clip.title)}`;
      const file = text.length < minPackedBytes ? new ZipPassThrough(name) : new ZipDeflate(name);
      file.mtime = zipTime(clip.changedAt);
      zip.add(file);
      file.push(text, true);
    }
    yield* pieces;
    pieces = [];
  }
  zip.end();
  yield* pieces;
}

/**
 * A clip as a note: front matter as Obsidian shows it among a note's properties, under the names that
 * its web clipper uses, then the comment and the quotes. `gleanings` tells that the body is ours, and
 * `gleanings-tags` how the tags were spelt where Obsidian's cannot be.
 */
export function noteOf(clip: Clip): string {
  const tags = clip.tags.map(obsidianTag);
  const of = (text: string | undefined) => text && withoutRunningCode(text);
  const front = {
    title: of(clip.title),
    source: inertUrl(clip.url),
    author: clip.authors.length > 0 ? clip.authors.map(withoutRunningCode) : undefined,
    site: of(clip.site),
    published: clip.published,
    created: clip.savedAt,
    modified: clip.changedAt,
    description: of(clip.description),
    tags: tags.length > 0 ? tags : undefined,
    image: clip.image && inertUrl(clip.image),
    language: of(clip.language),
    via: clip.via && inertUrl(clip.via.url),
    'via-title': of(clip.via?.title),
    private: clip.private || undefined,
    gleanings: 1,
    'gleanings-tags': sameJson(tags, clip.tags) ? undefined : clip.tags,
  };
  const quotes = clip.quotes.map((quote) => ({ ...quote, markdown: withoutRunningCode(quote.markdown) }));
  const words = withPageLinks(
    wordsAndQuotes({ comment: clip.comment, quotes }, 'markdown'),
    inertUrl(clip.url),
  );
  return `---\n${stringify(front, yaml)}---\n${words === '' ? '' : `${words}\n`}`;
}

/** Readers of YAML 1.1 and of 1.2 take different words for numbers, dates and flags: quoted, all are words to both. */
const yaml = { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const;

/** An address in which no plug-in finds code; browsers encode the sign themselves. */
function inertUrl(url: string): string {
  return url.replaceAll('<%', '%3C%');
}

/** Obsidian's tags have no spaces, and most marks end one. */
function obsidianTag(tag: string): string {
  return tag.replaceAll(/[^\p{L}\p{M}\p{N}_/\p{So}-]+/gu, '-').replaceAll(/^-+|-+$/g, '') || tag;
}

const maxStemChars = 80;

/**
 * Names for notes: their titles, without what file systems, Obsidian's links or Windows refuse. No
 * two are alike, on disks too that take no notice of case.
 */
export function noteNames(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const stem = stemOf(title);
    let name = stem;
    for (let n = 2; taken.has(keyOf(name)); n++) name = `${stem} ${n}`;
    taken.add(keyOf(name));
    return `${name}.md`;
  };
}

function stemOf(title: string): string {
  const plain = title.replaceAll(/[\p{C}"*/:<>?\\|#^[\]%]+/gu, ' ').replaceAll(/\s+/g, ' ');
  const stem = Array.from(plain.trim())
    .slice(0, maxStemChars)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  return reserved ? `${stem} note` : stem || 'Untitled';
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
