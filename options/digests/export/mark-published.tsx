import { useState } from 'preact/hooks';
import { isPostAddress, markPublished } from '../../../src/app/digests/mark-published';
import { message } from '../../../src/browser/messages';
import { Dialog } from '../../../src/ui/dialog';

interface MarkPublishedProps {
  digestId: string;
  /** Id of the format, or template, in which it went out. */
  format: string;
  /** What went out, as it stands in the preview. */
  text: () => Promise<string>;
  onClose: () => void;
}

/** Records that the writer took the post to its place by hand. */
export function MarkPublished({ digestId, format, text, onClose }: MarkPublishedProps) {
  const [url, setUrl] = useState('');
  return (
    <Dialog
      title={message('markPublished')}
      action={message('markPublished')}
      ready={isPostAddress(url)}
      onAction={() =>
        void text().then((sent) => markPublished({ digestId, format, text: sent, address: url }))
      }
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
