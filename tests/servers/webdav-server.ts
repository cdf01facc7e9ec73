import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodePath } from '../../src/publishing/post-file';
import { freePort } from './free-port';

/** Who writes there, with a password of more than ASCII. */
export const webDavLogin = { user: 'ann', password: 'pass wörd' };

/** A WebDAV server over a folder of the disk, which the test reads by itself. */
export class WebDavServer {
  private readonly root = mkdtempSync(path.join(tmpdir(), 'gleanings-webdav-'));

  private constructor(
    readonly port: number,
    kind: 'apache' | 'rclone',
  ) {
    const folder = path.join(this.root, 'dav');
    mkdirSync(path.join(folder, 'posts'), { recursive: true });
    const script = path.join(import.meta.dirname, 'webdav.sh');
    const args = [script, kind, folder, String(port), webDavLogin.user, webDavLogin.password];
    const served = spawn('bash', args, { stdio: 'ignore', detached: true });
    this.end = () => process.kill(-served.pid!, 'SIGTERM');
  }

  private readonly end: () => void;

  static async start(kind: 'apache' | 'rclone'): Promise<WebDavServer> {
    const server = new WebDavServer(await freePort(), kind);
    for (let answer: Response | undefined; answer?.status !== 401;) {
      answer = await fetch(`http://127.0.0.1:${server.port}/`).catch(() => undefined);
      if (!answer) await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return server;
  }

  stop(): void {
    this.end();
    rmSync(this.root, { recursive: true, force: true });
  }

  /** The names of the posts, by the server's own word: what it has yet to write to the disk counts. */
  async files(): Promise<string[]> {
    const answer = await this.ask('', { method: 'PROPFIND', headers: { depth: '1' } });
    const hrefs = [...(await answer.text()).matchAll(/<(?:\w+:)?href>([^<]*)</g)];
    return hrefs
      .map(([, href]) => decodeURIComponent(path.basename(href!)))
      .filter((name) => name !== 'posts')
      .toSorted();
  }

  async newest(): Promise<string> {
    return (await this.files()).at(-1)!;
  }

  async text(file: string): Promise<string> {
    return (await this.ask(file)).text();
  }

  async remove(file: string): Promise<void> {
    await this.ask(file, { method: 'DELETE' });
  }

  async put(file: string, body: string): Promise<void> {
    await this.ask(file, { method: 'PUT', body });
  }

  private ask(
    file: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const authorization = `Basic ${Buffer.from(`${webDavLogin.user}:${webDavLogin.password}`).toString('base64')}`;
    return fetch(`http://127.0.0.1:${this.port}/posts/${encodePath(file)}`, {
      ...init,
      headers: { ...init.headers, authorization },
    });
  }
}
