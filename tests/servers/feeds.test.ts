import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addFeedPlace } from '../../src/app/publishing/feed-places';
import {
  writeAutomaticFeeds,
  writeFeedTo,
  type PublishFeedDependencies,
} from '../../src/app/publishing/publish-feed';
import type { RepositoryDestination } from '../../src/domain/destination';
import type { FeedPlace } from '../../src/domain/feed-place';
import { repositoryClient } from '../../src/publishing/repository';
import { keepSentText } from '../../src/storage/digests/publications';
import { Deadlines, Publisher } from './a-place';
import { ContentsApi } from './contents-api';
import { FaultProxy, faults } from './fault-proxy';

let api: ContentsApi;
let proxy: FaultProxy;
let dependencies: PublishFeedDependencies;
let kept: FeedPlace[];
let text: string | undefined;

beforeEach(async () => {
  api = await new ContentsApi('github').start();
  proxy = await FaultProxy.start(() => api.port);
  const destination: RepositoryDestination = {
    id: 'repository',
    kind: 'repository',
    name: 'A blog',
    createdAt: '2026-05-03T10:00:00.000Z',
    address: proxy.origin,
    apiRoot: proxy.origin,
    forge: 'github',
    repository: ContentsApi.repository,
    branch: '',
    folder: 'content/posts',
    format: 'hugo',
  };
  const { http } = new Deadlines(proxy);
  const publisher = new Publisher(() => repositoryClient(destination, api.token, http));
  publisher.knows(destination);
  [kept, text] = [[], '<feed>First</feed>\n'];
  dependencies = {
    ...publisher.dependencies,
    newId: uuidv7,
    places: { read: async () => kept, change: async (change) => (kept = change(kept)) },
    keepSentText,
    readFeed: async () => (text === undefined ? undefined : { title: 'A blog', language: 'en', text }),
  };
  await addFeedPlace({ destination: 'repository', kind: 'atom', path: 'static/feed.xml' }, dependencies);
});
afterEach(() => {
  proxy.close();
  api.stop();
});

const write = (overwrite?: string) =>
  writeFeedTo(
    kept[0]!,
    {
      signal: new AbortController().signal,
      report: () => undefined,
      ...(overwrite !== undefined && { overwrite }),
    },
    dependencies,
  );
const file = 'static/feed.xml';

test('a feed is written beside the posts, again when it changes, and not when it does not', async () => {
  expect(await writeAutomaticFeeds(new AbortController().signal, dependencies)).toMatchObject([
    { path: file, outcome: { kind: 'sent' } },
  ]);
  expect(api.text(file)).toBe(text);
  expect(kept).toMatchObject([{ state: 'sent', remoteId: file }]);
  let writes = 0;
  proxy.meet('cut before', ({ method }) => {
    if (method !== 'GET') writes += 1;
    return false;
  });
  expect(await write()).toMatchObject({ kind: 'sent' });
  expect(writes).toBe(0);
  text = '<feed>Second</feed>\n';
  expect(await write()).toMatchObject({ kind: 'sent' });
  expect(api.text(file)).toBe(text);
  expect(api.files('static')).toEqual([file]);
});

test('feeds of one repository are written one after the other: of two commits at once it refuses the second', async () => {
  await addFeedPlace({ destination: 'repository', kind: 'json', path: 'static/feed.json' }, dependencies);
  let [open, most] = [0, 0];
  const client = await dependencies.connect(
    await dependencies.storage.allDestinations().then(([one]) => one!),
  );
  const slow: typeof client = {
    ...client,
    async create(...given) {
      most = Math.max(most, (open += 1));
      const made = await client.create(...given);
      open -= 1;
      return made;
    },
  };
  const outcomes = await writeAutomaticFeeds(new AbortController().signal, {
    ...dependencies,
    connect: async () => slow,
  });
  expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(['sent', 'sent']);
  expect(most).toBe(1);
});

test('a feed that somebody changed, or that was there before, is left alone until the writer decides', async () => {
  api.push(file, 'Somebody else’s.\n');
  const first = await write();
  expect(first).toMatchObject({ kind: 'changed-there', there: 'Somebody else’s.\n' });
  expect(api.text(file)).toBe('Somebody else’s.\n');
  expect(await write(first.kind === 'changed-there' ? first.hash : '')).toMatchObject({ kind: 'sent' });
  expect(api.text(file)).toBe(text);
});

test.each(faults)('a feed whose writing is %s ends in the new text', async (fault) => {
  await write();
  text = '<feed>Second</feed>\n';
  proxy.meet(fault, ({ method }) => method === 'PUT');
  const first = await write();
  if (first.kind !== 'sent') expect(await write()).toMatchObject({ kind: 'sent' });
  expect(api.text(file)).toBe(text);
  expect(api.files('static')).toEqual([file]);
});

test('a feed without a name or a post is not written, and that is said', async () => {
  text = undefined;
  expect(await write()).toEqual({ kind: 'nothing-to-write' });
  expect(api.files('static')).toEqual([]);
});
