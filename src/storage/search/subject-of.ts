import type { Clip } from '../../domain/clip';
import type { QuerySubject } from '../../domain/query/query-subject';

const emptyClip: Clip = {
  id: '',
  url: '',
  title: '',
  authors: [],
  keywords: [],
  comment: '',
  quotes: [],
  tags: [],
  private: false,
  savedAt: '',
  changedAt: '',
};

/** A clip of which only this is known, to ask a clause about it alone. */
export function aSubjectOf(fields: Partial<Clip>): QuerySubject {
  return { clip: { ...emptyClip, ...fields }, digests: [], duplicate: false, draft: false };
}
