import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { CouchLogin } from '../../src/sync/couch-server';
import { freePort } from './free-port';

/** A server of CouchDB's protocol, in memory or in a folder, which can be killed and started again. */
export class CouchDbServer {
  private constructor(
    private readonly installed: string,
    readonly port: number,
    private readonly folder: string | undefined,
    private process: ChildProcess,
  ) {}

  static async start(installed: string, folder?: string): Promise<CouchDbServer> {
    const port = await freePort();
    return new CouchDbServer(installed, port, folder, await serve(installed, port, folder));
  }

  login(fields: Partial<CouchLogin> = {}): CouchLogin {
    const address = `http://127.0.0.1:${this.port}/`;
    return { address, database: 'gleanings', user: 'ann', password: 'pass wörd', ...fields };
  }

  /** Ends it at once, whatever it is doing. */
  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await gone;
  }

  /** Has it stand still, with its connections open, until `resume`. */
  pause(): void {
    this.process.kill('SIGSTOP');
  }

  resume(): void {
    this.process.kill('SIGCONT');
  }

  async restart(): Promise<void> {
    this.process = await serve(this.installed, this.port, this.folder);
  }
}

async function serve(installed: string, port: number, folder: string | undefined): Promise<ChildProcess> {
  const script = path.join(installed, 'serve.mjs');
  const args = [script, String(port), ...(folder === undefined ? [] : [folder])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((ready, failed) => {
    child.stdout.once('data', () => ready());
    child.once('exit', () => failed(new Error('The server of CouchDB’s protocol did not start')));
  });
  return child;
}
