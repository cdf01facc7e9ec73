import { useState } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import type { Clip } from '../../src/domain/clip';
import { newestClips, restoreClip, trashClip } from '../../src/storage/clips';
import { useWatched } from '../../src/ui/use-watched';
import { hrefOf } from '../route';
import { ClipCard } from './clip-card';
import { Drafts } from './drafts';

const pageSize = 200;

/** All clips, newest first. */
export function LibraryPage() {
  const [limit, setLimit] = useState(pageSize);
  const [trashed, setTrashed] = useState<Clip>();
  const clips = useWatched(() => newestClips(limit), [limit]);
  if (clips.kind === 'reading') return null;
  if (clips.kind === 'failed') return <p class="notice notice-danger">{message('readFailed')}</p>;
  return (
    <section class="column">
      <div class="heading-row">
        <h1>{message('library')}</h1>
        <a class="button button-quiet" href={hrefOf({ section: 'tabs' })}>
          {message('clipTabs')}
        </a>
        <span class="soft" role="status">
          {trashed ? (
            <>
              {message('trashedTitle', trashed.title)}{' '}
              <button
                class="button button-small"
                onClick={() => void restoreClip(trashed.id).then(() => setTrashed(undefined))}
              >
                {message('undo')}
              </button>
            </>
          ) : (
            clips.value.length < limit && countMessage('clipCount', clips.value.length)
          )}
        </span>
      </div>
      <Drafts />
      {clips.value.length === 0 && (
        <div class="empty">
          <p>{message('libraryEmpty')}</p>
          <p class="soft">{message('libraryEmptyHint')}</p>
        </div>
      )}
      <ol class="clips" aria-label={message('clips')}>
        {clips.value.map((clip) => (
          <ClipCard
            key={clip.id}
            clip={clip}
            onTrash={() => void trashClip(clip.id, new Date().toISOString()).then(() => setTrashed(clip))}
          />
        ))}
      </ol>
      {clips.value.length === limit && (
        <button class="button" onClick={() => setLimit(limit + pageSize)}>
          {message('showMore')}
        </button>
      )}
    </section>
  );
}
