import { useState } from 'preact/hooks';
import { saveAsSeries } from '../../../src/app/digests/series';
import { message } from '../../../src/browser/messages';
import type { Digest, Entry } from '../../../src/domain/digest';
import { changeDigest } from '../../../src/storage/digests';
import { Dialog } from '../../../src/ui/dialog';
import { latestPublication } from '../../../src/domain/digest/publication';
import { trashDigest } from '../../../src/storage/digests/digest-list';
import { publicationsOf, withdrawPublication } from '../../../src/storage/digests/publications';
import { shortDay } from '../../../src/ui/short-day';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { useUndoRedo } from './use-undo-redo';

/** What the digest has come to, and the way back through all that was done to it. */
export function ComposerBar({ digest, entries }: { digest: Digest; entries: readonly Entry[] }) {
  const [keeping, setKeeping] = useState(false);
  const { undo, redo, go, announced, conflict } = useUndoRedo(digest.id);
  return (
    <>
      <div class="heading-row composer-bar">
        <h1>{message('digest')}</h1>
        <PublishedState digestId={digest.id} />
        <span class="visually-hidden" role="status">
          {announced}
        </span>
        <button
          class="button button-small"
          disabled={!undo}
          title={message('undoKeys')}
          onClick={() => go('undo')}
        >
          {message('undo')}
        </button>
        <button
          class="button button-small"
          disabled={!redo}
          title={message('redoKeys')}
          onClick={() => go('redo')}
        >
          {message('redo')}
        </button>
        <button class="button button-small" onClick={() => setKeeping(true)}>
          {message('seriesKeep')}
        </button>
      </div>
      {keeping && <KeepSeriesDialog digest={digest} entries={entries} onClose={() => setKeeping(false)} />}
      {/* It is never taken away: what appears together with its words is not announced. */}
      <p class={conflict === '' ? 'visually-hidden' : 'notice'} role="status">
        {conflict}
      </p>
      {digest.trashedAt !== undefined && (
        <p class="notice">
          {message('digestInTrash')}{' '}
          <button class="button button-small" onClick={() => void trashDigest(digest.id, undefined)}>
            {message('restoreDigest')}
          </button>
        </p>
      )}
    </>
  );
}

interface KeepSeriesDialogProps {
  digest: Digest;
  entries: readonly Entry[];
  onClose: () => void;
}

/** Asks for the name of the series that is made of the digest. */
function KeepSeriesDialog({ digest, entries, onClose }: KeepSeriesDialogProps) {
  const [name, setName] = useState('');
  const keep = async () => {
    const seriesId = await saveAsSeries(name, digest, entries);
    await changeDigest(digest.id, (before) => ({ seriesId, issue: before.issue ?? 1 }));
  };
  return (
    <Dialog
      title={message('seriesKeep')}
      action={message('save')}
      ready={name.trim() !== ''}
      onAction={() => void keep()}
      onClose={onClose}
    >
      <p class="soft">{message('seriesKeepHint')}</p>
      <label>
        <span class="label">{message('seriesName')}</span>
        <input value={name} dir="auto" onInput={(event) => setName(event.currentTarget.value)} />
      </label>
    </Dialog>
  );
}

function PublishedState({ digestId }: { digestId: string }) {
  const watched = useLiveQuery(() => publicationsOf(digestId), [digestId]);
  const latest = watched.kind === 'ready' ? latestPublication(watched.value) : undefined;
  if (!latest) return <span class="state">{message('digestDraft')}</span>;
  const said = message('publishedOn', shortDay(latest.at));
  return (
    <span class="state state-out">
      {latest.url ? (
        <a href={latest.url} target="_blank" rel="noreferrer">
          {said}
        </a>
      ) : (
        said
      )}
      {latest.destination === 'hand' && (
        <button
          class="chip-remove"
          aria-label={message('publicationWithdraw')}
          title={message('publicationWithdraw')}
          onClick={() => void withdrawPublication(latest.id, new Date().toISOString())}
        >
          ×
        </button>
      )}
    </span>
  );
}
