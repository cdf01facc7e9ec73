import { beforeEach, expect, test, vi } from 'vitest';
import { inject, injectFile } from '../../src/browser/inject';
import { readPage } from '../../src/browser/read-page';
import { somePageData } from '../builders/some-page-data';

vi.mock('../../src/browser/inject', () => ({ inject: vi.fn(), injectFile: vi.fn() }));
vi.mock('../../src/page/selection.ts?script&iife', () => ({ default: 'selection.js' }));

beforeEach(() => {
  vi.mocked(inject).mockReset().mockResolvedValue(undefined);
  vi.mocked(injectFile).mockReset().mockResolvedValue({ text: 'A passage' });
});

test('a page is asked for what its words leave open', async () => {
  vi.mocked(inject).mockResolvedValue({ bylinesNear: { spoken: ['By Ann Lee'], links: [] } });
  const reading = await readPage(7, { words: somePageData(), selected: false });
  expect(reading?.metadata).toMatchObject({ title: 'A page', authors: ['Ann Lee'] });
  expect(inject).toHaveBeenCalledWith(
    expect.objectContaining({
      target: { tabId: 7 },
      args: ['gleaningsTellSurroundings', ['daysNear', 'bylinesNear'], 0],
    }),
  );
});

test('the script that reads a selection runs only where something is selected', async () => {
  expect((await readPage(7, { words: somePageData(), selected: false }))?.quote).toBeUndefined();
  expect(injectFile).not.toHaveBeenCalled();
  expect((await readPage(7, { words: somePageData(), selected: true }))?.quote?.text).toBe('A passage');
});

test('what the page no longer tells takes nothing else with it', async () => {
  vi.mocked(inject).mockRejectedValue(new Error('gone'));
  vi.mocked(injectFile).mockRejectedValue(new Error('gone'));
  expect(await readPage(7, { words: somePageData(), selected: true })).toMatchObject({
    metadata: { title: 'A page' },
  });
});

test.each([undefined, null, {}, { words: 7 }, { facts: { url: 'https://a.example/' } }])(
  '%j is no answer of the page script',
  async (answer) => {
    expect(await readPage(7, answer)).toBeUndefined();
  },
);
