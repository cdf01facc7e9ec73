import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Clip } from '../../src/domain/clip';
import { parseQuery } from '../../src/domain/query/parse-query';
import type { Query } from '../../src/domain/query/query';
import { changeClips } from '../../src/storage/bulk/change-clips';
import { undo } from '../../src/storage/undo/undo';
import { saveClips } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { addEntries, createDigest, removeEntry } from '../../src/storage/digests';
import { saveDraft } from '../../src/storage/drafts';
import { listClips } from '../../src/storage/list-clips';
import { emptyTrash } from '../../src/storage/trash';
import { aClip } from '../builders/a-clip';
import { aDigest } from '../builders/a-digest';
import { aDraft } from '../builders/a-draft';
import { clausesOf, terms } from '../domain/query/arbitrary-queries';
import { generateLibrary } from '../library/generate';
import { naiveSearch } from './naive-search';

const context = { zone: 'Pacific/Auckland', today: '2026-05-03', weekStart: 1 as const };
const keep = (clips: Clip[]) => saveClips(clips.map((clip) => ({ clip })));

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
});

async function found(query: Query): Promise<string[]> {
  const list = await listClips(query, context);
  expect(list.total).toBe((await list.ids(0, 1_000_000)).length);
  return list.ids(0, list.total);
}

async function expectAgreement(query: Query): Promise<void> {
  expect(await found(query), JSON.stringify(query)).toEqual(await naiveSearch(query, context));
}

const word = fc.constantFrom(
  'tax',
  'taxes',
  'C++',
  'C',
  'résumé',
  'l’été',
  '北京大学',
  '北京',
  '大学的',
  '占优势',
  '优势',
  'x1',
  '🦊',
  'tag',
);
const prose = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
const host = fc.constantFrom(
  'example.org',
  'www.example.org',
  'blog.example.org',
  'www.www.x.com',
  'localhost',
  'x',
);
const clips = fc.array(
  fc.record({
    title: prose,
    comment: prose,
    description: fc.option(prose, { nil: undefined }),
    site: fc.option(prose, { nil: undefined }),
    quotes: fc.array(
      fc.record({ id: fc.constant('q'), text: prose, markdown: fc.constant(''), comment: prose }),
      { maxLength: 2 },
    ),
    tags: fc.uniqueArray(word, { maxLength: 3 }),
    authors: fc.array(prose, { maxLength: 2 }),
    language: fc.constantFrom(undefined, 'en', 'en-GB', 'zh_CN'),
    private: fc.boolean(),
    url: fc.tuple(host, word).map(([name, path]) => `https://${name}/${encodeURIComponent(path)}`),
    savedAt: fc
      .date({ min: new Date('2026-03-01'), max: new Date('2026-05-04'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    trashedAt: fc.constantFrom(undefined, undefined, '2026-05-04T00:00:00.000Z'),
  }),
  { minLength: 1, maxLength: 12 },
);
const likelyTerms = fc.oneof(
  terms,
  fc.record({
    kind: fc.constantFrom('word' as const, 'phrase' as const),
    text: fc.tuple(word, word).map((two) => two.join(' ')),
  }),
  fc.record({ kind: fc.constantFrom('word' as const, 'phrase' as const), text: word }),
  fc.record({ kind: fc.constant('word' as const), text: host.map((name) => `https://${name}/`) }),
  fc.record({ kind: fc.constantFrom('tag' as const, 'author' as const, 'in' as const), value: word }),
  fc.record({ kind: fc.constant('site' as const), value: host }),
  fc.record({ kind: fc.constant('lang' as const), value: fc.constantFrom('en', 'zh') }),
);

test('search finds what asking every clip finds, in the same order, whatever is written in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      clips,
      clips,
      fc.array(clausesOf(likelyTerms), { minLength: 3, maxLength: 6 }),
      async (first, second, queries) => {
        await Promise.all(library().tables.map((table) => table.clear()));
        await keep(first.map((clip, n) => aClip({ ...clip, id: `${n}` })));
        await createDigest(aDigest({ title: 'tax 北京' }));
        await addEntries(aDigest().id, [
          { id: '1', kind: 'clip', clipId: '0', runOn: false },
          { id: '2', kind: 'clip', clipId: '1', runOn: false },
        ]);
        await saveDraft(aDraft({ key: 'example.org/1' }));
        for (const query of queries) await expectAgreement(query);
        await keep(second.map((clip, n) => aClip({ ...clip, id: `${n * 2}` })));
        await removeEntry('1');
        for (const query of queries) await expectAgreement(query);
        await changeClips(['0', '1'], { kind: 'addTags', tags: ['taxes'] });
        await emptyTrash('2026-05-05T00:00:00.000Z');
        for (const query of queries) await expectAgreement(query);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

const generated = generateLibrary({ clips: 2_000, seed: 5 });

test('the index grows over many writes as it would be made anew', async () => {
  const [early, late] = [generated.slice(0, 700), generated.slice(700)];
  await keep(early);
  const queries = ['the', '人', 'is:duplicate', 'before:2017'].map((text) => parseQuery(text).query);
  for (const query of queries) await expectAgreement(query);
  await keep(late.toReversed());
  for (const query of queries) await expectAgreement(query);
  const { id } = await changeClips(
    generated.map((clip) => clip.id),
    { kind: 'addTags', tags: ['the end'] },
  );
  for (const query of queries) await expectAgreement(query);
  await undo(id);
  for (const query of queries) await expectAgreement(query);
}, 30_000);
