import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repositoryClient, type RepositoryPlace } from '../../src/publishing/repository';
import type { Destination } from '../../src/domain/destination';
import { acceptDestination } from './acceptance';
import { aPost, Publisher } from './a-place';
import { ContentsApi } from './contents-api';

const aRepository = (origin: string, forge: 'github' | 'gitea'): RepositoryPlace => ({
  forge,
  apiRoot: forge === 'github' ? origin : `${origin}/api/v1`,
  repository: ContentsApi.repository,
  branch: 'main',
  folder: 'content/posts',
  format: 'hugo',
});

const destinationOf = (origin: string, forge: 'github' | 'gitea'): Destination => ({
  ...aRepository(origin, forge),
  id: forge,
  kind: 'repository',
  name: 'A blog',
  address: origin,
  createdAt: '2026-05-03T10:00:00.000Z',
});

for (const forge of ['github', 'gitea'] as const)
  acceptDestination(`The contents API of ${forge}`, async () => {
    const api = await new ContentsApi(forge).start();
    return {
      port: api.port,
      destination: (origin) => destinationOf(origin, forge),
      client: (origin, http) => repositoryClient(aRepository(origin, forge), api.token, http),
      writes: ({ method }) => method === 'PUT' || method === 'POST',
      removes: ({ method }) => method === 'DELETE',
      count: async () => api.files('content/posts').length,
      changeThere: async (text) => api.push(api.newest, `${api.text(api.newest)}\n${text}\n`),
      newest: async () => api.text(api.newest),
      stop: async () => api.stop(),
    };
  });

describe('A repository', () => {
  let api: ContentsApi;
  let publisher: Publisher;
  let destination: Destination;
  const { signal } = new AbortController();
  const origin = () => `http://127.0.0.1:${api.port}`;

  beforeAll(async () => {
    api = await new ContentsApi('github').start();
    publisher = new Publisher(() => repositoryClient(aRepository(origin(), 'github'), api.token));
    destination = destinationOf(origin(), 'github');
  });
  afterAll(() => api.stop());

  test('says whether the token may write there', async () => {
    const client = (token: string) => repositoryClient(aRepository(origin(), 'github'), token);
    expect(await client(api.token).check(signal)).toEqual({ account: 'ann/blog', limits: [] });
    await expect(client('wrong').check(signal)).rejects.toMatchObject({ kind: 'unauthorized' });
    api.mayPush = false;
    await expect(client(api.token).check(signal)).rejects.toMatchObject({ kind: 'forbidden' });
    api.mayPush = true;
  });

  test('gets the very bytes of the post, under its name', async () => {
    const post = aPost({ slug: '每周-链接' });
    await publisher.publish(destination, post);
    expect(api.newest).toBe('content/posts/每周-链接.md');
    expect(api.text(api.newest)).toContain('这里有[一篇文章](https://example.org/zh?a=1&b=2)');
  });

  test('is written under the writer’s own name, with the writer’s own words for the commit', async () => {
    const place = { fileName: ':year/:month/:slug.md', commitMessage: 'post: :title ($1)' };
    const client = repositoryClient({ ...aRepository(origin(), 'github'), ...place }, api.token);
    const named = new Publisher(() => client);
    const post = aPost({ slug: 'named', date: '2016-04-26', title: 'A $& title' });
    expect(await named.publish(destination, post)).toMatchObject({ kind: 'sent' });
    expect(api.newest).toBe('content/posts/2016/04/named.md');
    expect(api.message).toBe('post: A $& title ($1)');
  });

  test('keeps another post that has the name already, and shows it', async () => {
    api.push('content/posts/taken.md', 'Somebody else’s.\n');
    const outcome = await publisher.publish(destination, aPost({ slug: 'taken' }));
    expect(outcome).toMatchObject({ kind: 'changed-there', there: 'Somebody else’s.\n' });
    expect(api.text('content/posts/taken.md')).toBe('Somebody else’s.\n');
  });

  test('keeps the name under which a post went out first', async () => {
    const post = aPost({ slug: 'first-name' });
    await publisher.publish(destination, post);
    post.digest.slug = 'second-name';
    post.digest.outro = 'More.';
    expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
    expect(api.files('content/posts').filter((file) => file.includes('-name'))).toEqual([
      'content/posts/first-name.md',
    ]);
  });
});

describe.each(['github', 'gitea'] as const)('A repository of %s as one meets them', (forge) => {
  const { signal } = new AbortController();
  const published = async (api: ContentsApi, place: Partial<RepositoryPlace>, post = aPost()) => {
    const origin = `http://127.0.0.1:${api.port}`;
    const client = repositoryClient({ ...aRepository(origin, forge), ...place }, api.token);
    const rights = await client.check(signal).catch((error: unknown) => error);
    const known = { ...destinationOf(origin, forge), id: origin };
    return { rights, outcome: await new Publisher(() => client).publish(known, post) };
  };
  const withApi = async (work: (api: ContentsApi) => Promise<void>, isEmpty = false) => {
    const api = await new ContentsApi(forge, isEmpty).start();
    await work(api).finally(() => api.stop());
  };

  test.each(['main', ''])('an empty one gets its first commit with a post, into the branch “%s”', (branch) =>
    withApi(async (api) => {
      expect(await published(api, { branch })).toMatchObject({
        rights: { account: 'ann/blog' },
        outcome: { kind: 'sent' },
      });
      expect(api.files('content/posts')).toHaveLength(1);
    }, true),
  );

  test.each(['草稿', 'drafts/2026', 'a#b%20c'])('a branch may be called %s', (branch) =>
    withApi(async (api) => {
      api.makeBranch(branch);
      expect(await published(api, { branch })).toMatchObject({
        rights: { account: 'ann/blog' },
        outcome: { kind: 'sent' },
      });
      expect(api.files('content/posts', branch)).toHaveLength(1);
      expect(api.files('content/posts')).toEqual([]);
    }),
  );

  test('a branch that is not there is said before anything is sent, and when it is', () =>
    withApi(async (api) => {
      expect(await published(api, { branch: 'gone' })).toMatchObject({
        rights: { kind: 'not-found' },
        outcome: { kind: 'failed', error: { kind: 'not-found', detail: expect.stringMatching(/gone/) } },
      });
    }));

  test('a protected branch is no file of somebody else’s: what the forge says is shown', () =>
    withApi(async (api) => {
      const post = aPost({ slug: 'first' });
      await published(api, {}, post);
      api.protectedBranch = 'main';
      const refused = { kind: 'refused', detail: 'Changes must be made through a pull request.' };
      const { rights, outcome } = await published(api, {});
      if (forge === 'gitea') expect(rights).toMatchObject({ kind: 'forbidden' });
      expect(outcome).toMatchObject({ kind: 'failed', error: refused });
      post.digest.outro = 'More.';
      expect((await published(api, {}, post)).outcome).toMatchObject({ kind: 'failed', error: refused });
    }));

  test('names of emoji, of other scripts and with a folder are the names of files', () =>
    withApi(async (api) => {
      for (const slug of ['🎉', 'مكتبات', 'a/b', '%2e%2e', '..'])
        expect((await published(api, {}, aPost({ slug }))).outcome).toMatchObject({ kind: 'sent' });
      expect(api.files('content/posts')).toHaveLength(5);
      expect(api.files('content')).toHaveLength(5);
    }));
});
