import { useState } from 'preact/hooks';
import { saveAsSeries } from '../../../src/app/digests/series';
import { message } from '../../../src/browser/messages';
import type { Digest } from '../../../src/domain/digest';
import { changeDigest, entriesOf } from '../../../src/storage/digests';
import { Dialog } from '../../../src/ui/dialog';

interface KeepSeriesDialogProps {
  digest: Digest;
  onClose: () => void;
}

/** Asks for the name of the series that is made of the digest. */
export function KeepSeriesDialog({ digest, onClose }: KeepSeriesDialogProps) {
  const [name, setName] = useState('');
  const keep = async () => {
    const seriesId = await saveAsSeries(name, digest, await entriesOf(digest.id));
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
