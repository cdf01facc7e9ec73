import { useEffect, useRef } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import { clipWithId } from '../../../src/storage/clips';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import type { Bulk } from '../../../src/ui/bulk/use-bulk';
import { ClipDetail } from './clip-detail';

interface OpenClipProps {
  id: string;
  bulk: Bulk;
  suggestTags: (text: string, chosen: readonly string[]) => string[];
  onTrash: (id: string) => void;
  onCheck: (id: string) => void;
  onClose: () => void;
}

/** The clip that lies open, as the library has it now. */
export function OpenClip({ id, bulk, suggestTags, onTrash, onCheck, onClose }: OpenClipProps) {
  const clip = useLiveQuery(() => clipWithId(id), [id]);
  const box = useRef<HTMLElement>(null);
  const here = clip.kind === 'ready';
  // Where it stands below the list one would not see that anything has opened.
  useEffect(() => {
    const { current } = box;
    if (current && current.getBoundingClientRect().top > innerHeight / 2) current.scrollIntoView();
  }, [here]);
  return (
    <section ref={box} class="detail" aria-label={message('details')} aria-busy={clip.kind === 'reading'}>
      {clip.kind === 'failed' && <p class="notice notice-danger">{message('readFailed')}</p>}
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
          suggestTags={suggestTags}
          onQuotes={(quotes) => bulk.run([id], { kind: 'edit', fields: { quotes } })}
          onTrash={() => onTrash(id)}
          onRestore={() => void bulk.run([id], { kind: 'restore' })}
          onCheck={() => onCheck(id)}
          onClose={onClose}
        />
      )}
    </section>
  );
}
