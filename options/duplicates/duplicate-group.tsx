import { useState } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import type { Clip } from '../../src/domain/clip';
import type { DuplicateGroup } from '../../src/domain/duplicates';
import { shortDay } from '../../src/ui/short-day';
import { hrefOf } from '../route';

interface DuplicateGroupProps {
  group: DuplicateGroup;
  /** Makes one clip of those with these ids, with the address and title of `into`, which is among them. */
  onMerge: (ids: string[], into: string) => void;
}

/** Clips of one page, side by side. All go into the merge but for those that the writer leaves out. */
export function DuplicateGroupView({ group: { why, clips }, onMerge }: DuplicateGroupProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = clips.map(({ id }) => id).filter((id) => !left.has(id));
  const choose = (id: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <li class="duplicate-group">
      <p class="soft">{message(why === 'same-page' ? 'duplicateSame' : 'duplicateLikely')}</p>
      <ul class="duplicate-clips">
        {clips.map((clip) => (
          <li key={clip.id} class={left.has(clip.id) ? 'is-left-out' : undefined}>
            <ClipSummary clip={clip} />
            <label class="check">
              <input
                type="checkbox"
                aria-label={message('mergeThisOne', clip.url)}
                checked={!left.has(clip.id)}
                onChange={(event) => choose(clip.id, event.currentTarget.checked)}
              />
              {message('mergeThis')}
            </label>
            <button
              class="button button-small"
              aria-label={countMessage('mergeKeeping', chosen.length, clip.url)}
              disabled={left.has(clip.id) || chosen.length < 2}
              onClick={() => onMerge(chosen, clip.id)}
            >
              {countMessage('mergeHere', chosen.length)}
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
