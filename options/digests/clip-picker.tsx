import { useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { countMessage, message } from '../../src/browser/messages';
import type { Clip } from '../../src/domain/clip';
import { newestClips } from '../../src/storage/clips';
import { addEntries } from '../../src/storage/digests';
import { useWatched } from '../../src/ui/use-watched';

const offered = 500;

/** The clips that could go into the digest: neither private nor in it already, newest first. */
export function ClipPicker({ digestId, chosen }: { digestId: string; chosen: ReadonlySet<string> }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const watched = useWatched(() => newestClips(offered), []);
  const clips =
    watched.kind === 'ready' ? watched.value.filter((clip) => !clip.private && !chosen.has(clip.id)) : [];
  const picked = clips.filter((clip) => ticked.has(clip.id));

  const tick = (ids: string[], on: boolean) => {
    const next = new Set(ticked);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setTicked(next);
  };
  const add = () => {
    setTicked(new Set());
    void addEntries(digestId, picked.toSorted(bySavedAt).map(entryOf));
  };
  return (
    <section class="picker" aria-labelledby="picker-heading">
      <div class="heading-row">
        <h2 id="picker-heading">{message('addClips')}</h2>
        <label class="check">
          <input
            type="checkbox"
            disabled={clips.length === 0}
            checked={clips.length > 0 && picked.length === clips.length}
            onChange={(event) =>
              tick(
                clips.map((clip) => clip.id),
                event.currentTarget.checked,
              )
            }
          />
          {message('selectAll')}
        </label>
        <button class="button button-primary" disabled={picked.length === 0} onClick={add}>
          {picked.length === 0 ? message('add') : countMessage('addCount', picked.length)}
        </button>
      </div>
      {watched.kind === 'ready' && clips.length === 0 && <p class="soft">{message('pickerEmpty')}</p>}
      <ul class="picker-list">
        {clips.map((clip) => (
          <li key={clip.id}>
            <label class="check">
              <input
                type="checkbox"
                checked={ticked.has(clip.id)}
                onChange={(event) => tick([clip.id], event.currentTarget.checked)}
              />
              <span>
                {clip.title} <span class="soft">{clip.comment}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Clips go into a post in the order in which they were read. */
function bySavedAt(a: Clip, b: Clip): number {
  return a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : a.id < b.id ? -1 : 1;
}

function entryOf(clip: Clip) {
  return { id: uuidv7(), kind: 'clip' as const, clipId: clip.id, runOn: false };
}
