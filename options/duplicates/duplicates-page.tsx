import { useRef, useState } from 'preact/hooks';
import { countMessage, message, uiLanguage } from '../../src/browser/messages';
import { findDuplicates } from '../../src/storage/duplicates';
import { Button } from '../../src/ui/button';
import { EmptyState } from '../../src/ui/empty-state';
import { ProgressBar } from '../../src/ui/progress-bar';
import { Skeleton } from '../../src/ui/skeleton';
import { useRefetchOnWrite } from '../../src/ui/use-refetch-on-write';
import { UndoBar } from '../../src/ui/bulk/undo-bar';
import { useBulk } from '../../src/ui/bulk/use-bulk';
import { DuplicateGroupView } from './duplicate-group';
import '../../src/ui/parts/data-table.css';
import './duplicates.css';

/** So many groups are shown at once, and so many more when that is asked for. */
const shownGroups = 20;

/** Clips that double each other, side by side, to make one of them. */
export function DuplicatesPage() {
  const [looked, setLooked] = useState({ done: 0, of: 0 });
  const [limit, setLimit] = useState(shownGroups);
  const found = useRefetchOnWrite(
    () => findDuplicates(limit, (done, of) => setLooked({ done, of })),
    [limit],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const bulk = useBulk();
  const { groups, total, usage } =
    found.kind === 'ready' ? found.value : { groups: [], total: 0, usage: new Map() };
  const count = (clips: number) => Math.round(clips).toLocaleString(uiLanguage());
  return (
    <section class="duplicates-page">
      <div class="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {message('duplicates')}{' '}
          <small role="status">
            {found.kind === 'ready' && total > 0 && countMessage('duplicatesOf', total)}
          </small>
        </h1>
      </div>
      {found.kind === 'reading' && (
        <>
          {looked.of > 0 && (
            <ProgressBar
              label={message('duplicatesLooking', count(looked.done), count(looked.of))}
              done={looked.done}
              of={looked.of}
            />
          )}
          <Skeleton label={message('working')} />
        </>
      )}
      {found.kind === 'failed' && <p class="notice notice-danger">{message('readFailed')}</p>}
      {found.kind === 'ready' && groups.length === 0 && <EmptyState title={message('duplicatesEmpty')} />}
      {groups.length > 0 && <p class="soft">{message('duplicatesHint')}</p>}
      <ul class="duplicate-groups" aria-label={message('duplicates')}>
        {groups.map((group) => (
          <DuplicateGroupView
            key={group.clips[0]?.id}
            group={group}
            usage={usage}
            onMerge={(ids, into) => {
              heading.current?.focus();
              void bulk.run(ids, { kind: 'merge', into });
            }}
          />
        ))}
      </ul>
      {total > groups.length && (
        <Button onClick={() => setLimit(limit + shownGroups)}>
          {countMessage('showMore', Math.min(shownGroups, total - groups.length))}
        </Button>
      )}
      <UndoBar bulk={bulk} />
    </section>
  );
}
