import { Dexie } from 'dexie';
import type { Clip } from '../domain/clip';
import { foldText } from '../domain/tagging/fold-text';
import { library } from './database';
import { clipOfRecord } from './records/clip-record';

/** The newest clips of the library that hold every word, whole or begun, in title, tags, words or address. */
export async function findClips(text: string, limit: number): Promise<Clip[]> {
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const records = await library()
    .clips.where('[shelf+savedAt]')
    .between(['library', Dexie.minKey], ['library', Dexie.maxKey])
    .reverse()
    .filter(({ title, tags, comment, quotes, url, authors }) => {
      const held = foldText(
        [title, ...tags, ...authors, comment, ...quotes.map((quote) => quote.text), url].join(' '),
      );
      return words.every((word) => held.includes(word));
    })
    .limit(limit)
    .toArray();
  return records.map(clipOfRecord);
}
