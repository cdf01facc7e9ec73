import { parseQuery } from '../../../src/domain/query/parse-query';
import { changeClips } from '../../../src/storage/bulk/change-clips';
import { undoable } from '../../../src/storage/undo/undo-log';
import { saveClips } from '../../builders/save-clips';
import { library } from '../../../src/storage/database';
import { listClips } from '../../../src/storage/list-clips';
import { generateBatches } from '../../library/generate';
import { keptAndCounted } from '../../storage/recount';

const context = { zone: 'UTC', today: '2026-05-03', weekStart: 1 as const };

/** The library's own code in a page of the extension, for what no reader can do by hand. */
const gleanings = {
  /** How many clips the running change has done. */
  done: 0,
  async fill(clips: number, seed: number): Promise<void> {
    for (const batch of generateBatches({ clips, seed })) {
      await saveClips(batch.map((clip) => ({ clip })));
    }
  },
  async tagAll(tag: string): Promise<void> {
    const ids = await library().clips.toCollection().primaryKeys();
    await changeClips(ids, { kind: 'addTags', tags: [tag] }, (done) => {
      gleanings.done = done;
    });
  },
  renameTag: (from: string, to: string) =>
    changeClips([], { kind: 'renameTag', from: [from], to }, (done) => {
      gleanings.done = done;
    }),
  async found(text: string): Promise<number> {
    return (await listClips(parseQuery(text).query, context)).total;
  },
  /** The clips outside the trash that carry the tag, by asking each. */
  tagged: (tag: string) =>
    library()
      .clips.filter(({ tags, status }) => status === 'active' && tags.includes(tag))
      .count(),
  undoable: async () => (await undoable()).length,
  keptAndCounted,
};

export type LibraryInPage = typeof gleanings;
Object.assign(globalThis, { gleanings });
