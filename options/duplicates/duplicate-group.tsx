import { useId, useState } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import type { Clip } from '../../src/domain/clip';
import type { UsageByClip } from '../../src/domain/digest/usage';
import { mergedClip, type DuplicateGroup } from '../../src/domain/duplicates';
import { Button } from '../../src/ui/button';
import { ClipPicture } from '../../src/ui/clip-picture';
import { ClipSummary } from './clip-summary';

interface DuplicateGroupProps {
  group: DuplicateGroup;
  usage: UsageByClip;
  /** Makes one clip of those with these ids, with the address and title of `into`, which is among them. */
  onMerge: (ids: string[], into: string) => void;
}

/**
 * Clips of one page, side by side, and beneath them what they would become. All go into the merge but for
 * those that the writer leaves out; one of them gives title and address.
 */
export function DuplicateGroupView({ group: { why, clips }, usage, onMerge }: DuplicateGroupProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<string>();
  const name = useId();
  const chosen = clips.filter(({ id }) => !left.has(id));
  const into = chosen.find(({ id }) => id === wanted) ?? chosen[0];
  const others = chosen.filter((clip) => clip !== into);
  const include = (id: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const titlesOf = (some: readonly Clip[]) =>
    [...new Set(some.flatMap(({ id }) => usage.get(id) ?? []).map(({ title, date }) => title || date))].join(
      ', ',
    );
  return (
    <li class="duplicate-group">
      <h2>{message(why === 'same-page' ? 'duplicateSame' : 'duplicateLikely')}</h2>
      <ul class="duplicate-clips">
        {clips.map((clip) => (
          <li key={clip.id} class={left.has(clip.id) ? 'is-left-out' : undefined}>
            <span class="duplicate-picture">
              <ClipPicture clip={clip} />
            </span>
            <ClipSummary clip={clip} digests={titlesOf([clip])} />
            <label class="check">
              <input
                type="checkbox"
                aria-label={message('mergeThisOne', clip.url)}
                checked={!left.has(clip.id)}
                onChange={(event) => include(clip.id, event.currentTarget.checked)}
              />
              {message('mergeInclude')}
            </label>
            {!left.has(clip.id) && (
              <label class="check">
                <input
                  type="radio"
                  name={name}
                  aria-label={message('mergeKeepOf', clip.url)}
                  checked={clip === into}
                  onChange={() => setWanted(clip.id)}
                />
                {message('mergeKeep')}
              </label>
            )}
          </li>
        ))}
      </ul>
      <div role="group" class="duplicate-outcome" aria-label={message('mergeOutcome')}>
        <h3>{message('mergeOutcome')}</h3>
        {into && others.length > 0 ? (
          <>
            <ClipSummary clip={mergedClip(into, others)} digests={titlesOf(chosen)} />
            <p class="soft">{countMessage('mergeTrashed', others.length)}</p>
            <Button
              onClick={() =>
                onMerge(
                  chosen.map(({ id }) => id),
                  into.id,
                )
              }
            >
              {countMessage('mergeNow', chosen.length)}
            </Button>
          </>
        ) : (
          <p class="soft">{message('mergeTooFew')}</p>
        )}
      </div>
    </li>
  );
}
