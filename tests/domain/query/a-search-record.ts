import type { Clip } from '../../../src/domain/clip';
import type { SearchRecord } from '../../../src/domain/query/matches';
import { aClip } from '../../builders/a-clip';

/** A record of which nothing is known but its clip. */
export function aSearchRecord(clip: Partial<Clip> = {}, facts: Partial<SearchRecord> = {}): SearchRecord {
  return { clip: aClip(clip), digests: [], duplicate: false, draft: false, ...facts };
}
