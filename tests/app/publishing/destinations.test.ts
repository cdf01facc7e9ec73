import { beforeEach, expect, test } from 'vitest';
import {
  addDestination,
  addFolder,
  authorizeMicropub,
  authorizeWordPress,
  checkDestination,
  forgetDestination,
  lookForWordPress,
  restoreDestination,
  siteAddress,
  type DestinationDependencies,
} from '../../../src/app/publishing/destinations';
import { connect, readinessOf } from '../../../src/app/publishing/connect';
import type { Secret } from '../../../src/browser/secrets';
import { PublishError } from '../../../src/publishing/publish-error';
import { library } from '../../../src/storage/database';
import {
  allDestinations,
  changeDestination,
  createDestination,
  setDestinationRemoved,
} from '../../../src/storage/destinations';
import { aDestination } from '../../builders/a-destination';

/** A browser as far as destinations know it: its secrets, its permissions, and a window of a site. */
function aBrowser({ answer = '', allows = true } = {}) {
  const kept = new Map<string, Secret>();
  const folders = new Map<string, unknown>();
  const granted = new Set<string>();
  const opened: string[] = [];
  let ids = 0;
  const dependencies: DestinationDependencies = {
    clock: { now: () => '2026-05-03T10:00:00.000Z' },
    newId: () => `d${(ids += 1)}`,
    http: {
      fetch: () => Promise.reject(new TypeError('offline')),
      deadline: () => new AbortController().signal,
    },
    connect: () => Promise.reject(new PublishError('no-secret')),
    secrets: {
      read: (id) => Promise.resolve(kept.get(id)),
      write: (id, secret) => Promise.resolve(void kept.set(id, secret)),
      remove: (id) => Promise.resolve(void kept.delete(id)),
    },
    folders: {
      read: (id) => Promise.resolve(folders.get(id)),
      keep: (id, folder) => Promise.resolve(void folders.set(id, folder)),
      drop: (id) => Promise.resolve(void folders.delete(id)),
    },
    permissions: {
      maySeeSites: (addresses) => Promise.resolve(addresses.every((one) => granted.has(new URL(one).host))),
      askForSites: async (addresses) => {
        for (const one of addresses) granted.add(new URL(one).host);
        return allows;
      },
      giveSiteBack: (address) => Promise.resolve(void granted.delete(new URL(address).host)),
    },
    auth: {
      authRedirectUrl: () => 'https://x.chromiumapp.org/connected',
      openAuthWindow: async (url) => {
        opened.push(url);
        return answer || undefined;
      },
    },
    random: (bytes) => new Uint8Array(bytes).fill(7),
    storage: { allDestinations, changeDestination, createDestination, setDestinationRemoved },
  };
  return { kept, folders, granted, opened, dependencies };
}

const { id: _id, createdAt: _createdAt, ...content } = aDestination();

beforeEach(() => library().destinations.clear());

test.each([
  ['blog.example', 'https://blog.example/'],
  [' https://blog.example/sub ', 'https://blog.example/sub'],
  ['http://localhost:8080', 'http://localhost:8080/'],
  ['localhost:8080', 'http://localhost:8080/'],
  ['127.0.0.1/blog', 'http://127.0.0.1/blog'],
  ['[::1]:2368', 'http://[::1]:2368/'],
  ['localhost.example', 'https://localhost.example/'],
  ['blog.example:8443/b/', 'https://blog.example:8443/b/'],
  ['博客.example/文章', 'https://xn--9krq6q.example/%E6%96%87%E7%AB%A0'],
  ['', undefined],
  ['javascript:alert(1)', undefined],
  ['https://ann:secret@blog.example', undefined],
  ['ftp://blog.example', undefined],
])('what is typed as an address: %s', (typed, address) => {
  expect(siteAddress(typed)).toBe(address);
});

test('a site without https is not asked for its permission', async () => {
  const { granted, dependencies } = aBrowser();
  const looking = lookForWordPress('http://blog.example/', new AbortController().signal, dependencies);
  await expect(looking).rejects.toMatchObject({ kind: 'insecure' });
  expect(granted.size).toBe(0);
});

test('without the permission nothing is asked', async () => {
  const { dependencies } = aBrowser({ allows: false });
  const looking = lookForWordPress('https://blog.example/', new AbortController().signal, dependencies);
  await expect(looking).rejects.toMatchObject({ kind: 'no-permission' });
});

test('the site’s own page lets us in, and leads back with a login', async () => {
  const { opened, dependencies } = aBrowser({
    answer: 'https://x.chromiumapp.org/connected?site_url=x&user_login=ann&password=abcd%20efgh',
  });
  const page = 'https://blog.example/wp-admin/authorize-application.php';
  expect(await authorizeWordPress(page, dependencies)).toEqual({ user: 'ann', password: 'abcd efgh' });
  const asked = new URL(opened[0]!);
  expect(asked.searchParams.get('success_url')).toBe('https://x.chromiumapp.org/connected');
  expect(asked.searchParams.get('app_name')).toBe('Gleanings');
  expect(asked.searchParams.get('app_id')).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
});

test.each(['', 'https://x.chromiumapp.org/connected?success=false'])(
  'a window that ends with %j lets nobody in',
  async (answer) => {
    const { dependencies } = aBrowser({ answer });
    expect(await authorizeWordPress('https://blog.example/a', dependencies)).toBeUndefined();
  },
);

test('a Micropub site lets us in by IndieAuth, and what gave the token is asked nothing more', async () => {
  const { opened, granted, dependencies } = aBrowser();
  const asked: string[] = [];
  dependencies.auth.openAuthWindow = async (url) => {
    opened.push(url);
    const state = new URL(url).searchParams.get('state');
    return `https://x.chromiumapp.org/connected?code=c&state=${state}`;
  };
  dependencies.http.fetch = async (url, { body }) => {
    asked.push(`${url} ${typeof body === 'string' ? body : ''}`);
    return Response.json({ access_token: 'a token', token_type: 'Bearer', scope: 'create' });
  };
  const site = {
    apiRoot: 'https://blog.example/micropub',
    indieAuth: {
      authorizationEndpoint: 'https://auth.example/',
      tokenEndpoint: 'https://tokens.example/token',
    },
  };
  const { signal } = new AbortController();
  const token = await authorizeMicropub('https://blog.example/', site, signal, dependencies);
  expect(token).toBe('a token');
  expect([...granted]).toEqual(['blog.example']);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/^https:\/\/tokens\.example\/token .*code_verifier=/);
  const { searchParams } = new URL(opened[0]!);
  expect(searchParams.get('client_id')).toBe('https://x.chromiumapp.org/');
  expect(searchParams.get('redirect_uri')).toBe('https://x.chromiumapp.org/connected');
  expect(searchParams.get('scope')).toBe('create update delete');
});

test('what a destination says of itself when it is checked is kept with it', async () => {
  const { dependencies } = aBrowser();
  const said = { targets: [{ id: 'weekly', name: 'The weekly' }], authors: [{ id: 2, name: 'Ann' }] };
  const client = { check: () => Promise.resolve({ account: 'Ann', limits: [], ...said }) };
  const checking = { ...dependencies, connect: () => Promise.resolve(client as never) };
  const { signal } = new AbortController();
  const site = { id: 'g', kind: 'ghost' as const, name: 'A site', status: 'draft' as const };
  const places = [
    aDestination(),
    { ...aDestination(), ...site, apiRoot: 'https://blog.example/ghost/api/admin/' },
  ];
  for (const place of places) {
    await createDestination(place);
    await checkDestination(place, signal, checking);
  }
  const [wordPress, ghost] = await allDestinations();
  expect(wordPress).toMatchObject({ authors: said.authors });
  expect(wordPress).not.toHaveProperty('targets');
  expect(ghost).toMatchObject({ targets: said.targets });
});

test('the secret is kept apart from the destination, for the origin of its API', async () => {
  const { kept, dependencies } = aBrowser();
  const added = await addDestination(content, 'pass word', dependencies);
  expect(await allDestinations()).toEqual([added]);
  expect(JSON.stringify(await library().destinations.toArray())).not.toContain('pass word');
  expect(kept.get(added.id)).toEqual({ origin: 'https://blog.example', value: 'pass word' });
});

test('of a destination that cannot be stored no secret stays', async () => {
  const { kept, dependencies } = aBrowser();
  const storage = { ...dependencies.storage, createDestination: () => Promise.reject(new Error('full')) };
  await expect(addDestination(content, 'x', { ...dependencies, storage })).rejects.toThrow('full');
  expect(kept.size).toBe(0);
});

test('with a destination its secret goes, and the permission that no other one needs', async () => {
  const { kept, granted, dependencies } = aBrowser();
  const first = await addDestination(content, 'x', dependencies);
  const second = await addDestination({ ...content, name: 'The same site' }, 'y', dependencies);
  await dependencies.permissions.askForSites([content.address]);

  await forgetDestination(first, dependencies);
  expect(await allDestinations()).toEqual([second]);
  expect([...kept.keys()]).toEqual([second.id]);
  expect([...granted]).toEqual(['blog.example']);

  const removed = await forgetDestination(second, dependencies);
  expect([kept.size, granted.size]).toEqual([0, 0]);

  await restoreDestination(removed, dependencies);
  expect(await allDestinations()).toEqual([second]);
  expect(kept.get(second.id)?.value).toBe('y');
  expect([...granted]).toEqual(['blog.example']);
});

test.each([
  { is: 'not-here', why: 'no-secret', fields: { apiRoot: 'https://evil.example/wp-json/' }, may: true },
  { is: 'not-here', why: 'no-secret', fields: { id: 'unknown' }, may: true },
  { is: 'not-allowed', why: 'no-permission', fields: {}, may: false },
])('a destination that is $is is said so, and not connected', async ({ is, why, fields, may }) => {
  const secret = { origin: 'https://blog.example', value: 'x' };
  const dependencies = {
    http: aBrowser().dependencies.http,
    readSecret: async (id: string) => (id === aDestination().id ? secret : undefined),
    readFolder: () => Promise.resolve(undefined),
    maySeeSites: () => Promise.resolve(may),
  };
  const destination = aDestination(fields);
  expect(await readinessOf(destination, dependencies)).toBe(is);
  await expect(connect(destination, dependencies)).rejects.toMatchObject({ kind: why });
  const folder = { ...destination, kind: 'folder' as const, format: 'hugo' as const };
  expect(await readinessOf(folder, dependencies)).toBe('not-here');
});

test('a folder is kept in this browser alone, and comes back with its destination', async () => {
  const { folders, granted, dependencies } = aBrowser();
  const notAsked = () => Promise.reject(new Error('not asked'));
  const folder = {
    name: 'posts',
    getFileHandle: notAsked,
    getDirectoryHandle: notAsked,
    removeEntry: notAsked,
  };
  const added = await addFolder(folder, { format: 'hugo' }, dependencies);
  expect(added).toMatchObject({ kind: 'folder', name: 'posts', format: 'hugo' });
  expect(JSON.stringify(await library().destinations.toArray())).not.toContain('handle');
  const removed = await forgetDestination(added, dependencies);
  expect([folders.size, granted.size]).toEqual([0, 0]);
  await restoreDestination(removed, dependencies);
  expect(folders.get(added.id)).toBe(folder);
  expect(await allDestinations()).toEqual([added]);
});
