import { tagKey } from '../../domain/tagging/tags';
import type { TagTerm } from '../../domain/tagging/tag-term';
import type { Synced } from './stamps';

/** What a tag becomes in a post, as it is stored. One without slug and category says that nothing is known. */
export interface TagTermRecord extends TagTerm, Synced {}

/** The content of a term's record; its id is what the spellings of the tag have in common. */
export function tagTermContent(term: TagTerm): TagTerm & { id: string } {
  return { ...term, id: tagKey(term.tag) };
}

export function tagTermOfRecord(record: TagTermRecord): TagTerm {
  const { id: _id, stamps: _stamps, unsent: _unsent, ...term } = record;
  return term;
}
