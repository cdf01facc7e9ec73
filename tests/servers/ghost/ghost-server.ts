import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../free-port';
import { GhostApi } from './ghost-api';

const owner = {
  name: 'Ann',
  email: 'ann@example.com',
  password: 'Tr0ub4dor-xylophone-9',
  blogTitle: 'Test & blog',
};

/** A Ghost site of its own, set up as its owner does it, with the key of an integration. */
export class GhostServer {
  private constructor(
    private readonly folder: string,
    private readonly process: ChildProcess,
    readonly api: GhostApi,
  ) {}

  static async start(installed: string): Promise<GhostServer> {
    const folder = mkdtempSync(path.join(tmpdir(), 'gleanings-ghost-'));
    const port = await freePort();
    const script = path.join(import.meta.dirname, 'ghost.sh');
    const args = [script, 'serve', installed, String(port), path.join(folder, 'data')];
    const process = spawn('bash', args, { stdio: 'ignore', detached: true });
    const started = (key: string) => new GhostServer(folder, process, new GhostApi(port, key));
    try {
      return started(await keyOfNewSite(await untilReady(`http://127.0.0.1:${port}`, process)));
    } catch (error) {
      await started('').stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null) {
      const gone = new Promise((resolve) => this.process.once('exit', resolve));
      process.kill(-this.process.pid!, 'SIGKILL');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function untilReady(origin: string, process: ChildProcess): Promise<string> {
  for (;;) {
    if (process.exitCode !== null) throw new Error('Ghost did not start');
    const answer = await fetch(`${origin}/ghost/api/admin/site/`).catch(() => undefined);
    if (answer?.ok) return origin;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function keyOfNewSite(origin: string): Promise<string> {
  const post = async (route: string, json: unknown, session?: string): Promise<Response> => {
    const headers = {
      'content-type': 'application/json',
      'accept-version': 'v5.0',
      origin,
      ...(session !== undefined && { cookie: session }),
    };
    const url = `${origin}/ghost/api/admin/${route}`;
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(json) });
    if (!answer.ok) throw new Error(`Ghost answered ${answer.status} to ${route}: ${await answer.text()}`);
    return answer;
  };
  await post('authentication/setup/', { setup: [owner] });
  // While it is still starting, what it has just let in may be unknown to it.
  for (;;) {
    const login = await post('session/', { username: owner.email, password: owner.password });
    const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0];
    const wanted = { integrations: [{ name: 'Gleanings' }] };
    const made = await post('integrations/?include=api_keys', wanted, cookie).catch(() => undefined);
    if (!made) continue;
    const { integrations } = (await made.json()) as {
      integrations: [{ api_keys: { type: string; secret: string }[] }];
    };
    return integrations[0].api_keys.find(({ type }) => type === 'admin')!.secret;
  }
}
