import { siteOf } from '../src/domain/address/site-of';
import type { CaptureDraft } from '../src/domain/capture-draft';
import { rankTags } from '../src/domain/tagging/rank-tags';
import { suggestTags, type TagStatistics } from '../src/domain/tagging/suggest-tags';
import { knownTags, lastTags, tagStatistics } from '../src/storage/tag-statistics';

/** What the reader's own library has to offer for the tags of a draft. */
export interface TagHelp {
  /** Known tags for what is typed; for an empty text, those that fit the page. */
  suggest: (text: string) => string[];
  /** The tags of the clip that was saved last. */
  last: string[];
}

let known: ReturnType<typeof knownTags> | undefined;

/** Asks the library for what helps to tag this draft; all tags are read once. */
export async function tagHelpFor(draft: CaptureDraft): Promise<TagHelp> {
  known ??= knownTags();
  const [statistics, last] = await Promise.all([
    tagStatistics(await known, siteOf(draft.url), draft.tags),
    lastTags(),
  ]);
  return { suggest: (text) => suggest(text, draft, statistics), last };
}

function suggest(text: string, draft: CaptureDraft, statistics: TagStatistics): string[] {
  const context = { now: new Date().toISOString(), chosen: draft.tags, limit: 8 };
  const ranked = () => rankTags(text, statistics.known, context);
  const page = { title: draft.title, keywords: draft.facts.keywords };
  const fitting = text.trim() === '' ? suggestTags(statistics, page, context) : ranked();
  return (fitting.length > 0 ? fitting : ranked()).map(({ name }) => name);
}
