import { rankTags } from '../../src/domain/tagging/rank-tags';
import { knownTags } from '../../src/storage/tag-statistics';
import { useLiveQuery } from '../../src/ui/use-live-query';

/** Offers the library's own tags for what is typed; with nothing typed, those most in use. */
export function useTagSuggestions(): (text: string, chosen: readonly string[]) => string[] {
  const known = useLiveQuery(knownTags, []);
  const tags = known.kind === 'ready' ? known.value : [];
  return (text, chosen) =>
    rankTags(text, tags, { now: new Date().toISOString(), chosen }).map(({ name }) => name);
}
