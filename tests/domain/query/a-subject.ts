import type { Clip } from '../../../src/domain/clip';
import type { QuerySubject } from '../../../src/domain/query/query-subject';
import { aClip } from '../../builders/a-clip';

/** A subject of which nothing is known but its clip. */
export function aSubject(clip: Partial<Clip> = {}, facts: Partial<QuerySubject> = {}): QuerySubject {
  return { clip: aClip(clip), digests: [], duplicate: false, draft: false, ...facts };
}
