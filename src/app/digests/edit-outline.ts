import type { Entry } from '../../domain/digest';
import { movedSection, findSection } from '../../domain/digest/sections';
import type { NewEntry } from '../../domain/digest/entry-ranks';
import { arrangeOutline, changeEntries, changeEntry, removeEntries } from '../../storage/digests';

interface OutlineDependencies {
  storage: {
    arrangeOutline: (digestId: string, order: readonly (string | NewEntry)[]) => Promise<void>;
    changeEntry: (id: string, change: (entry: Entry) => Entry) => Promise<void>;
    changeEntries: (
      digestId: string,
      ids: readonly string[],
      change: (entry: Entry) => Entry,
    ) => Promise<void>;
    removeEntries: (ids: readonly string[]) => Promise<void>;
  };
}

const here: OutlineDependencies = {
  storage: { arrangeOutline, changeEntry, changeEntries, removeEntries },
};

/** Moves a section whole over the one before or behind it; nothing is done at either end. */
export async function moveSection(
  digestId: string,
  entries: readonly Entry[],
  headingId: string,
  way: 'up' | 'down',
  { storage }: OutlineDependencies = here,
): Promise<boolean> {
  const order = movedSection(entries, headingId, way);
  if (order) await storage.arrangeOutline(digestId, order);
  return order !== undefined;
}

/** Takes a heading out of the outline, alone or with all that stands under it; resolves to the ids. */
export async function removeSection(
  entries: readonly Entry[],
  headingId: string,
  withEntries: boolean,
  { storage }: OutlineDependencies = here,
): Promise<string[]> {
  const section = findSection(entries, headingId);
  const ids = withEntries && section ? section.entries.map(({ id }) => id) : [headingId];
  await storage.removeEntries(ids);
  return ids;
}

/** Makes a heading one of the other level. */
export function toggleLevel(headingId: string, { storage }: OutlineDependencies = here): Promise<void> {
  return storage.changeEntry(headingId, (entry) => {
    if (entry.kind !== 'heading') return entry;
    const { level, ...rest } = entry;
    return level === 3 ? rest : { ...rest, level: 3 };
  });
}

/**
 * Moves entries together, in their order: to the end of the section with this heading, or of what stands
 * before all sections where none is named.
 */
export async function moveEntriesTo(
  digestId: string,
  entries: readonly Entry[],
  ids: readonly string[],
  headingId: string | undefined,
  { storage }: OutlineDependencies = here,
): Promise<void> {
  const chosen = new Set(ids);
  const moved = entries.filter(({ id }) => chosen.has(id));
  const rest = entries.filter(({ id }) => !chosen.has(id));
  const section = headingId === undefined ? undefined : findSection(rest, headingId);
  const first = rest.findIndex(({ kind }) => kind === 'heading');
  const start = section ? rest.indexOf(section.heading) + 1 : 0;
  const inner = rest.findIndex(({ kind }, n) => n >= start && kind === 'heading');
  const end = section ? (inner < 0 ? rest.length : inner) : first < 0 ? rest.length : first;
  const order = [...rest.slice(0, end), ...moved, ...rest.slice(end)];
  await storage.arrangeOutline(
    digestId,
    order.map(({ id }) => id),
  );
}

/** Makes each of the entries but the first run on from the one before it, or none of them where all do. */
export async function toggleJoined(
  digestId: string,
  entries: readonly Entry[],
  ids: readonly string[],
  { storage }: OutlineDependencies = here,
): Promise<void> {
  const joinable = entries.filter(({ id, kind }, at) => ids.includes(id) && kind !== 'heading' && at > 0);
  const tail = joinable.length > 1 ? joinable.slice(1) : joinable;
  const runOn = tail.some((entry) => entry.kind !== 'heading' && !entry.runOn);
  const change = (entry: Entry): Entry => (entry.kind === 'heading' ? entry : { ...entry, runOn });
  await storage.changeEntries(
    digestId,
    tail.map(({ id }) => id),
    change,
  );
}

/** Moves entries together, in their order, so that `index` of the others stand before them. */
export async function moveTogether(
  digestId: string,
  entries: readonly Entry[],
  ids: readonly string[],
  index: number,
  { storage }: OutlineDependencies = here,
): Promise<void> {
  const chosen = new Set(ids);
  const moved = entries.filter(({ id }) => chosen.has(id));
  const others = entries.filter(({ id }) => !chosen.has(id));
  const order = [...others.slice(0, index), ...moved, ...others.slice(index)];
  await storage.arrangeOutline(
    digestId,
    order.map(({ id }) => id),
  );
}
