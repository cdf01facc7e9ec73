import { expect, test } from 'vitest';
import { clipTabs, listClippableTabs } from '../../../src/app/capture/clip-tabs';
import { aClip } from '../../builders/a-clip';
import { aDraft } from '../../builders/a-draft';
import { fakeCapture } from './fake-capture';

const tabs = [
  { id: 1, url: 'https://example.org/a', title: 'A' },
  { id: 2, url: 'https://example.org/b?utm_source=x', title: 'B', icon: 'https://example.org/icon.png' },
];

test('one tab a page is listed, none that is not on the web, with what is saved already', async () => {
  const { context } = fakeCapture({ clips: [aClip({ url: 'https://example.org/a' })] });
  const open = [
    ...tabs,
    { id: 3, url: 'https://example.org/a?utm_source=y', title: 'A again' },
    { id: 4, url: 'about:blank', title: '' },
  ];
  expect(await listClippableTabs(context, open)).toEqual([
    { ...tabs[0], saved: true },
    { ...tabs[1], saved: false },
  ]);
});

test('the tabs become clips, cleaned of tracking, and are counted', async () => {
  const capture = fakeCapture();
  expect(await clipTabs(capture.context, tabs)).toBe(2);
  expect(capture.clips()).toMatchObject([
    { url: 'https://example.org/a', title: 'A' },
    { url: 'https://example.org/b', title: 'B', icon: 'https://example.org/icon.png' },
  ]);
});

test('a page that is saved already stays as it is, its draft, too', async () => {
  const clip = aClip({ url: 'https://example.org/a', comment: 'Mine.' });
  const draft = aDraft({ clipId: clip.id, comment: 'Half a thought' });
  const capture = fakeCapture({ clips: [clip], drafts: [draft] });
  expect(await clipTabs(capture.context, tabs)).toBe(1);
  expect(capture.clip(clip.id)).toEqual(clip);
  expect(capture.drafts()).toEqual([draft]);
});

test('a draft that was begun on a page is saved with it', async () => {
  const capture = fakeCapture({ drafts: [aDraft({ comment: 'Half a thought', private: true })] });
  await clipTabs(capture.context, tabs);
  expect(capture.clips()).toMatchObject([{ comment: 'Half a thought', private: true }, { title: 'B' }]);
  expect(capture.drafts()).toEqual([]);
});
