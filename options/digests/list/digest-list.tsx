import { useRef, useState } from 'preact/hooks';
import { duplicateDigest } from '../../../src/app/digests/duplicate-digest';
import { fromLast } from '../../../src/app/digests/new-digest';
import { countMessage, message } from '../../../src/browser/messages';
import type { Digest } from '../../../src/domain/digest';
import type { Series } from '../../../src/domain/digest/series';
import { allDestinations } from '../../../src/storage/destinations';
import { trashDigest, type ListedDigest } from '../../../src/storage/digests/digest-list';
import { scheduledPosts } from '../../../src/storage/scheduled-posts';
import { Button } from '../../../src/ui/button';
import { EmptyState } from '../../../src/ui/empty-state';
import { focusOnceThere } from '../../../src/ui/focus-once-there';
import { readyValue, useLiveQuery } from '../../../src/ui/use-live-query';
import { goToNewDigest, hrefOf } from '../../route';
import { KeepSeriesDialog } from '../header/keep-series-dialog';
import { DigestCard, TrashedDigest, type PlannedPost } from './digest-card';

/** So many cards at first, and so many more on demand: each reads its digest to say what is in it. */
const cardsAtOnce = 30;

/** What was done last, and how it is taken back. */
export interface DoneAct {
  said: string;
  undo?: () => Promise<void>;
}

interface DigestListProps {
  view: 'all' | 'drafts' | 'published';
  digests: readonly ListedDigest[];
  trashed: readonly ListedDigest[];
  series: readonly Series[];
  onDone: (done: DoneAct) => void;
}

/** Digests as cards, the latest first, and those in the trash below them. */
export function DigestList({ view, digests, trashed, series, onDone }: DigestListProps) {
  const box = useRef<HTMLUListElement>(null);
  const [most, setMost] = useState(cardsAtOnce);
  const [kept, setKept] = useState<Digest>();
  const planned = usePlannedPosts();
  const shown = digests.slice(0, most);
  const linkOf = (id: string | undefined) =>
    box.current?.querySelector<HTMLElement>(`[data-digest="${CSS.escape(id ?? '')}"] h2 a`);

  const trash = async ({ id, title }: Digest) => {
    const at = shown.findIndex(({ digest }) => digest.id === id);
    const next = (shown[at + 1] ?? shown[at - 1])?.digest.id;
    await trashDigest(id, new Date().toISOString());
    onDone({
      said: message('trashedTitle', title || message('untitled')),
      undo: async () => {
        await trashDigest(id, undefined);
        focusOnceThere(() => linkOf(id));
      },
    });
    focusOnceThere(
      () => linkOf(next) ?? document.querySelector<HTMLElement>('.digests-page .button-primary'),
    );
  };
  const duplicate = async ({ id, title }: Digest) => {
    const copy = await duplicateDigest(id, message('copyOfTitle', title || message('untitled')));
    if (!copy) return;
    onDone({
      said: message('duplicated', copy.title),
      undo: () => trashDigest(copy.id, new Date().toISOString()),
    });
    focusOnceThere(() => linkOf(copy.id));
  };

  return (
    <>
      {digests.length === 0 && (
        <EmptyState
          title={message(
            view === 'published'
              ? 'publishedEmpty'
              : view === 'drafts'
                ? 'draftDigestsEmpty'
                : 'digestsEmptyTitle',
          )}
          acts={<Button onClick={() => goToNewDigest()}>{message('newDigest')}</Button>}
        >
          <p>{message(view === 'published' ? 'publishedEmptyHint' : 'digestsEmpty')}</p>
        </EmptyState>
      )}
      {digests.length > 0 && view !== 'published' && (
        <p class="digest-begin">
          <button
            type="button"
            class="button button-quiet button-small"
            onClick={() => goToNewDigest(fromLast)}
          >
            {message('beginAsLastTime')}
          </button>
          {series.length > 0 && (
            <a class="button button-quiet button-small" href={hrefOf({ section: 'digests', view: 'series' })}>
              {message('beginFromSeries')}
            </a>
          )}
        </p>
      )}
      <ul ref={box} class="digest-cards" aria-label={message('digests')}>
        {shown.map((listed) => (
          <DigestCard
            key={listed.digest.id}
            listed={listed}
            seriesName={series.find(({ id }) => id === listed.digest.seriesId)?.name}
            planned={planned.get(listed.digest.id) ?? []}
            onDuplicate={() => void duplicate(listed.digest)}
            onKeepAsSeries={() => setKept(listed.digest)}
            onTrash={() => void trash(listed.digest)}
          />
        ))}
      </ul>
      {digests.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + cardsAtOnce)}>
          {countMessage('moreDigests', digests.length - most)}
        </button>
      )}
      {trashed.length > 0 && view === 'all' && (
        <details class="digest-trash">
          <summary>{message('digestsTrash', trashed.length)}</summary>
          <ul aria-label={message('digestsTrash', trashed.length)}>
            {trashed.map((listed) => (
              <TrashedDigest
                key={listed.digest.id}
                listed={listed}
                onRestore={() =>
                  void trashDigest(listed.digest.id, undefined).then(() =>
                    focusOnceThere(() => linkOf(listed.digest.id)),
                  )
                }
              />
            ))}
          </ul>
        </details>
      )}
      {kept && <KeepSeriesDialog digest={kept} onClose={() => setKept(undefined)} />}
    </>
  );
}

/** What goes out at a time, or was to, by the digest. */
function usePlannedPosts(): ReadonlyMap<string, PlannedPost[]> {
  const posts = readyValue(useLiveQuery(scheduledPosts, [])) ?? [];
  const destinations = readyValue(useLiveQuery(allDestinations, [])) ?? [];
  const planned = new Map<string, PlannedPost[]>();
  for (const post of posts) {
    const name = destinations.find(({ id }) => id === post.destination)?.name ?? message('feedPlaceGone');
    planned.set(post.digestId, [...(planned.get(post.digestId) ?? []), { name, post }]);
  }
  return planned;
}
