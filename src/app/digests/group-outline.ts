import { uuidv7 } from 'uuidv7';
import type { Clip } from '../../domain/clip';
import type { Digest, Entry } from '../../domain/digest';
import { groupedOutline, type Grouping } from '../../domain/digest/grouped-outline';
import type { Wording } from '../../rendering/wording/languages';
import { dayText } from '../../rendering/wording/wordings';
import type { NewEntry } from '../../domain/digest/entry-ranks';
import { arrangeOutline } from '../../storage/digests';
import { systemClock, type Clock } from '../clock';
import { readWording } from './post-words';

interface GroupDependencies {
  clock: Clock;
  newId: () => string;
  readWording: (language: string) => Promise<Wording>;
  storage: { arrangeOutline: typeof arrangeOutline };
}

const here: GroupDependencies = {
  clock: systemClock,
  newId: uuidv7,
  readWording,
  storage: { arrangeOutline },
};

/** What the outline is grouped by now. */
export function groupingOf(entries: readonly Entry[]): Grouping['kind'] {
  for (const entry of entries)
    if (entry.kind === 'heading' && entry.grouping !== undefined) return entry.grouping;
  return 'none';
}

/** Puts the outline in groups, under headings in the digest's language, or takes these away. */
export async function groupOutline(
  digest: Digest,
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  kind: Grouping['kind'],
  { clock, newId, readWording, storage }: GroupDependencies = here,
): Promise<void> {
  const wording = await readWording(digest.language);
  const grouping: Grouping = kind === 'day' ? { kind, zone: digest.zone ?? clock.zone() } : { kind };
  const words = { dayHeading: (day: string) => dayText(day, wording), untagged: wording.untagged };
  const order = groupedOutline(entries, clips, grouping, words).map((one): string | NewEntry =>
    one.kind === 'entry' ? one.id : { ...one, id: newId() },
  );
  const kept = new Set(order);
  const goneIds = entries.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  return storage.arrangeOutline(digest.id, order, goneIds);
}
