import { expect, test } from 'vitest';
import type { Clip } from '../../src/domain/clip';
import { findDocuments } from '../../src/search/find-documents';
import type { SearchableClip } from '../../src/search/search-document';
import { openSearchIndex, type SearchIndex, type SearchStore } from '../../src/search/search-index';
import { aClip } from '../builders/a-clip';

const context = { zone: 'UTC', today: '2026-05-03', weekStart: 1 as const };
const noInputs = {
  digestsByClip: new Map(),
  draftKeyHashes: new Set<number>(),
  idsForNextDigest: new Set<string>(),
  clipsWithKey: new Map(),
};

/** A library in memory, of several pages, that tells what was asked of it. */
function aStore() {
  const clips = new Map<string, SearchableClip>();
  const log: { seq: number; ids: string[] }[] = [];
  let persisted: SearchIndex | undefined;
  const asked = { all: 0, some: 0, persisted: 0 };
  const store: SearchStore = {
    readIndex: () => Promise.resolve(persisted),
    persistIndex: (index) => {
      asked.persisted += 1;
      persisted = {
        ...index,
        persisted: { ...index.persisted, generation: String(asked.persisted), behind: 0 },
      };
      return Promise.resolve(persisted);
    },
    lastWrite: () => Promise.resolve(log.length),
    writesSince: ({ seq, persisted: { generation } }) =>
      Promise.resolve(
        persisted?.persisted.generation === generation ? log.filter((write) => write.seq > seq) : undefined,
      ),
    clipsWithIds: (ids) => {
      asked.some += ids.length;
      return Promise.resolve(ids.map((id) => clips.get(id)));
    },
    async *allClips() {
      asked.all += 1;
      yield await Promise.resolve([...clips.values()]);
    },
  };
  return {
    store,
    asked,
    save: (...saved: Clip[]) => {
      for (const clip of saved) clips.set(clip.id, { ...clip, key: clip.url, host: 'a.example' });
      log.push({ seq: log.length + 1, ids: saved.map(({ id }) => id) });
    },
    purge: (id: string) => {
      clips.delete(id);
      log.push({ seq: log.length + 1, ids: [id] });
    },
  };
}

async function idsOf(index: Promise<SearchIndex>, text: string): Promise<string[]> {
  const { segments, dictionary } = await index;
  const clause = { kind: 'word', text } as const;
  const found = await findDocuments(segments, dictionary, clause, context, noInputs, () => undefined);
  return found.ids(0, found.total);
}

const fox = (id: string) => aClip({ id, title: '狐狸 fox ثعلب' });

test('the index is made of all clips once, and brought up to date by what was written since', async () => {
  const { store, asked, save, purge } = aStore();
  save(fox('1'), fox('2'));
  const current = openSearchIndex(store);
  expect(await idsOf(current(), 'fox')).toEqual(['2', '1']);
  save(fox('3'));
  purge('1');
  expect(await idsOf(current(), 'ثعلب')).toEqual(['3', '2']);
  expect(asked).toMatchObject({ all: 1, some: 2 });
});

test('another page reads the index that is persisted', async () => {
  const { store, asked, save } = aStore();
  save(fox('1'));
  await openSearchIndex(store)();
  save(fox('2'));
  expect(await idsOf(openSearchIndex(store)(), '狐狸')).toEqual(['2', '1']);
  expect(asked.all).toBe(1);
});

test('a page whose log another has let go of reads the index anew', async () => {
  const { store, save } = aStore();
  save(fox('1'));
  const [one, other] = [openSearchIndex(store), openSearchIndex(store)];
  await one();
  const index = await other();
  save(fox('2'));
  await store.persistIndex(index);
  expect(await idsOf(one(), 'fox')).toEqual(['2', '1']);
});

test('many writes are worth persisting the index again', async () => {
  const { store, asked, save } = aStore();
  const current = openSearchIndex(store);
  await current();
  expect(asked.persisted).toBe(1);
  save(...Array.from({ length: 301 }, (_, n) => fox(`${n}`)));
  await current();
  await current();
  expect(asked.persisted).toBe(2);
});

test('what fails once is tried again by whoever asks next', async () => {
  const { store, save } = aStore();
  save(fox('1'));
  let isBroken = true;
  const current = openSearchIndex({
    ...store,
    readIndex: () => (isBroken ? Promise.reject(new Error('The disk is gone.')) : store.readIndex()),
  });
  await expect(current()).rejects.toThrow('The disk is gone.');
  isBroken = false;
  expect(await idsOf(current(), 'fox')).toEqual(['1']);
});
