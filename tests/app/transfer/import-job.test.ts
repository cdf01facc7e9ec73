import { expect, test } from 'vitest';
import { runImport, type FromWorker, type ImportRequest } from '../../../src/app/transfer/import-job';
import type { BackupRecord } from '../../../src/exchange/backup/backup-schema';
import { tableKey } from '../../../src/exchange/reading/table-reading';
import { nothingYet } from '../../../src/exchange/merging/merge-batch';
import { aClock } from '../../builders/a-clock';

const links = (count: number) =>
  Array.from({ length: count }, (_, n) => `https://example.org/${n}`).join('\n');

function aRequest(...files: File[]): ImportRequest {
  return {
    source: { kind: 'files', files },
    choices: { folders: true, flags: undefined, private: false },
    zone: 'UTC',
  };
}

function dependencies() {
  const batches: (readonly BackupRecord[])[] = [];
  const take = async (
    records: AsyncIterable<readonly BackupRecord[]>,
    { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
  ) => {
    for await (const batch of records) {
      signal.throwIfAborted();
      batches.push(batch);
      onProgress(batches.flat().length);
    }
    return { counts: nothingYet, others: 0 };
  };
  const entry = { id: 'u1', at: '', kind: 'import' as const, digestId: '', undone: 0 as const, clips: 1 };
  let ids = 0;
  return {
    batches,
    clock: aClock(),
    newId: () => `c${(ids += 1)}`,
    readSiteRules: async () => [],
    storage: {
      listDigests: () => Promise.resolve([]),
      clipsWithKeys: () => Promise.resolve(new Map()),
      hashOf: (text: string) => Promise.resolve(`hash of ${text.length}`),
      previewImport: take,
      importRecords: async (...args: Parameters<typeof take>) => ({ ...(await take(...args)), entry }),
    },
  };
}

async function news(
  kind: 'preview' | 'import',
  request: ImportRequest,
  given: Parameters<typeof runImport>[4] = dependencies(),
  signal = new AbortController().signal,
): Promise<FromWorker[]> {
  const told: FromWorker[] = [];
  await runImport(kind, request, signal, (one) => told.push(one), given);
  return told;
}

test('a preview tells what was found, file by file', async () => {
  const files = [new File([links(700)], 'links.txt'), new File(['\0\0\0'], 'photo.bin')];
  const last = (await news('preview', aRequest(...files))).at(-1);
  expect(last).toMatchObject({
    kind: 'previewed',
    findings: { fileCount: 2, links: 700, files: [{ is: 'url-list' }, { is: 'unknown' }] },
  });
  expect(last?.kind === 'previewed' && last.findings.samples.length).toBe(6);
});

test('links come in by batches, each with an id of its own, saved now', async () => {
  const given = dependencies();
  const told = await news('import', aRequest(new File([links(1_100)], 'links.txt')), given);
  expect(given.batches.map(({ length }) => length)).toEqual([500, 500, 100]);
  expect(given.batches[0]?.[0]).toMatchObject({
    type: 'clip',
    value: { id: 'c1', url: 'https://example.org/0', savedAt: '2026-05-03T22:30:00.000Z' },
  });
  expect(told.at(-1)).toMatchObject({ kind: 'imported', entry: { id: 'u1' } });
});

test('all that comes in is private where the reader says so', async () => {
  const given = dependencies();
  const request = aRequest(new File([links(1)], 'links.txt'));
  await news('import', { ...request, choices: { ...request.choices, private: true } }, given);
  expect(given.batches[0]?.[0]?.value).toMatchObject({ private: true });
});

test('published posts come in as digests that went out, with their clips', async () => {
  const given = dependencies();
  const post = new File(['---\ntitle: May\ndate: 2019-05-03\n---\nSee [A](https://a.example/).'], 'may.md');
  const source = {
    kind: 'posts' as const,
    posts: { files: [post, new File(['x'], 'photo.png')] },
    choices: { addressPattern: 'https://blog.example/:slug/' },
    settings: { author: 'Ann', blog: '', language: 'en' },
  };
  const request = { ...aRequest(), source };
  const told = await news('preview', request, given);
  expect(told.at(-1)).toMatchObject({
    kind: 'previewed',
    posts: { posts: 1, newClips: 1, noPosts: [{ origin: 'photo.png', why: 'not-a-post' }] },
  });
  expect(given.batches.flat().map(({ type }) => type)).toEqual(['clip', 'digest', 'entry', 'publication']);
});

test('an import that is cancelled says so, one that fails says why', async () => {
  const request = aRequest(new File([links(1)], 'links.txt'));
  expect((await news('import', request, dependencies(), AbortSignal.abort())).at(-1)).toEqual({
    kind: 'cancelled',
  });
  const given = dependencies();
  given.storage.importRecords = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  expect((await news('import', request, given)).at(-1)).toEqual({ kind: 'failed', why: 'full' });
});

test("a table's columns are guessed, and become what the reader says", async () => {
  const file = () => new File(['Name,Where,Thoughts\nOne,https://a.org/,hm\n'], 'mine.csv');
  const guessed = (await news('preview', aRequest(file()))).at(-1);
  const columns = ['name', 'where', 'thoughts'];
  expect(guessed).toMatchObject({
    findings: {
      tables: [{ columns, mapping: { name: 'title', where: 'url', thoughts: 'comment' }, chosen: false }],
    },
  });
  const request = aRequest(file());
  const mappings = { [tableKey(columns)]: { where: 'url', thoughts: 'title' } as const };
  const given = dependencies();
  const chosen = (await news('preview', { ...request, choices: { ...request.choices, mappings } }, given)).at(
    -1,
  );
  expect(chosen).toMatchObject({ findings: { tables: [{ chosen: true }] } });
  expect(given.batches.flat()).toMatchObject([
    { value: { url: 'https://a.org/', title: 'hm', comment: '' } },
  ]);
});

test.each([
  [undefined, {}],
  ['description' as const, { description: 'The page.' }],
  ['quote' as const, { quotes: [{ text: 'The page.', comment: '' }] }],
])('a page that a tool kept becomes, as the reader says (%s), no comment', async (pageBody, expected) => {
  const entry = {
    url: 'https://a.org/',
    title: 'A',
    content: '<p>The page.</p>',
    is_archived: 0,
    is_starred: 0,
  };
  const request = aRequest(new File([JSON.stringify([entry])], 'x.json'));
  const given = dependencies();
  const last = (await news('preview', { ...request, choices: { ...request.choices, pageBody } }, given)).at(
    -1,
  );
  expect(last).toMatchObject({ findings: { hasBodies: true } });
  expect(given.batches.flat()).toMatchObject([{ value: { comment: '', quotes: [], ...expected } }]);
});

test('each file that is not UTF-8 is read as it looks, or as the reader says of this one', async () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('https://a.org/ | '), 0xca, 0xe9, 0xc7, 0xa9]);
  const others = Uint8Array.from([...new TextEncoder().encode('https://b.org/ | '), 0xca, 0xe9, 0xc7, 0xa9]);
  const request = aRequest(new File([bytes], 'x.txt'), new File([others], 'y.txt'));
  const told = async (encodings?: Record<string, string>) => {
    const given = dependencies();
    const last = (
      await news('preview', { ...request, choices: { ...request.choices, encodings } }, given)
    ).at(-1);
    return [last, ...given.batches.flat().map(({ value }) => value)];
  };
  const both = (x: string) => ({
    findings: {
      encodings: [
        { file: 'x.txt', label: x },
        { file: 'y.txt', label: 'gb18030' },
      ],
    },
  });
  expect(await told()).toMatchObject([both('gb18030'), { title: '书签' }, { title: '书签' }]);
  expect(await told({ 'x.txt': 'big5' })).toMatchObject([
    both('big5'),
    { title: new TextDecoder('big5').decode(bytes.subarray(-4)) },
    { title: '书签' },
  ]);
});

test('links without a date that can be read are counted, and all can be given a tag', async () => {
  const given = dependencies();
  const request = aRequest(
    new File(['url,date\nhttps://a.org/,2020-01-02\nhttps://b.org/,some day\n'], 'x.csv'),
  );
  const choices = { ...request.choices, tag: 'imported' };
  expect((await news('preview', { ...request, choices }, given)).at(-1)).toMatchObject({
    findings: { undated: 1 },
  });
  expect(given.batches.flat()).toMatchObject([
    { value: { tags: ['imported'] } },
    { value: { tags: ['imported'] } },
  ]);
});

test('dates of digits in a table are read in the order that the reader says', async () => {
  const text = 'url,date\nhttps://a.org/,03/04/2024\n';
  const request = aRequest(new File([text], 'x.csv'));
  const savedAt = async (dateOrders?: Record<string, 'day-first' | 'month-first'>) => {
    const given = dependencies();
    const all = await news('preview', { ...request, choices: { ...request.choices, dateOrders } }, given);
    return [all.at(-1), given.batches.flat()[0]?.value];
  };
  expect(await savedAt()).toMatchObject([
    { findings: { tables: [{ dates: { order: 'day-first', isSure: false } }] } },
    { savedAt: '2024-04-03T12:00:00.000Z' },
  ]);
  expect((await savedAt({ [JSON.stringify(['url', 'date'])]: 'month-first' }))[1]).toMatchObject({
    savedAt: '2024-03-04T12:00:00.000Z',
  });
});

test('rows that stay behind are shown where they stand, and why', async () => {
  const rows = Array.from({ length: 9 }, (_, n) => `https://${n}.example/,${n}`);
  const text = ['url,title', ...rows.slice(0, 7), 'notaurl,Seven', ...rows.slice(7)].join('\n');
  const last = (await news('preview', aRequest(new File([text], 'x.csv')), dependencies())).at(-1);
  const [table] = last?.kind === 'previewed' ? last.findings.tables : [];
  expect(table?.rows.map(({ place, reason }) => [place.number, reason])).toEqual([
    [2, undefined],
    [3, undefined],
    [4, undefined],
    [5, undefined],
    [9, 'relative-address'],
  ]);
});
