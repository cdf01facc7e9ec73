import { countMessage, message } from '../../src/browser/messages';
import type { Clip } from '../../src/domain/clip';
import type { DuplicateGroup } from '../../src/storage/duplicates';
import { shortDay } from '../../src/ui/short-day';
import { hrefOf } from '../route';

interface DuplicateGroupProps {
  group: DuplicateGroup;
  /** Makes one clip of all, with the address and title of the one with this id. */
  onMerge: (into: string) => void;
}

/** Clips of one page, side by side. */
export function DuplicateGroupView({ group: { why, clips }, onMerge }: DuplicateGroupProps) {
  return (
    <li class="duplicate-group">
      <p class="soft">{message(why === 'same-page' ? 'duplicateSame' : 'duplicateLikely')}</p>
      <ul class="duplicate-clips">
        {clips.map((clip) => (
          <li key={clip.id}>
            <ClipSummary clip={clip} />
            <button
              class="button button-small"
              aria-label={message('mergeKeeping', clip.url)}
              onClick={() => onMerge(clip.id)}
            >
              {message('mergeHere')}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

function ClipSummary({ clip }: { clip: Clip }) {
  return (
    <>
      <a class="duplicate-title" href={hrefOf({ section: 'library', clip: clip.id })}>
        {clip.title || clip.url}
      </a>
      <p class="soft">{clip.url}</p>
      <p class="soft">
        <time dateTime={clip.savedAt}>{shortDay(clip.savedAt)}</time>
        {clip.quotes.length > 0 && ` · ${countMessage('quoteCount', clip.quotes.length)}`}
        {clip.private && ` · ${message('private')}`}
      </p>
      {clip.tags.length > 0 && (
        <p class="tag-list">
          {clip.tags.map((tag) => (
            <span class="chip" key={tag}>
              {tag}
            </span>
          ))}
        </p>
      )}
      {clip.comment !== '' && <p class="clip-comment">{clip.comment}</p>}
    </>
  );
}
