import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { CouchDbServer } from '../../servers/couchdb-server';
import { installCouchDb } from '../../servers/install-servers';
import { startBenchChromium } from '../bench-chromium';
import { measured, measuredSize, type Bench, type BenchPlace, type Measured } from '../measured';
import { pageScript } from '../storage/page-script.mjs';

const memoryBytes = 150_000_000;

type Run = { ms: number; peak: number; clips: number };

/**
 * A library goes to a server of CouchDB's protocol, encrypted, and comes into a browser that has none. It is
 * done once each, since it takes minutes; the baseline is the same documents, sent and fetched by hand.
 */
export const syncBench: Bench = {
  metrics: ['sync.push', 'sync.pull', 'sync.memory', 'sync.size', 'sync.off'],
  async run(place) {
    const results: Measured[] = [];
    if (place.wanted('sync.off')) results.push(await bytesWhereOff(place));
    if (['sync.push', 'sync.pull', 'sync.memory', 'sync.size'].some(place.wanted))
      results.push(...(await measureSync(place)));
    return results;
  },
};

/** How much of what syncs the workplace loads in a browser that does not sync. */
async function bytesWhereOff({ build, work }: BenchPlace): Promise<Measured> {
  const browser = await startBenchChromium({ work, extensions: [build] });
  try {
    const page = await browser.openPage(build, 'options/index.html#help');
    const session = await page.context().newCDPSession(page);
    const files = new Set<string>();
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith('chrome-extension:') && url.endsWith('.js')) files.add(new URL(url).pathname);
    });
    await session.send('Debugger.enable');
    for (const part of ['library', 'settings', 'digests']) {
      await browser.goTo(page, build, `options/index.html#${part}`);
      await page.reload();
      await page.getByRole('heading').first().waitFor();
      await page.waitForLoadState('networkidle');
    }
    if (files.size === 0) throw new Error('The pages have loaded no script.');
    const bytes = Array.from(files, (file) => readFileSync(path.join(build, file), 'utf8'))
      .filter((script) => script.includes('_revs_diff'))
      .reduce((sum, script) => sum + script.length, 0);
    return measured('sync.off', 'B', { ours: [bytes], baseline: [0] }, 0);
  } finally {
    await browser.quit();
  }
}

async function measureSync(place: BenchPlace): Promise<Measured[]> {
  const { clips = 10_000, work } = place;
  const installed = await installCouchDb();
  if (installed === undefined) throw new Error('There is no server of CouchDB’s protocol here.');
  const data = path.join(work, 'couchdb');
  const server = await CouchDbServer.start(installed, data);
  const build = withLoopback(place);
  const script = await pageScript(fileURLToPath(new URL('sync-page.ts', import.meta.url)));
  /** Asks the page of a browser of its own, whose library is empty. */
  const asked = async <T>(ask: (call: Call) => Promise<T>): Promise<T> => {
    const browser = await startBenchChromium({ work, extensions: [build] });
    try {
      const page = await browser.openPage(build, 'options/index.html#help');
      await page.evaluate(`${script}; globalThis.syncing = page;`);
      return await ask(callIn(page));
    } finally {
      await browser.quit();
    }
  };
  try {
    const [login, bare] = [server.login(), server.login({ database: 'bare' })];
    const first = await asked(async (call) => {
      const opened = await call('beginLibrary', login);
      await call('fill', clips);
      const pushed = (await call('run', opened)) as Run;
      await call('compact', login);
      const size = sizeOf(path.join(data, login.database));
      const backup = (await call('backupBytes')) as number;
      const byHand = (await call('bareTransfer', login, bare)) as number;
      return { opened, pushed, size, backup, byHand };
    });
    const second = await asked(async (call) => {
      const pulled = (await call('run', first.opened)) as Run;
      if (pulled.clips !== first.pushed.clips) throw new Error('The libraries are not the same.');
      return { pulled, byHand: (await call('bareTransfer', login)) as number };
    });
    console.error(
      `  ${clips} clips: ${rate(clips, first.pushed)} sent and ${rate(clips, second.pulled)} fetched in a second;` +
        ` heap ${megabytes(first.pushed.peak)} and ${megabytes(second.pulled.peak)} MB;` +
        ` server ${megabytes(first.size)} MB, backup ${megabytes(first.backup)} MB`,
    );
    const peak = Math.max(first.pushed.peak, second.pulled.peak);
    return [
      measured('sync.push', 'ms', { ours: [first.pushed.ms], baseline: [first.byHand] }, 10),
      measured('sync.pull', 'ms', { ours: [second.pulled.ms], baseline: [second.byHand] }, 10),
      measuredSize('sync.memory', peak, memoryBytes),
      measured('sync.size', 'B', { ours: [first.size], baseline: [first.backup] }, 3),
    ];
  } finally {
    await server.kill();
  }
}

type Call = (name: string, ...given: readonly unknown[]) => Promise<unknown>;

function callIn(page: Page): Call {
  return (name, ...given) =>
    page.evaluate(
      ([called, values]) =>
        Reflect.apply(
          Reflect.get(Reflect.get(globalThis, 'syncing') as object, called) as (
            ...all: unknown[]
          ) => Promise<unknown>,
          undefined,
          values,
        ),
      [name, given] as const,
    );
}

/** The extension with the permission for a server of this machine, which a person gives by a click. */
function withLoopback({ build, work }: BenchPlace): string {
  const folder = path.join(work, 'with-loopback');
  cpSync(build, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  return folder;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(folder, name)))
    .reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
}

function rate(clips: number, { ms }: Run): number {
  return Math.round((clips * 1_000) / ms);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
