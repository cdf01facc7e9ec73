import { describe, expect, test } from 'vitest';
import { clipTabs } from '../../../src/app/capture/clip-tabs';
import { quickSaveLink, quickSavePage } from '../../../src/app/capture/quick-save';
import type { Clip } from '../../../src/domain/clip';
import { mergeClips } from '../../../src/domain/merge-clips';
import { aClip } from '../../builders/a-clip';
import { fakeCapture } from './fake-capture';
import { openPopup, read, savedClip, tabId, url } from './open-popup';

type Capture = ReturnType<typeof fakeCapture>;

const tab = { id: tabId, url, title: 'As the tab has it' };
const quote = (id: string, text = id) => ({ id, text, markdown: text, comment: '' });

/** Places that have read the clip and write it later; each resolves to its writing. */
const writers: [string, (capture: Capture) => Promise<() => Promise<unknown>>][] = [
  [
    'an open form in which a word was typed',
    async (capture) => {
      const popup = await openPopup(capture);
      await popup.typeComment('Of old.\n\nMine.');
      return popup.save;
    },
  ],
  [
    'an open form in which nothing was typed',
    async (capture) => {
      const popup = await openPopup(capture);
      return popup.save;
    },
  ],
  [
    'a draft that is opened again',
    async (capture) => {
      await (await openPopup(capture)).typeComment('Of old.\n\nMine.');
      return async () => (await openPopup(capture)).save();
    },
  ],
  [
    'a draft that holds a quote since the form was merely opened',
    async (capture) => {
      await openPopup(capture, { ...read, quote: { text: 'A passage', markdown: 'A passage' } });
      return async () => (await openPopup(capture)).save();
    },
  ],
  [
    'a draft that the shortcut saves',
    async (capture) => {
      await (await openPopup(capture)).typeComment('Of old.\n\nMine.');
      return () => quickSavePage(capture.context, tab);
    },
  ],
  [
    'the menu item of a selection, over a draft',
    async (capture) => {
      await (await openPopup(capture)).typeComment('Of old.\n\nMine.');
      return () => quickSavePage(capture.context, tab, { selectionText: 'Selected' });
    },
  ],
  ['the shortcut, without a draft', async (capture) => () => quickSavePage(capture.context, tab)],
  [
    'the menu item of a link to the page',
    async (capture) => () =>
      quickSaveLink(capture.context, { ...tab, url: 'https://news.example/' }, url, Promise.resolve('Words')),
  ],
  [
    'all tabs, over a draft',
    async (capture) => {
      await (await openPopup(capture)).typeComment('Of old.\n\nMine.');
      return () => clipTabs(capture.context, [tab]);
    },
  ],
];

/** What happens to the clip meanwhile, and what of it must be there in the end. */
const changes: [string, (capture: Capture) => unknown, (clip: Clip) => void][] = [
  [
    'a comment rewritten in the library',
    ({ edit }) => edit('c', { comment: 'Rewritten.' }),
    ({ comment }) => expect(comment).toContain('Rewritten.'),
  ],
  [
    'a clip made private',
    ({ edit }) => edit('c', { private: true }),
    (clip) => expect(clip.private).toBe(true),
  ],
  ['tags', ({ edit }) => edit('c', { tags: ['new'] }), ({ tags }) => expect(tags).toEqual(['new'])],
  [
    'a title put right',
    ({ edit }) => edit('c', { title: 'Right' }),
    ({ title }) => expect(title).toBe('Right'),
  ],
  [
    'fields that no form shows',
    ({ edit }) => edit('c', { description: 'Mine', language: 'de', modified: '2026-05-02' }),
    (clip) => expect(clip).toMatchObject({ description: 'Mine', language: 'de', modified: '2026-05-02' }),
  ],
  [
    'a quote commented in the library',
    ({ edit }) => edit('c', { quotes: [{ ...quote('q'), comment: 'On it.' }] }),
    ({ quotes }) => expect(quotes).toContainEqual({ ...quote('q'), comment: 'On it.' }),
  ],
  [
    'a quote removed in the library',
    ({ edit }) => edit('c', { quotes: [] }),
    ({ quotes }) => expect(quotes.map(({ id }) => id)).not.toContain('q'),
  ],
  [
    'the mark for the next digest',
    ({ edit }) => edit('c', { forNextDigest: '2026-05-02T00:00:00.000Z' }),
    (clip) => expect(clip.forNextDigest).toBe('2026-05-02T00:00:00.000Z'),
  ],
  [
    'an import of the page',
    ({ edit, clip }) =>
      edit(
        'c',
        mergeClips(clip('c'), [aClip({ url, comment: 'Imported.', tags: ['pocket'], private: true })]),
      ),
    (clip) => {
      expect(clip.comment).toContain('Imported.');
      expect(clip).toMatchObject({ tags: ['pocket'], private: true });
    },
  ],
  [
    'a selection quoted by the shortcut',
    ({ context }) => quickSavePage(context, tab, { selectionText: 'Quoted meanwhile' }),
    ({ quotes }) => expect(quotes.map(({ text }) => text)).toContain('Quoted meanwhile'),
  ],
  [
    'another form',
    async (capture) => {
      const other = await openPopup(capture);
      other.session.change({ tags: ['other'], private: true });
      await other.save();
    },
    (clip) => expect(clip).toMatchObject({ tags: ['other'], private: true }),
  ],
];

describe.each(writers)('%s', (_place, open) => {
  test.each(changes)('does not undo %s', async (_change, happen, check) => {
    const capture = fakeCapture({ clips: [{ ...savedClip(), quotes: [quote('q')] }] });
    const write = await open(capture);
    await happen(capture);
    await write();
    expect(capture.clips()).toHaveLength(1);
    check(capture.clip('c'));
  });
});
