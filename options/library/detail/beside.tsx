import { message } from '../../../src/browser/messages';
import { siteNameOf, type Clip } from '../../../src/domain/clip';
import { clipsBeside } from '../../../src/storage/clips-beside';
import { SiteIcon } from '../../../src/ui/clip-picture';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { hrefOf } from '../../route';

/** What was kept beside the clip: others of its page, and those of the same sitting. Nothing where there is none. */
export function Beside({ clip, query }: { clip: Clip; query: string }) {
  const beside = useLiveQuery(() => clipsBeside(clip.id), [clip.id, clip.url, clip.savedAt]);
  if (beside.kind !== 'ready') return null;
  const { ofPage, nearby } = beside.value;
  return (
    <>
      {ofPage.length > 0 && <Clips title={message('besideOfPage')} clips={ofPage} query={query} />}
      {nearby.length > 0 && <Clips title={message('besideNearby')} clips={nearby} query={query} />}
    </>
  );
}

function Clips({ title, clips, query }: { title: string; clips: readonly Clip[]; query: string }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="detail-beside">
        {clips.map((one) => (
          <li key={one.id}>
            <SiteIcon page={one} />
            <a href={hrefOf({ section: 'library', query, clip: one.id })} dir="auto" title={siteNameOf(one)}>
              {one.title.trim() || one.url}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
