import { message } from '../../../src/browser/messages';
import { clipWithId } from '../../../src/storage/clips';
import { ReadFailure } from '../../../src/ui/error-notice';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import type { Bulk } from '../../../src/ui/bulk/use-bulk';
import { ClipDetail } from './clip-detail';
import type { DetailSteps } from './detail-bar';
import type { TagOption } from '../../../src/ui/tag-field';

interface OpenClipProps {
  id: string;
  bulk: Bulk;
  steps: DetailSteps;
  /** What the list is searched for. */
  query: string;
  suggestTags: (text: string, chosen: readonly string[]) => readonly TagOption[];
  onTrash: (id: string) => void;
  onCheck: (id: string) => void;
  onDigest: (id: string) => void;
  onNotice: (text: string) => void;
  onClose: () => void;
}

/** The clip that lies open, as the library has it now. */
export function OpenClip({ id, bulk, steps, query, suggestTags, onClose, ...act }: OpenClipProps) {
  const clip = useLiveQuery(() => clipWithId(id), [id]);
  const here = clip.kind === 'ready';
  return (
    <section class="detail" aria-label={message('details')} aria-busy={clip.kind === 'reading'}>
      {clip.kind === 'failed' && <ReadFailure error={clip.error} />}
      {here && !clip.value && (
        <>
          <p class="notice">{message('clipIsGone')}</p>
          <button class="button" onClick={onClose}>
            {message('close')}
          </button>
        </>
      )}
      {here && clip.value && (
        <ClipDetail
          clip={clip.value}
          steps={steps}
          query={query}
          suggestTags={suggestTags}
          onQuotes={(quotes) => bulk.run([id], { kind: 'edit', fields: { quotes } })}
          onTrash={() => act.onTrash(id)}
          onRestore={() => void bulk.run([id], { kind: 'restore' })}
          onCheck={() => act.onCheck(id)}
          onDigest={() => act.onDigest(id)}
          onNotice={act.onNotice}
          onClose={onClose}
        />
      )}
    </section>
  );
}
