import type { Locator, Page } from '@playwright/test';
import type { Destination } from '../../../src/domain/destination';
import { aDestination } from '../../builders/a-destination';
import { aDigest } from '../../builders/a-digest';
import type { OrdinaryDigest } from '../../library/ordinary-digests';
import { ContentsApi } from '../../servers/contents-api';
import { FaultProxy } from '../../servers/fault-proxy';
import { installWordPress } from '../../servers/install-servers';
import { WebDavServer, webDavLogin } from '../../servers/webdav-server';
import { WordPressServer } from '../../servers/wordpress-server';
import { ChromiumReader } from './chromium';
import { expect } from './chromium-test';
import { recentClips } from './composer';
import type { Display } from './display';
import { allow } from './permission-dialog';
import { openPublish } from './publish';
import { putClips, putDestinations, putDigests } from './put-clips';
import type { Site } from './site';

/** A place that is set up, behind a proxy that breaks the line. */
export interface Place {
  destination: Destination;
  secret: string;
  proxy: FaultProxy;
  /** How many posts the server itself counts. */
  count: () => Promise<number>;
  stop: () => Promise<void> | void;
}

const fileFields = { createdAt: '2026-05-03T10:00:00.000Z', folder: 'posts', format: 'hugo' } as const;

/** A real WordPress. */
export async function wordPress(): Promise<Place> {
  const server = await WordPressServer.start((await installWordPress())!);
  const proxy = await FaultProxy.start(() => server.port);
  return {
    destination: aDestination({
      id: 'wordpress',
      name: 'WordPress',
      address: proxy.origin,
      apiRoot: `${proxy.origin}/wp-json/`,
      user: 'administrator',
      status: 'published',
    }),
    secret: server.login('administrator').password,
    proxy,
    count: async () => (await server.posts()).length,
    stop: () => (proxy.close(), server.stop()),
  };
}

/** A real WebDAV folder, by rclone. */
export async function webDav(): Promise<Place> {
  const server = await WebDavServer.start('rclone');
  const proxy = await FaultProxy.start(() => server.port);
  return {
    destination: {
      ...fileFields,
      id: 'webdav',
      kind: 'webdav',
      name: 'WebDAV',
      address: proxy.origin,
      apiRoot: `${proxy.origin}/`,
      user: webDavLogin.user,
    },
    secret: webDavLogin.password,
    proxy,
    count: async () => (await server.files()).filter((name) => name.endsWith('.md')).length,
    stop: () => (proxy.close(), server.stop()),
  };
}

/** A repository behind the contents API. */
export async function repository(): Promise<Place & { api: ContentsApi }> {
  const api = await new ContentsApi('github').start();
  const proxy = await FaultProxy.start(() => api.port);
  return {
    api,
    destination: {
      ...fileFields,
      id: 'repository',
      kind: 'repository',
      name: 'Repository',
      address: proxy.origin,
      apiRoot: proxy.origin,
      forge: 'github',
      repository: ContentsApi.repository,
      branch: '',
    },
    secret: api.token,
    proxy,
    count: async () => api.files('posts').length,
    stop: () => (proxy.close(), api.stop()),
  };
}

/** So many digests of two clips each. */
function digests(count: number): { clips: ReturnType<typeof recentClips>; all: OrdinaryDigest[] } {
  const clips = recentClips(2 * count);
  const all = Array.from({ length: count }, (_, index) => {
    const digest = aDigest({ id: `digest-${index}`, title: `Digest ${index}`, slug: `digest-${index}` });
    const entries = clips.slice(2 * index, 2 * index + 2).map((clip, rank) => ({
      id: `entry-${index}-${rank}`,
      digestId: digest.id,
      kind: 'clip' as const,
      clipId: clip.id,
      runOn: false,
      rank: `a${rank}`,
    }));
    return { digest, entries };
  });
  return { clips, all };
}

/** A person with digests and places, who lets the extension ask this machine. */
export async function startWith(site: Site, display: Display, places: readonly Place[], count: number) {
  const reader = await ChromiumReader.start(site, { display: display.name });
  const page = await reader.openOptions('options/index.html#digests');
  const { clips, all } = digests(count);
  await putClips(page, clips);
  await putDigests(page, all);
  await putDestinations(
    page,
    places.map(({ destination }) => destination),
  );
  const secrets = places.map(({ destination, secret, proxy }) => [
    `secret ${destination.id}`,
    { origin: proxy.origin, value: secret },
  ]);
  await page.evaluate(`chrome.storage.local.set(${JSON.stringify(Object.fromEntries(secrets))})`);
  return { reader, page };
}

/** Opens the drawer of a digest; where the browser has forgotten the permission it is given anew. */
export async function openDrawer(page: Page, display: Display, digestId: string): Promise<Locator> {
  await page.goto(new URL(`#digests/${digestId}`, page.url()).href);
  const drawer = await openPublish(page);
  const rows = drawer.getByRole('list', { name: 'Where to' });
  const allowButton = rows.getByRole('button', { name: /^Allow: / }).first();
  await expect(allowButton.or(rows.getByText('Ready').or(rows.locator('.state'))).first()).toBeVisible();
  if (await allowButton.isVisible()) {
    await allowButton.click();
    await allow(display, () => expect(allowButton).toBeHidden({ timeout: 2_000 }));
  }
  return drawer;
}

/** Has the time of what is planned come, and wakes the background for it. */
export async function makeDue(page: Page): Promise<void> {
  await page.evaluate(moveIntoPast);
  await page.evaluate(`chrome.alarms.create('publish', { when: Date.now() })`);
}

/** It runs in the page, as source text. */
async function moveIntoPast(): Promise<void> {
  const names = await indexedDB.databases();
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  for (const { name } of names) {
    const db = await done(indexedDB.open(name!));
    if (db.objectStoreNames.contains('scheduledPosts')) {
      const store = db.transaction('scheduledPosts', 'readwrite').objectStore('scheduledPosts');
      for (const post of await done<{ dueAt: string }[]>(store.getAll()))
        await done(store.put({ ...post, dueAt: '2026-01-01T00:00:00.000Z' }));
    }
    db.close();
  }
}
