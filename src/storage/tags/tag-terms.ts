import type { TagTerm } from '../../domain/tagging/tag-term';
import { library } from '../database';
import { tagTermContent, tagTermOfRecord } from '../records/tag-term-record';
import { syncedTransaction } from '../synced-transaction';

/** What tags become in posts, of those for which something was said. */
export async function tagTerms(): Promise<TagTerm[]> {
  const records = await library().tagTerms.toArray();
  return records
    .filter(({ slug, category }) => slug !== undefined || category !== undefined)
    .map(tagTermOfRecord);
}

type TermChange = Pick<TagTerm, 'slug' | 'category'>;

/**
 * Saves what of a tag's slug and category is given, or what `change` makes of them as they are stored, beside
 * what is known of the other; undefined forgets.
 */
export async function changeTagTerm(
  tag: string,
  change: TermChange | ((term: TagTerm) => TermChange),
): Promise<void> {
  const db = library();
  const { id } = tagTermContent({ tag });
  await syncedTransaction(db, [db.tagTerms], (write) =>
    write.changeAll(db.tagTerms, [id], (before) => {
      const term = { ...(before && tagTermOfRecord(before)), tag };
      return tagTermContent({ ...term, ...(typeof change === 'function' ? change(term) : change) });
    }),
  );
}
