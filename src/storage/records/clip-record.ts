import { siteOf } from '../../domain/address/site-of';
import { urlKey } from '../../domain/address/url-key';
import type { Clip } from '../../domain/clip';
import type { SetFields } from '../../domain/diff-record';
import { tagKey } from '../../domain/tagging/tags';
import type { Synced } from './stamps';

/** Where a clip lies: in the library, in the trash, or nowhere, of which its record remains as a mark. */
export type Shelf = 'library' | 'trash' | 'gone';

/** A clip as it is stored: the clip's fields beside what the indexes need, which is derived from them. */
export interface ClipRecord extends Clip, Synced {
  /** What finds the other clips of the same page. */
  key: string;
  /** The site's host, without `www.`. */
  host: string;
  shelf: Shelf;
}

export const clipSets: SetFields = {
  tags: (tag) => tagKey(String(tag)),
  quotes: (quote) =>
    typeof quote === 'object' && quote !== null && 'id' in quote ? String(quote.id) : String(quote),
};

export function clipContent(clip: Clip): Omit<ClipRecord, keyof Synced> & { id: string } {
  return {
    ...clip,
    key: urlKey(clip.originalUrl ?? clip.url),
    host: siteOf(clip.url),
    shelf: clip.trashedAt === undefined ? 'library' : 'trash',
  };
}

/** What remains of a clip that is gone for good: that it was there, so that no other device brings it back. */
export function tombstone({ id, savedAt, changedAt }: ClipRecord): Omit<ClipRecord, 'stamps' | 'unsent'> {
  return {
    id,
    url: '',
    title: '',
    authors: [],
    keywords: [],
    comment: '',
    quotes: [],
    tags: [],
    private: false,
    savedAt,
    changedAt,
    key: '',
    host: '',
    shelf: 'gone',
  };
}

/** The clip of a record, unless it is gone for good. */
export function livingClip(record: ClipRecord | undefined): Clip | undefined {
  return record && record.shelf !== 'gone' ? clipOfRecord(record) : undefined;
}

export function clipOfRecord(record: ClipRecord): Clip {
  const { key: _key, host: _host, shelf: _shelf, stamps: _stamps, unsent: _unsent, ...clip } = record;
  return clip;
}
