import { useRef } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import { duplicateGroups } from '../../src/storage/duplicates';
import { useRefetchOnWrite } from '../../src/ui/use-refetch-on-write';
import { UndoBar } from '../../src/ui/bulk/undo-bar';
import { useBulk } from '../../src/ui/bulk/use-bulk';
import { DuplicateGroupView } from './duplicate-group';
import './duplicates.css';

/** So many groups are shown at once; when they are dealt with, the next ones come up. */
const shownGroups = 50;

/** Clips that double each other, side by side, to make one of them. */
export function DuplicatesPage() {
  const found = useRefetchOnWrite(duplicateGroups);
  const heading = useRef<HTMLHeadingElement>(null);
  const bulk = useBulk();
  const groups = found.kind === 'ready' ? found.value : [];
  return (
    <section class="duplicates-page">
      <div class="heading-row">
        <h1 ref={heading} tabIndex={-1}>
          {message('duplicates')}
        </h1>
        <span class="soft" role="status">
          {found.kind === 'reading' && message('working')}
          {found.kind === 'ready' && groups.length > 0 && countMessage('duplicateCount', groups.length)}
        </span>
      </div>
      {found.kind === 'failed' && <p class="notice notice-danger">{message('readFailed')}</p>}
      {found.kind === 'ready' && groups.length === 0 && <p class="empty">{message('duplicatesEmpty')}</p>}
      {groups.length > 0 && <p class="soft">{message('duplicatesHint')}</p>}
      <ul class="duplicate-groups" aria-label={message('duplicates')}>
        {groups.slice(0, shownGroups).map((group) => (
          <DuplicateGroupView
            key={group.clips[0]?.id}
            group={group}
            onMerge={(ids, into) => {
              heading.current?.focus();
              void bulk.run(ids, { kind: 'merge', into });
            }}
          />
        ))}
      </ul>
      {groups.length > shownGroups && (
        <p class="soft">{countMessage('duplicatesHidden', groups.length - shownGroups)}</p>
      )}
      <UndoBar bulk={bulk} />
    </section>
  );
}
