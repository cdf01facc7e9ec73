import { siteOf } from '../../domain/address/site-of';
import { clipKey, createClip, type Clip } from '../../domain/clip';
import type { Synced } from './stamps';

/** A purged clip is gone for good; its record remains as a mark. */
export type ClipStatus = 'active' | 'trashed' | 'purged';

/** What is counted of clips: each status, and which of the active ones are private. */
export type CountedStatus = ClipStatus | 'private';

/** How many clips have a status. Derived from the clips, never sent. */
export interface StatusCount {
  status: CountedStatus;
  clips: number;
}

/** A clip as it is stored: the clip's fields beside what the indexes need, which is derived from them. */
export interface ClipRecord extends Clip, Synced {
  /** What finds the other clips of the same page. */
  key: string;
  /** The site's host, without `www.`. */
  host: string;
  status: ClipStatus;
}

export function clipContent(clip: Clip): Omit<ClipRecord, keyof Synced> & { id: string } {
  return {
    ...clip,
    key: clipKey(clip),
    host: siteOf(clip.url),
    status: clip.trashedAt === undefined ? 'active' : 'trashed',
  };
}

/** What remains of a clip that is purged: that it was there, so that no other device brings it back. */
export function tombstone({ id, savedAt, changedAt }: ClipRecord): Omit<ClipRecord, 'stamps' | 'unsent'> {
  return { ...createClip({ id, url: '', savedAt, changedAt }), key: '', host: '', status: 'purged' };
}

/** The clip of a record, unless it is purged. */
export function existingClip(record: ClipRecord | undefined): Clip | undefined {
  return record && record.status !== 'purged' ? clipOfRecord(record) : undefined;
}

export function clipOfRecord(record: ClipRecord): Clip {
  const { key: _key, host: _host, status: _status, stamps: _stamps, unsent: _unsent, ...clip } = record;
  return clip;
}
