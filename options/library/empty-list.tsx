import { useEffect, useState } from 'preact/hooks';
import { currentQueryContext } from '../../src/app/library/find-clips';
import { countMessage, message } from '../../src/browser/messages';
import { printQuery } from '../../src/domain/query/print-query';
import type { Query } from '../../src/domain/query/query';
import { listClips } from '../../src/storage/list-clips';
import { Button } from '../../src/ui/button';
import { EmptyState } from '../../src/ui/empty-state';
import { parseQuery } from '../../src/domain/query/parse-query';
import { queryParts, type QueryPart } from '../../src/domain/query/query-parts';
import { lazyComponent } from '../../src/ui/lazy-component';

const EmptyLibrary = lazyComponent(async () => (await import('./empty-library')).EmptyLibrary);

interface EmptyListProps {
  query: Query;
  inTrash: boolean;
  onSearch: (text: string) => void;
}

/** Why the list is empty, and what to do about it. */
export function EmptyList({ query, inTrash, onSearch }: EmptyListProps) {
  if (query.kind === 'all') return <EmptyLibrary />;
  if (inTrash && query.kind === 'is') return <EmptyState title={message('trashEmpty')} />;
  return <NothingFound key={printQuery(query)} query={query} onSearch={onSearch} />;
}

/** So many parts of a query are tried without. */
const maxTriedParts = 5;

/** Names the part of the query without which most is found. */
function NothingFound({ query, onSearch }: Pick<EmptyListProps, 'query' | 'onSearch'>) {
  const [best, setBest] = useState<{ part: QueryPart; total: number }>();
  const asked = printQuery(query);
  const parts = queryParts(asked);
  useEffect(() => {
    let isGone = false;
    const attempt = async () => {
      if (parts.length < 2) return;
      const found = await Promise.all(
        parts.slice(0, maxTriedParts).map(async (part) => {
          const { total } = await listClips(parseQuery(part.without).query, currentQueryContext());
          return { part, total };
        }),
      );
      const [most] = found.sort((a, b) => b.total - a.total);
      if (!isGone && most && most.total > 0) setBest(most);
    };
    // Without it, the sentence and the way back are still there.
    attempt().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, []);
  return (
    <EmptyState
      title={message('nothingHas', asked)}
      acts={
        <>
          {best && (
            <Button onClick={() => onSearch(best.part.without)}>
              {message('searchWithout', best.part.text)}
            </Button>
          )}
          <Button kind="bare" onClick={() => onSearch('')}>
            {message('showAll')}
          </Button>
        </>
      }
    >
      {best && <p>{countMessage('withoutCount', best.total, best.part.text)}</p>}
    </EmptyState>
  );
}
