import { useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { message } from '../../../src/browser/messages';
import { hashOf, keepPublication } from '../../../src/storage/digests/publications';
import { Dialog } from '../../../src/ui/dialog';

interface MarkPublishedProps {
  digestId: string;
  /** What went out, as it stands in the preview. */
  text: () => string;
  onClose: () => void;
}

/** Records that the writer took the post to its place by hand. */
export function MarkPublished({ digestId, text, onClose }: MarkPublishedProps) {
  const [url, setUrl] = useState('');
  const given = url.trim();
  const mark = async () => {
    await keepPublication({
      id: uuidv7(),
      digestId,
      destination: 'hand',
      ...(given !== '' && { url: given }),
      at: new Date().toISOString(),
      hash: await hashOf(text()),
    });
  };
  return (
    <Dialog
      title={message('markPublished')}
      action={message('markPublished')}
      ready={given === '' || /^https?:\/\//.test(given)}
      onAction={() => void mark()}
      onClose={onClose}
    >
      <p class="soft">{message('markPublishedHint')}</p>
      <label>
        <span class="label">{message('postAddress')}</span>
        <input
          type="url"
          placeholder="https://"
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
      </label>
    </Dialog>
  );
}
