import { useState } from 'preact/hooks';
import { copyRich, copyText } from '../../../src/browser/clipboard';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import { clipLink, clipMarkdown, clipRichText } from '../../../src/app/library/copy-clip';

/** Hands the clip to the clipboard, as one wants to paste it. */
export function CopyButtons({ clip }: { clip: Clip }) {
  const [outcome, setOutcome] = useState('');
  const hand = (copying: Promise<void>) =>
    void copying.then(
      () => setOutcome(message('copied')),
      () => setOutcome(message('copyRefused')),
    );
  return (
    <div class="button-row" role="group" aria-label={message('copy')}>
      <button class="button button-small" onClick={() => hand(copyText(clipMarkdown(clip)))}>
        {message('copyMarkdown')}
      </button>
      <button class="button button-small" onClick={() => hand(copyRich(clipLink(clip)))}>
        {message('copyLink')}
      </button>
      <button class="button button-small" onClick={() => hand(copyRich(clipRichText(clip)))}>
        {message('copyRichText')}
      </button>
      <span class="soft" role="status">
        {outcome}
      </span>
    </div>
  );
}
