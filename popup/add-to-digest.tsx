import { useEffect, useState } from 'preact/hooks';
import { ChevronDown, Newspaper, PencilLine } from 'lucide';
import type { CaptureSession } from '../src/app/capture/capture-session';
import { message } from '../src/browser/messages';
import type { Digest } from '../src/domain/digest';
import { allDigests } from '../src/storage/digests';
import { undo } from '../src/storage/undo/undo';
import { Button } from '../src/ui/button';
import { Icon } from '../src/ui/icon';
import { Menu } from '../src/ui/menu';

/** So many digests are offered, the latest first. */
const maxDigests = 5;

type Adding =
  | { kind: 'offered' }
  /** `undoId` takes it back; absent where the clip was in it already. */
  | { kind: 'added'; undoId?: string | undefined }
  | { kind: 'failed' };

/** Puts the clip that was just saved into a digest, or into a new one, and takes that back. */
export function AddToDigest({ clipId, session }: { clipId: string; session: CaptureSession }) {
  const [digests, setDigests] = useState<readonly Digest[]>([]);
  const [adding, setAdding] = useState<Adding>({ kind: 'offered' });
  useEffect(() => void allDigests().then(setDigests, () => undefined), []);
  const run = (work: Promise<Adding>) =>
    void session.pending.track(work.catch((): Adding => ({ kind: 'failed' })).then(setAdding));
  const add = (digestId: string | undefined) => run(addClip(clipId, digestId));
  if (adding.kind === 'added') {
    const { undoId } = adding;
    return (
      <span class="outcome-added">
        <span role="status">{message(undoId === undefined ? 'inDigestAlready' : 'inDigestNow')}</span>
        {undoId !== undefined && (
          <Button kind="bare" onClick={() => run(undo(undoId).then((): Adding => ({ kind: 'offered' })))}>
            {message('takeOut')}
          </Button>
        )}
      </span>
    );
  }
  return (
    <>
      {adding.kind === 'failed' && <span role="alert">{message('changeFailed')}</span>}
      <Menu
        label={message('addToDigestShort')}
        buttonClass="button"
        entries={[
          ...digests.slice(0, maxDigests).map(({ id, title, date }) => ({
            label: title || `${date} · ${message('untitled')}`,
            icon: Newspaper,
            onSelect: () => add(id),
          })),
          { label: message('newDigest'), icon: PencilLine, onSelect: () => add(undefined) },
        ]}
      >
        {message('addToDigestShort')}
        <Icon node={ChevronDown} />
      </Menu>
    </>
  );
}

/** What begins a digest by its patterns is fetched when it is asked for: no popup waits for it. */
async function addClip(clipId: string, digestId: string | undefined): Promise<Adding> {
  const { addClipsToDigest } = await import('../src/app/digests/new-digest');
  const { entry } = await addClipsToDigest([clipId], digestId);
  return { kind: 'added', undoId: entry?.id };
}
