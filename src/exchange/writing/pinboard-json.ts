import type { Writer } from './writer';
import { plainWords } from './words-and-quotes';
import { allBut } from './clip-part';

/**
 * The list that Pinboard exports and takes in. Its tags have no spaces, so they get hyphens. Quotes
 * stand in `extended`; `quotes`, which Pinboard passes over, tells that the block quotes in it are some.
 */
export const pinboardWriter: Writer<'pinboard-json'> = {
  id: 'pinboard-json',
  extension: 'json',
  mediaType: 'application/json',
  lost: allBut('comment', 'quotes', 'quoteComments', 'tags', 'private', 'viaTitle'),
  begin: () => '[\n',
  write: (clip) =>
    JSON.stringify({
      href: clip.url,
      description: clip.title,
      extended: plainWords(clip),
      time: new Date(clip.savedAt).toISOString().replace(/\.\d+/, ''),
      shared: clip.private ? 'no' : 'yes',
      toread: 'no',
      tags: clip.tags.map((tag) => tag.replaceAll(/[\s,]+/g, '-')).join(' '),
      ...(clip.quotes.length > 0 && { quotes: clip.quotes.length }),
    }),
  joint: ',\n',
  end: '\n]\n',
};
