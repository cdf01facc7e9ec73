import { describe, expect, test } from 'vitest';
import { quickSaveLink, quickSavePage, undoQuickSave } from '../../../src/app/capture/quick-save';
import { createMetadata } from '../../../src/domain/page-metadata';
import type { PageSnapshot } from '../../../src/domain/page-snapshot';
import { aClip } from '../../builders/a-clip';
import { aDraft } from '../../builders/a-draft';
import { everythingDone, fakeCapture } from './fake-capture';

const url = 'https://example.org/a';
const tab = { id: 7, url, title: 'As the tab has it' };
const passage = { text: 'A passage', markdown: 'A *passage*', fragment: 'text=A%20passage' };
const read: PageSnapshot = {
  metadata: createMetadata({ url, title: 'The real title', image: 'https://example.org/lead.png' }),
};
const saved = () => aClip({ id: 'c', url, title: 'Mine', comment: 'Of old.' });
const page = createMetadata({ url, title: tab.title });

describe('a page', () => {
  test('is saved with what it says, and the button says so', async () => {
    const capture = fakeCapture();
    capture.pages.set(tab.id, Promise.resolve({ ...read, quote: passage }));
    await quickSavePage(capture.context, tab);
    expect(capture.clips()).toMatchObject([{ url, title: 'The real title', quotes: [passage] }]);
    expect(capture.badges.get(tab.id)).toBe('saved');
    expect(capture.pictured).toEqual([{ clipId: capture.clips()[0]!.id, tabId: tab.id, url }]);
    expect(capture.quickSave()).toMatchObject({
      title: 'The real title',
      known: false,
      quoteId: expect.any(String),
    });
  });

  test('is saved at once with what its tab says, however long the page takes to answer', async () => {
    const capture = fakeCapture();
    let answer: (snapshot: PageSnapshot) => void = () => undefined;
    capture.pages.set(tab.id, new Promise((resolve) => (answer = resolve)));
    const saving = quickSavePage(capture.context, tab, { selectionText: 'A passage' });
    await everythingDone();
    expect(capture.clips()).toMatchObject([{ title: 'As the tab has it', quotes: [{ text: 'A passage' }] }]);
    expect(capture.badges.get(tab.id)).toBe('saved');
    answer({ ...read, quote: passage });
    await saving;
    expect(capture.clips()).toMatchObject([{ title: 'The real title', quotes: [passage] }]);
  });

  test('that cannot be read is saved with its tab’s title and the selection as text', async () => {
    const capture = fakeCapture();
    await quickSavePage(capture.context, tab, { selectionText: ' Stars * and _lines_ ' });
    expect(capture.clips()).toMatchObject([
      {
        title: 'As the tab has it',
        quotes: [{ text: 'Stars * and _lines_', markdown: String.raw`Stars * and \_lines\_` }],
      },
    ]);
  });

  test('whose selection is in a frame that cannot be read is saved, and it is known what is missing', async () => {
    const capture = fakeCapture();
    capture.pages.set(tab.id, Promise.resolve({ ...read, hasUnreadFrame: true }));
    await quickSavePage(capture.context, tab);
    expect(capture.quickSave()).toMatchObject({ title: 'The real title', hasUnreadFrame: true });
    await quickSavePage(capture.context, tab, { selectionText: 'As the menu has it' });
    expect(capture.quickSave()?.hasUnreadFrame).toBeUndefined();
  });

  test('that is no page of the web is not saved, and the button says so', async () => {
    const capture = fakeCapture();
    await quickSavePage(capture.context, { ...tab, url: 'chrome://version/' });
    expect([capture.clips(), capture.pictured]).toEqual([[], []]);
    expect(capture.badges.get(tab.id)).toBe('failed');
  });

  test('is not saved where the library cannot be written, and the button says so', async () => {
    const capture = fakeCapture();
    capture.failWith(new Error('full'));
    await quickSavePage(capture.context, tab);
    expect(capture.badges.get(tab.id)).toBe('failed');
    expect(capture.quickSave()).toBeUndefined();
  });

  test('is given the image that was clicked', async () => {
    const capture = fakeCapture({ clips: [aClip({ id: 'c', url, image: 'https://example.org/old.png' })] });
    capture.pages.set(tab.id, Promise.resolve(read));
    const clicked = 'https://example.org/clicked.png';
    await quickSavePage(capture.context, tab, { imageUrl: clicked });
    expect(capture.clip('c').image).toBe(clicked);
  });

  test('saved twice in a row is one clip', async () => {
    const capture = fakeCapture();
    await Promise.all([quickSavePage(capture.context, tab), quickSavePage(capture.context, tab)]);
    expect(capture.clips()).toHaveLength(1);
  });
});

describe('a page that is saved already', () => {
  test('keeps all that is its own and is given the selection', async () => {
    const capture = fakeCapture({ clips: [saved()] });
    capture.pages.set(tab.id, Promise.resolve({ ...read, quote: passage }));
    await quickSavePage(capture.context, tab);
    expect(capture.clips()).toMatchObject([{ title: 'Mine', comment: 'Of old.', quotes: [passage] }]);
    expect(capture.quickSave()).toMatchObject({ known: true, quoteId: expect.any(String) });
  });

  test('keeps what the library has changed since a draft was begun', async () => {
    const before = saved();
    const draft = aDraft({ clipId: 'c', comment: 'Of old. x', title: 'Mine' });
    draft.base = { ...draft.base, title: 'Mine', comment: 'Of old.' };
    const capture = fakeCapture({
      clips: [{ ...before, comment: 'Rewritten.', tags: ['new'], private: true }],
      drafts: [draft],
    });
    await quickSavePage(capture.context, tab);
    expect(capture.clip('c')).toMatchObject({
      comment: 'Rewritten.\n\nOf old. x',
      tags: ['new'],
      private: true,
    });
    expect(capture.drafts()).toEqual([]);
  });

  test('keeps its title where a draft has another, which stays in the draft', async () => {
    const draft = aDraft({ clipId: 'c', title: 'The draft’s', comment: 'More.' });
    draft.base = { ...draft.base, title: 'Of old' };
    const capture = fakeCapture({ clips: [saved()], drafts: [draft] });
    await quickSavePage(capture.context, tab);
    expect(capture.clip('c')).toMatchObject({ title: 'Mine', comment: 'Of old.\n\nMore.' });
    expect(capture.drafts()).toMatchObject([
      {
        title: 'The draft’s',
        conflicts: [
          { field: 'title', edited: 'The draft’s', current: 'Mine' },
          { field: 'comment', bothKept: true },
        ],
      },
    ]);
    await quickSavePage(capture.context, tab);
    expect(capture.clip('c').title, 'nobody has chosen').toBe('Mine');
  });
});

describe('undoing', () => {
  const undo = (capture: ReturnType<typeof fakeCapture>) =>
    undoQuickSave(capture.context, capture.quickSave()!, page);

  test('moves a new clip to the trash', async () => {
    const capture = fakeCapture();
    await quickSavePage(capture.context, tab);
    await undo(capture);
    expect(capture.clips()).toMatchObject([{ trashedAt: expect.any(String) }]);
    expect(capture.quickSave()).toBeUndefined();
  });

  test('takes from a clip that was there no more than the quote', async () => {
    const capture = fakeCapture({ clips: [saved()] });
    capture.pages.set(tab.id, Promise.resolve({ ...read, quote: passage }));
    await quickSavePage(capture.context, tab);
    capture.edit('c', { ...capture.clip('c'), comment: 'Rewritten.' });
    const { undoId: _undoId, ...quoteOnly } = capture.quickSave()!;
    await undoQuickSave(capture.context, quoteOnly, page);
    expect(capture.clip('c')).toMatchObject({ comment: 'Rewritten.', quotes: [] });
  });

  test('makes the draft that was saved with it a draft again', async () => {
    const capture = fakeCapture({ drafts: [aDraft({ comment: 'Half a thought', tags: ['a'] })] });
    await quickSavePage(capture.context, tab);
    expect(capture.clips()).toMatchObject([{ comment: 'Half a thought' }]);
    expect(capture.drafts()).toEqual([]);
    await undo(capture);
    expect(capture.drafts()).toMatchObject([{ comment: 'Half a thought', tags: ['a'] }]);
  });

  test('a page that answers after that adds nothing any more', async () => {
    const capture = fakeCapture();
    let answer: (snapshot: PageSnapshot) => void = () => undefined;
    capture.pages.set(tab.id, new Promise((resolve) => (answer = resolve)));
    const saving = quickSavePage(capture.context, tab);
    await everythingDone();
    await undo(capture);
    answer(read);
    await saving;
    expect(capture.clips()).toMatchObject([{ title: 'As the tab has it', trashedAt: expect.any(String) }]);
    expect(capture.quickSave()).toBeUndefined();
  });
});

describe('a link', () => {
  const linked = 'https://other.example/page?utm_source=news&id=1';
  const words = (text: string) => Promise.resolve(text);

  test('is saved by its own address and words, with the page as its via', async () => {
    const capture = fakeCapture();
    await quickSaveLink(capture.context, tab, linked, words('The other page'));
    expect(capture.clips()).toMatchObject([
      {
        url: 'https://other.example/page?id=1',
        originalUrl: linked,
        title: 'The other page',
        via: { url, title: 'As the tab has it' },
      },
    ]);
    expect(capture.badges.get(tab.id)).toBe('saved');
  });

  test('that a search has found has no via', async () => {
    const capture = fakeCapture();
    const search = { ...tab, url: 'https://www.google.com/search?q=words' };
    await quickSaveLink(capture.context, search, linked, words('The other page'));
    expect(capture.clips()).toMatchObject([{ url: 'https://other.example/page?id=1', via: undefined }]);
  });

  test('without words is called by its address', async () => {
    const capture = fakeCapture();
    await quickSaveLink(capture.context, tab, url, Promise.reject(new Error('no access')));
    expect(capture.clips()).toMatchObject([{ title: url }]);
  });

  test('that is saved already stays as it is', async () => {
    const capture = fakeCapture({ clips: [saved()] });
    await quickSaveLink(capture.context, { ...tab, url: 'https://news.example/' }, url, words('Other words'));
    expect(capture.clips()).toEqual([saved()]);
    expect(capture.quickSave()).toMatchObject({ clipId: 'c', known: true });
  });

  test('to no page of the web is not saved, and the button says so', async () => {
    const capture = fakeCapture();
    await quickSaveLink(capture.context, tab, 'javascript:alert(1)', words('x'));
    expect(capture.clips()).toEqual([]);
    expect(capture.badges.get(tab.id)).toBe('failed');
  });
});
