import { message } from '../../../src/browser/messages';
import { changeEntry, giveWordingToClip } from '../../../src/storage/digests';

interface WordingBadgeProps {
  entryId: string;
  name: string;
  comment: string;
}

/** Says that the post words a clip in its own way, and lets either have the other's words. */
export function WordingBadge({ entryId, name, comment }: WordingBadgeProps) {
  const takeClips = () =>
    changeEntry(entryId, (entry) => (entry.kind === 'clip' ? { ...entry, wording: undefined } : entry));
  return (
    <p class="wording-badge">
      <span class="chip" title={comment}>
        {message('wordingDiffers')}
      </span>
      <button
        class="button button-quiet button-small"
        aria-label={message('wordsTakeOf', name)}
        title={comment}
        onClick={() => void takeClips()}
      >
        {message('wordsTake')}
      </button>
      <button
        class="button button-quiet button-small"
        aria-label={message('wordsGiveOf', name)}
        onClick={() => void giveWordingToClip(entryId)}
      >
        {message('wordsGive')}
      </button>
    </p>
  );
}
