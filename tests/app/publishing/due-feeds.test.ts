import { beforeEach, expect, test } from 'vitest';
import {
  nextFeedWriting,
  writeDueFeeds,
  type DueFeedsDependencies,
} from '../../../src/app/publishing/due-feeds';
import { noteFeedsDue, type DueFeeds } from '../../../src/app/publishing/feed-places';
import type { FeedOutcome } from '../../../src/app/publishing/publish-feed';
import type { FeedPlace } from '../../../src/domain/feed-place';
import { PublishError, type PublishErrorKind } from '../../../src/publishing/publish-error';

const aFeedPlace = (fields: Partial<FeedPlace> = {}): FeedPlace => ({
  id: 'place',
  destination: 'repository',
  kind: 'atom',
  path: 'feed.xml',
  isAutomatic: true,
  state: 'prepared',
  ...fields,
});
const atom = { title: 'Links', language: 'en', text: '<feed/>' };
const sent = { kind: 'nothing-to-write' } as const;
const failed = (kind: PublishErrorKind) => ({ kind: 'failed', error: new PublishError(kind) }) as const;

let now: string;
let due: DueFeeds | null;
let places: FeedPlace[];
/** What can be written from here; undefined where nothing can. */
let texts: unknown;
let outcome: FeedOutcome['outcome'];
let written: unknown[];
let meanwhile: () => void;
let dependencies: DueFeedsDependencies;

beforeEach(() => {
  [now, due, places, texts] = ['2026-05-03T10:00:00.000Z', null, [aFeedPlace()], { atom }];
  [outcome, written, meanwhile] = [sent, [], () => undefined];
  dependencies = {
    clock: { now: () => now },
    due: { read: async () => due, change: async (change) => (due = change(due)) },
    places: { read: async () => places },
    readTexts: async () => texts,
    write: async (readFeed) => {
      written.push(await readFeed('atom'));
      meanwhile();
      return [{ path: 'feed.xml', outcome }];
    },
    lock: (work) => work(),
  };
});
const note = () => noteFeedsDue(dependencies);
const wakes = () => nextFeedWriting(dependencies);

test('feeds are written once after something went out, where any is written by itself', async () => {
  await writeDueFeeds(false, dependencies);
  expect(written).toEqual([]);
  await note();
  expect(await wakes()).toBe(now);
  await writeDueFeeds(false, dependencies);
  await writeDueFeeds(false, dependencies);
  expect(written).toEqual([atom]);
  expect(await wakes()).toBeUndefined();
  places = [aFeedPlace({ isAutomatic: false })];
  await note();
  expect(due).toBeNull();
});

test.each(['unreachable', 'timeout', 'not-arrived'] as const)(
  'feeds that did not get there (%s) are tried again later, at last no more',
  async (kind) => {
    outcome = failed(kind);
    await note();
    await writeDueFeeds(false, dependencies);
    expect(await wakes()).toBe('2026-05-03T10:05:00.000Z');
    await writeDueFeeds(false, dependencies);
    expect(written).toHaveLength(1);
    for (let at = await wakes(); at !== undefined; at = await wakes()) {
      now = at;
      await writeDueFeeds(false, dependencies);
    }
    expect(written).toHaveLength(6);
    expect(due).toBeNull();
  },
);

test('what only the writer can mend is not tried again by itself', async () => {
  outcome = failed('unauthorized');
  await note();
  await writeDueFeeds(false, dependencies);
  expect(due).toBeNull();
});

test('feeds that cannot be written from the background wait for a page, which writes them at once', async () => {
  texts = undefined;
  await note();
  for (let at = await wakes(); at !== undefined; at = await wakes()) {
    now = at;
    await writeDueFeeds(false, dependencies);
  }
  expect([written, due === null]).toEqual([[], false]);
  texts = { atom };
  now = '2026-05-03T10:00:01.000Z';
  await writeDueFeeds(true, dependencies);
  expect([written, due]).toEqual([[atom], null]);
});

test('what goes out while feeds are written is written after', async () => {
  await note();
  meanwhile = () => {
    due = { at: '2026-05-03T10:00:05.000Z', attempts: 0 };
  };
  await writeDueFeeds(false, dependencies);
  expect(await wakes()).toBe('2026-05-03T10:00:05.000Z');
});
