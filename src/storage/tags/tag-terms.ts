import type { TagTerm } from '../../domain/tagging/tag-term';
import { library } from '../database';
import { tagTermContent, tagTermOfRecord } from '../records/tag-term-record';
import { writing } from '../write';

/** What tags become in posts, of those for which something was said. */
export async function tagTerms(): Promise<TagTerm[]> {
  const records = await library().tagTerms.toArray();
  return records
    .filter(({ slug, category }) => slug !== undefined || category !== undefined)
    .map(tagTermOfRecord);
}

/** Keeps what the tag becomes in posts; without slug and category, that nothing is known of it. */
export async function keepTagTerm(term: TagTerm): Promise<void> {
  const db = library();
  const content = tagTermContent(term);
  await writing(db, [db.tagTerms], (write) => write.changeAll(db.tagTerms, [content.id], () => content));
}
