import { beforeEach, expect, test, vi } from 'vitest';
import type { Clip } from '../../src/domain/clip';
import { aClip } from '../builders/a-clip';

const context = { zone: 'UTC', today: '2026-05-03', weekStart: 1 as const };

/** A page of its own: it shares the database with the others, and nothing else. */
async function aPage() {
  vi.resetModules();
  const { library } = await import('../../src/storage/database');
  const { saveClips } = await import('../builders/save-clips');
  const { listClips } = await import('../../src/storage/list-clips');
  const { emptyTrash } = await import('../../src/storage/trash');
  return {
    db: library(),
    emptyTrash,
    save: (...clips: Clip[]) => saveClips(clips.map((clip) => ({ clip }))),
    count: async (text: string) => (await listClips({ kind: 'word', text }, context)).total,
    close: () => library().close(),
  };
}

const many = (count: number, title: string) => Array.from({ length: count }, () => aClip({ title }));

beforeEach(async () => {
  const page = await aPage();
  await Promise.all(page.db.tables.map((table) => table.clear()));
  page.close();
});

test('what one page writes, the other finds at once, however much either has kept', async () => {
  const [one, other] = [await aPage(), await aPage()];
  for (const count of [1, 400, 2, 700, 1]) {
    const before = await one.count('fox');
    await one.save(...many(count, 'A fox'));
    expect(await other.count('fox')).toBe(before + count);
    await other.save(...many(count, 'Another fox'));
    expect(await one.count('fox')).toBe(before + 2 * count);
  }
});

test('a page that dies after a write and before anybody searched leaves nothing out', async () => {
  const first = await aPage();
  await first.save(...many(500, 'A fox'));
  expect(await first.count('fox')).toBe(500);
  const gone = aClip({ title: 'A lost fox', trashedAt: '2026-05-01T00:00:00.000Z' });
  await first.save(gone, ...many(50, 'A late fox'));
  await first.emptyTrash('2026-05-02T00:00:00.000Z');
  first.close();

  const next = await aPage();
  expect(await next.count('fox')).toBe(550);
  expect(await next.count('late')).toBe(50);
});

test.each(['searchState', 'searchParts', 'searchWords'])(
  'the index is made anew where %s is lost',
  async (table) => {
    const first = await aPage();
    await first.save(...many(500, 'A fox'));
    expect(await first.count('fox')).toBe(500);
    await first.db.table(table).clear();
    first.close();
    const next = await aPage();
    expect(await next.count('fox')).toBe(500);
  },
);

test('the log is let go of when the index is kept', async () => {
  const page = await aPage();
  await page.count('fox');
  for (let n = 0; n < 4; n++) await page.save(...many(100, 'A fox'));
  expect(await page.db.searchLog.count()).toBe(4);
  expect(await page.count('fox')).toBe(400);
  expect(await page.count('fox')).toBe(400);
  expect(await page.db.searchLog.count()).toBe(0);
});
