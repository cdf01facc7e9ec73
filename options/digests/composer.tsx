import { countMessage, message } from '../../src/browser/messages';
import type { Clip } from '../../src/domain/clip';
import { clipsWithIds } from '../../src/storage/clips';
import { outlineOf, type Outline } from '../../src/storage/digests';
import { useWatched } from '../../src/ui/use-watched';
import { ClipPicker } from './clip-picker';
import { HeaderFields } from './header-fields';
import { OutlineList } from './outline-list';
import { Preview } from './preview';

/** A digest with the clips that its outline names, by id. */
interface Composition extends Outline {
  clips: ReadonlyMap<string, Clip>;
}

async function compositionOf(id: string): Promise<Composition | undefined> {
  const outline = await outlineOf(id);
  if (!outline) return undefined;
  const ids = outline.entries.flatMap((entry) => (entry.kind === 'clip' ? [entry.clipId] : []));
  const clips = await clipsWithIds(ids);
  return { ...outline, clips: new Map(clips.map((clip) => [clip.id, clip])) };
}

/** Where a digest is put together: its header and outline on one side, the post on the other. */
export function Composer({ id }: { id: string }) {
  const watched = useWatched(() => compositionOf(id), [id]);
  if (watched.kind === 'reading') return null;
  if (watched.kind === 'failed') return <p class="notice notice-danger">{message('readFailed')}</p>;
  if (!watched.value) return <p class="notice">{message('digestGone')}</p>;
  const { digest, entries, clips } = watched.value;
  return (
    <div class="composer">
      <section class="composer-edit">
        <h1>{message('digest')}</h1>
        <HeaderFields digest={digest} />
        <h2 id="outline-heading">
          {message('outline')} <span class="soft">{countMessage('clipCount', clips.size)}</span>
        </h2>
        <OutlineList digestId={id} entries={entries} clips={clips} />
        <ClipPicker digestId={id} chosen={new Set(clips.keys())} />
      </section>
      <Preview digest={digest} entries={entries} clips={clips} />
    </div>
  );
}
