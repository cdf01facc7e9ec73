import { useMemo, useRef } from 'preact/hooks';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import { clipsWithIds } from '../../../src/storage/clips';
import { digestWithId, entriesOf } from '../../../src/storage/digests';
import { useLiveQuery, type LiveQuery } from '../../../src/ui/use-live-query';
import { useUnchanged } from './use-unchanged';

/** A digest with its outline, and the clips that it names by id. */
export interface Composition {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
}

/**
 * The digest with this id, kept up to date. What has not changed is the very object it was before, so
 * that a keystroke draws one entry anew and not a thousand. The value is undefined where there is none.
 *
 * @param times how often a digest that is not stored was begun, which no query can tell
 */
export function useComposition(id: string, times: number): LiveQuery<Composition | undefined> {
  const digest = useLiveQuery(() => digestWithId(id), [id, times]);
  const read = useLiveQuery(() => entriesOf(id), [id, times]);
  const entries = useUnchanged(read.kind === 'ready' ? read.value : none);
  const ids = useMemo(
    () => entries.flatMap((entry) => (entry.kind === 'clip' ? [entry.clipId] : [])),
    [entries],
  );
  const key = ids.join();
  const found = useLiveQuery(async () => ({ key, clips: await clipsWithIds(ids) }), [key]);
  const list = useUnchanged(found.kind === 'ready' ? found.value.clips : none);
  const clips = useMemo(() => new Map(list.map((clip) => [clip.id, clip])), [list]);
  const last = useRef<Composition | undefined>(undefined);

  const failed = [digest, read, found].find((one) => one.kind === 'failed');
  if (failed?.kind === 'failed') return failed;
  if (digest.kind !== 'ready' || read.kind !== 'ready' || found.kind !== 'ready') return { kind: 'reading' };
  if (!digest.value) return { kind: 'ready', value: undefined };
  // Clips that have just come are on their way; until then the outline stays as it was.
  if (found.value.key === key) last.current = { digest: digest.value, entries, clips };
  return last.current
    ? { kind: 'ready', value: { ...last.current, digest: digest.value } }
    : { kind: 'reading' };
}

const none: never[] = [];
