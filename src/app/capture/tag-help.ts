import { siteOf } from '../../domain/address/site-of';
import type { CaptureDraft } from '../../domain/capture-draft';
import { lazy } from '../../domain/lazy';
import { rankTags, type Suggestion } from '../../domain/tagging/rank-tags';
import { suggestTags, type TagStatistics } from '../../domain/tagging/suggest-tags';
import { knownTags, lastTags, tagStatistics } from '../../storage/tag-statistics';

/** What the reader's own library has to offer for the tags of a draft. */
export interface TagHelp {
  /** Known tags for what is typed; for an empty text, those that fit the page. */
  suggest: (text: string) => readonly Suggestion[];
  /** The tags of the clip that was saved last. */
  last: string[];
}

const known = lazy(knownTags);
const last = lazy(lastTags);

let asked: { about: string; statistics: Promise<TagStatistics> } | undefined;

/** Asks the library for what helps to tag this draft, and for nothing that was asked before. */
export async function tagHelpFor(draft: CaptureDraft): Promise<TagHelp> {
  const tags = await known();
  if (tags.length === 0) return { suggest: () => [], last: [] };
  const site = siteOf(draft.url);
  const about = [site, ...draft.tags].join('\n');
  if (asked?.about !== about) {
    asked = { about, statistics: tagStatistics(tags, site, draft.tags) };
  }
  const [statistics, lastOnes] = await Promise.all([asked.statistics, last()]);
  return { suggest: (text) => suggest(text, draft, statistics), last: lastOnes };
}

function suggest(text: string, draft: CaptureDraft, statistics: TagStatistics): readonly Suggestion[] {
  const context = { now: new Date().toISOString(), chosen: draft.tags, limit: 8 };
  const ranked = () => rankTags(text, statistics.known, context);
  const page = { title: draft.title, keywords: draft.facts.keywords };
  const fitting = text.trim() === '' ? suggestTags(statistics, page, context) : ranked();
  return fitting.length > 0 ? fitting : ranked();
}
