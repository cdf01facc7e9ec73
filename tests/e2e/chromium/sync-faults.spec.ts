import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { CouchDbServer } from '../../servers/couchdb-server';
import { FaultProxy, type Fault } from '../../servers/fault-proxy';
import { installCouchDb } from '../../servers/install-servers';
import { expect } from '../support/chromium-test';
import { recentClips } from '../support/composer';
import { putClips } from '../support/put-clips';
import { startSite } from '../support/site';
import { SyncingChromium, TrustingExtension } from '../support/synced-library';

let folder: string;
let server: CouchDbServer;

base.beforeAll(async () => {
  base.setTimeout(300_000);
  const installed = await installCouchDb();
  base.skip(installed === undefined, 'A server of CouchDB’s protocol cannot be installed here');
  folder = mkdtempSync(path.join(tmpdir(), 'gleanings-couchdb-'));
  server = await CouchDbServer.start(installed!, path.join(folder, 'data'));
});
base.afterAll(async () => {
  await server?.kill();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** What the page of the sync says where a request of a push meets this. */
const sayings: readonly (readonly [Fault, string])[] = [
  ['refused with 401', 'The server does not know this name and password.'],
  ['answered with a page', 'Something answers there that is not CouchDB.'],
  ['cut in the answer', 'The server does not answer.'],
  ['answered with 500', 'The server has an error of its own.'],
  ['redirected elsewhere', 'The address leads on to another one.'],
];

base('two browsers lose nothing, whatever becomes of the line, the server or themselves', async () => {
  base.setTimeout(280_000);
  const [site, extension] = [await startSite(), await TrustingExtension.build()];
  const proxy = await FaultProxy.start(() => server.port);
  const login = server.login({ address: `${proxy.origin}/` });
  const [desk, study] = await Promise.all(
    ['Desk', '书房'].map((name) => SyncingChromium.start(site, { name, extension })),
  );
  /** Each that syncs has in the end what the other has. */
  const agree = async (count: number) => {
    await expect(async () => {
      for (const one of [desk!, study!, desk!]) await one.syncAll();
      for (const one of [desk!, study!]) expect(await one.clipCount()).toBe(String(count));
      expect(await study!.clips()).toEqual(await desk!.clips());
    }).toPass({ timeout: 60_000 });
  };
  /** One more clip in the browser, as new as any. */
  let clips = 0;
  const clip = ({ work }: SyncingChromium) => {
    clips += 1;
    const number = String(clips).padStart(12, '0');
    return putClips(
      work,
      recentClips(1, () => ({
        id: `00000000-0000-7000-b000-${number}`,
        url: `https://later.example/${clips}`,
        title: `Later ${clips}`,
      })),
    );
  };
  const isPush = ({ url = '' }: { url?: string | undefined }) => url.includes('_bulk_docs');
  try {
    await putClips(desk!.work, recentClips(5));
    await desk!.setUp(login, { isFirst: true });
    await study!.setUp(login);
    await agree(5);

    await base.step('a line with faults', async () => {
      for (const [fault, saying] of sayings) {
        await clip(desk!);
        await clip(study!);
        proxy.meetAll(fault, isPush);
        await desk!.syncNow();
        await desk!.says(saying);
        proxy.clear();
        await agree(5 + clips);
      }
      // What is too large for one request goes in smaller ones, and nobody hears of it.
      await clip(desk!);
      proxy.meet('refused with 413', isPush);
      await agree(5 + clips);
      // While an answer is slow it says that it is at work.
      await clip(desk!);
      server.pause();
      await desk!.sync.getByRole('button', { name: 'Sync now' }).click();
      await desk!.says('Syncing…');
      server.resume();
      await agree(5 + clips);
    });

    cpSync(path.join(folder, 'data'), path.join(folder, 'older'), { recursive: true });

    await base.step('a server that is killed amid a push', async () => {
      const many = ordinaryLibrary('2026-05-03T10:00:00.000Z', 260);
      let pushes = 0;
      proxy.meet('cut before', (request) => {
        if (!isPush(request) || (pushes += 1) < 2) return false;
        void server.kill();
        return true;
      });
      await putClips(desk!.work, many);
      await desk!.syncNow();
      await expect.poll(() => proxy.waits).toBe(false);
      await desk!.says('The server does not answer.');
      await expect(desk!.sync.getByRole('link', { name: /^Sync waits for the server/ })).toBeVisible();
      await server.restart();
      await agree(5 + clips + many.length);
    });
    const all = 5 + clips + 260;

    await base.step('an older copy of the server, and one that is empty', async () => {
      await server.kill();
      rmSync(path.join(folder, 'data'), { recursive: true });
      cpSync(path.join(folder, 'older'), path.join(folder, 'data'), { recursive: true });
      await server.restart();
      await agree(all);
      await server.kill();
      rmSync(path.join(folder, 'data'), { recursive: true });
      await server.restart();
      await study!.syncNow();
      await study!.says('The database is not on the server any more. Everything is still here.');
      await study!.sync.getByRole('button', { name: 'Create it' }).click();
      await agree(all);
    });

    await base.step('an update of the extension amid a sync', async () => {
      const held = new Promise<void>((done) => {
        proxy.onHeld = done;
      });
      await clip(desk!);
      proxy.meet('never answered', isPush);
      await desk!.sync.getByRole('button', { name: 'Sync now' }).click();
      await held;
      await extension.release('9.8.7');
      await desk!.reader.updateExtension(extension.folder);
      await desk!.reopen();
      await agree(all + 1);
    });
  } finally {
    await Promise.all([desk?.quit(), study?.quit()]);
    proxy.close();
    await site.close();
    await extension.remove();
  }
});
