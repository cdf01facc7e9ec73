import { useEffect, useState } from 'preact/hooks';
import { siteOf } from '../src/domain/address/site-of';
import type { CaptureDraft } from '../src/domain/capture-draft';
import { rankTags } from '../src/domain/tagging/rank-tags';
import { suggestTags, type TagStatistics } from '../src/domain/tagging/suggest-tags';

const none: TagStatistics = { known: [], onSite: [], together: [] };

export interface TagHelp {
  /** Known tags for what is typed; for an empty text, those that fit the page. */
  suggest: (text: string) => string[];
  /** The tags of the clip that was saved last, where there are any. */
  last: string[];
}

/** What the reader's own library has to offer for the tags of a draft. */
export function useTagSuggestions(draft: CaptureDraft | undefined): TagHelp {
  const [statistics, setStatistics] = useState(none);
  const [last, setLast] = useState<string[]>([]);
  const host = draft && siteOf(draft.url);
  const chosen = draft?.tags ?? [];

  useEffect(() => {
    if (host === undefined) return undefined;
    let current = true;
    void (async () => {
      const { knownTags, lastTags, tagStatistics } = await import('./library');
      const known = statistics.known.length > 0 ? statistics.known : await knownTags();
      const next = await tagStatistics(known, host, chosen);
      const before = await lastTags();
      if (!current) return;
      setStatistics(next);
      setLast(before);
    })().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [host, chosen.join('\n')]);

  const suggest = (text: string) => {
    if (!draft) return [];
    const context = { now: new Date().toISOString(), chosen, limit: 8 };
    if (text.trim() !== '') return rankTags(text, statistics.known, context).map(({ name }) => name);
    const page = { title: draft.title, keywords: draft.facts.keywords };
    const fitting = suggestTags(statistics, page, context);
    const offered = fitting.length > 0 ? fitting : rankTags('', statistics.known, context);
    return offered.map(({ name }) => name);
  };
  return { suggest, last };
}
