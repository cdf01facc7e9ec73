import type { BackupRecord } from '../../src/exchange/backup/backup-schema';
import { backupRecords } from '../../src/storage/backup-records';
import { changeClips } from '../../src/storage/bulk/change-clips';
import { restoreClip, trashClip } from '../../src/storage/clips';
import { library } from '../../src/storage/database';
import {
  addEntries,
  arrangeOutline,
  changeDigest,
  changeEntry,
  createDigest,
  entriesOf,
  moveEntry,
  removeEntry,
  restoreEntries,
} from '../../src/storage/digests';
import { trashDigest } from '../../src/storage/digests/digest-list';
import { editClip } from '../../src/storage/edit-clip';
import { importRecords } from '../../src/storage/import-clips';
import {
  changeSavedSearch,
  createSavedSearch,
  moveSavedSearch,
  removeSavedSearch,
} from '../../src/storage/saved-searches';
import { changeSetting } from '../../src/storage/settings';
import { applyConflict, openConflicts } from '../../src/storage/sync/conflicts';
import { changeTagTerm } from '../../src/storage/tags/tag-terms';
import { emptyTrash } from '../../src/storage/trash';
import { undo } from '../../src/storage/undo/undo';
import { undoable } from '../../src/storage/undo/undo-log';
import { redoStep, undoStep } from '../../src/storage/undo/undo-redo';
import { aClip } from './a-clip';
import { aDigest } from './a-digest';
import { saveClip } from './save-clips';

/** What is given to an act: numbers that choose, and a text that is written nowhere else. */
export interface ActInput {
  pick: number;
  other: number;
  text: string;
}

const tags = ['sea', 'Sea', 'wind', '北京', 'straße', 'STRASSE'];
const now = () => new Date().toISOString();

const choose = <T>(list: readonly T[], pick: number) => list[pick % list.length];

/** The ids in a table that are not gone, in an order that all devices have. */
async function ids(table: 'clips' | 'digests' | 'savedSearches'): Promise<string[]> {
  const records = await library().table<{ id: string; status?: string; removed?: true }>(table).toArray();
  const there = records.filter(({ status, removed }) => status !== 'purged' && !removed);
  return there.map(({ id }) => id).sort();
}

type Act = (input: ActInput) => Promise<unknown>;

const onClip =
  (act: (id: string, input: ActInput) => Promise<unknown>): Act =>
  async (input) => {
    const id = choose(await ids('clips'), input.pick);
    return id === undefined ? undefined : act(id, input);
  };

const onDigest =
  (act: (id: string, input: ActInput) => Promise<unknown>): Act =>
  async (input) => {
    const id = choose(await ids('digests'), input.pick);
    return id === undefined ? undefined : act(id, input);
  };

const onEntry = (act: (entryId: string, digestId: string, input: ActInput) => Promise<unknown>): Act =>
  onDigest(async (digestId, input) => {
    const id = choose(
      (await entriesOf(digestId)).map((entry) => entry.id),
      input.other,
    );
    return id === undefined ? undefined : act(id, digestId, input);
  });

const passage = (text: string) => ({ id: `entry-${text}`, kind: 'text' as const, text, runOn: false });
const quote = (text: string) => ({ id: `quote-${text}`, text: 'Said', markdown: 'Said', comment: text });

/** Backups that somebody has made, of whichever device; a test begins with none. */
export const backups: string[] = [];

async function* inOneBatch(records: readonly BackupRecord[]) {
  yield await Promise.resolve(records);
}

function importAll(records: readonly BackupRecord[], byId: boolean) {
  const options = { byId, signal: new AbortController().signal, onProgress: () => undefined };
  return importRecords(inOneBatch(records), options);
}

/** What people do with a library, by the real storage. */
export const acts = {
  saveClip: ({ text, other }) =>
    saveClip(aClip({ id: `clip-${text}`, comment: text, tags: [choose(tags, other)!] })),
  comment: onClip((id, { text }) => editClip(id, () => ({ comment: text }), now())),
  retitle: onClip((id, { text }) => editClip(id, () => ({ title: text }), now())),
  addQuote: onClip((id, { text }) =>
    editClip(id, ({ quotes }) => ({ quotes: [...quotes, quote(text)] }), now()),
  ),
  editQuote: onClip((id, { text, other }) =>
    editClip(
      id,
      ({ quotes }) => ({
        quotes: quotes.map((one, n) => (n === other % quotes.length ? { ...one, comment: text } : one)),
      }),
      now(),
    ),
  ),
  removeQuote: onClip((id, { other }) =>
    editClip(id, ({ quotes }) => ({ quotes: quotes.filter((_, n) => n !== other % quotes.length) }), now()),
  ),
  turnQuotes: onClip((id) => editClip(id, ({ quotes }) => ({ quotes: quotes.toReversed() }), now())),
  addTag: onClip((id, { other }) => changeClips([id], { kind: 'addTags', tags: [choose(tags, other)!] })),
  removeTag: onClip((id, { other }) =>
    changeClips([id], { kind: 'removeTags', tags: [choose(tags, other)!] }),
  ),
  renameTag: ({ pick, other }) =>
    changeClips([], { kind: 'renameTag', from: [choose(tags, pick)!], to: choose(tags, other)! }),
  hide: onClip((id, { other }) => changeClips([id], { kind: 'setPrivate', private: other % 2 === 0 })),
  trash: onClip((id) => trashClip(id, now())),
  restore: onClip((id) => restoreClip(id)),
  emptyTrash: () => emptyTrash(now()),
  merge: async ({ pick, other }) => {
    const all = await ids('clips');
    const [into, from] = [choose(all, pick), choose(all, other)];
    return into === undefined ? undefined : changeClips([into, from!], { kind: 'merge', into });
  },
  undo: async ({ pick }) => {
    const entry = choose(await undoable(), pick);
    return entry && undo(entry.id);
  },
  createDigest: ({ text }) => createDigest(aDigest({ id: `digest-${text}`, title: text, intro: '' })),
  intro: onDigest((id, { text }) => changeDigest(id, { intro: text }, 'intro')),
  categories: onDigest((id, { other }) =>
    changeDigest(id, ({ categories }) => ({
      categories: [...categories.slice(other % 2), { name: choose(tags, other)!, slug: '' }],
    })),
  ),
  trashDigest: onDigest((id, { other }) => trashDigest(id, other % 3 === 0 ? now() : undefined)),
  append: onDigest((id, { text, other }) =>
    addEntries(id, other % 2 === 0 ? [passage(text)] : [passage(text), passage(`${text}-b`)]),
  ),
  putClip: onDigest(async (id, { text, other }) => {
    const clipId = choose(await ids('clips'), other);
    return clipId && addEntries(id, [{ id: `entry-${text}`, kind: 'clip', clipId, runOn: false }]);
  }),
  insert: onDigest((id, { text }) => addEntries(id, [passage(text)], null)),
  write: onEntry((id, _digestId, { text }) =>
    changeEntry(
      id,
      (entry) => (entry.kind === 'clip' ? { ...entry, wording: text } : { ...entry, text }),
      id,
    ),
  ),
  move: onEntry((id, digestId, { pick }) => moveEntry(digestId, id, pick % 4)),
  removeEntry: onEntry((id) => removeEntry(id)),
  restoreEntries: onDigest(async (digestId, { other }) => {
    const all = await library().entries.where('digestId').equals(digestId).toArray();
    const id = choose(
      all.flatMap((entry) => (entry.removed ? entry.id : [])),
      other,
    );
    return id && restoreEntries([id]);
  }),
  arrange: onDigest(async (digestId) =>
    arrangeOutline(digestId, (await entriesOf(digestId)).map(({ id }) => id).toReversed()),
  ),
  undoStep: onDigest((id) => undoStep(id)),
  redoStep: onDigest((id) => redoStep(id)),
  saveSearch: ({ text }) =>
    createSavedSearch({ id: `search-${text}`, name: text, query: '#a', pinned: true }),
  renameSearch: async ({ pick, text }) => {
    const id = choose(await ids('savedSearches'), pick);
    return id && changeSavedSearch(id, { name: text });
  },
  moveSearch: async ({ pick, other }) => {
    const id = choose(await ids('savedSearches'), pick);
    return id && moveSavedSearch(id, other % 3);
  },
  removeSearch: async ({ pick }) => {
    const id = choose(await ids('savedSearches'), pick);
    return id && removeSavedSearch(id);
  },
  import: ({ text, pick }) => {
    const clip = aClip({ id: `clip-${text}`, comment: text, url: `https://example.org/imported/${pick}` });
    return importAll([{ type: 'clip', value: clip }], false);
  },
  backup: async () => {
    const records: BackupRecord[] = [];
    for await (const batch of backupRecords()) records.push(...batch);
    backups.push(JSON.stringify(records));
  },
  restoreBackup: ({ pick }) => {
    const backup = choose(backups, pick);
    return backup === undefined ? Promise.resolve() : importAll(JSON.parse(backup) as BackupRecord[], true);
  },
  takeConflict: async ({ pick }) => {
    const conflict = choose(await openConflicts(), pick);
    return conflict && applyConflict(conflict);
  },
  setting: ({ pick, text }) => changeSetting(`setting-${pick % 2}`, () => text),
  tagTerm: ({ pick, text }) => changeTagTerm(choose(tags, pick)!, { slug: text }),
} satisfies Record<string, Act>;

export type ActName = keyof typeof acts;
