import type { Term } from '../digest';

/** What a tag of the library becomes in a post. */
export interface TagTerm {
  tag: string;
  /** How the link of the tag is spelt, where it is not what its name gives. */
  slug?: string;
  /** The category of posts whose clips carry the tag. */
  category?: Term;
}
