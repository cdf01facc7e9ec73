import { useState } from 'preact/hooks';
import { countMessage, message } from '../../../src/browser/messages';
import { allDigests } from '../../../src/storage/digests';
import { Dialog } from '../../../src/ui/dialog';
import { ReadFailure } from '../../../src/ui/error-notice';
import { useLiveQuery } from '../../../src/ui/use-live-query';

interface DigestDialogProps {
  clips: number;
  /** The digest's id, or undefined for a new one. */
  onDigest: (id: string | undefined) => void;
  onClose: () => void;
}

/** Asks into which digest clips shall go: the latest first, or a new one. */
export function DigestDialog({ clips, onDigest, onClose }: DigestDialogProps) {
  const digests = useLiveQuery(allDigests, []);
  const [chosen, setChosen] = useState<string>();
  const list = digests.kind === 'ready' ? digests.value : [];
  const id = chosen ?? list[0]?.id ?? '';
  return (
    <Dialog
      title={countMessage('addToDigestCount', clips)}
      action={message('add')}
      ready={digests.kind === 'reading' ? 'reading' : digests.kind === 'ready'}
      onAction={() => onDigest(id || undefined)}
      onClose={onClose}
    >
      {digests.kind === 'failed' && <ReadFailure error={digests.error} />}
      <label>
        <span class="label">{message('digest')}</span>
        <select value={id} onChange={(event) => setChosen(event.currentTarget.value)}>
          {list.map(({ id, title, date }) => (
            <option key={id} value={id}>
              {[date, title || message('untitled')].join(' · ')}
            </option>
          ))}
          <option value="">{message('newDigest')}</option>
        </select>
      </label>
    </Dialog>
  );
}
