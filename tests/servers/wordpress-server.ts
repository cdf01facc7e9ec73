import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

interface Login {
  user: string;
  password: string;
}

type Role = 'administrator' | 'author' | 'contributor';

/** A WordPress site of its own, copied from one that was installed once. */
export class WordPressServer {
  private constructor(
    private readonly folder: string,
    readonly port: number,
    private readonly process: ChildProcess,
  ) {}

  static async start(template: string): Promise<WordPressServer> {
    const folder = mkdtempSync(path.join(tmpdir(), 'gleanings-wordpress-'));
    cpSync(template, folder, { recursive: true });
    const port = await freePort();
    const script = path.join(import.meta.dirname, 'wordpress.sh');
    const process = spawn('bash', [script, 'serve', folder, String(port)], {
      stdio: 'ignore',
      detached: true,
    });
    const server = new WordPressServer(folder, port, process);
    await server.answers();
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  login(role: Role): Login {
    const line = readFileSync(path.join(this.folder, 'accounts'), 'utf8')
      .split('\n')
      .find((one) => one.startsWith(`${role}:`))!;
    return { user: role, password: line.slice(role.length + 1) };
  }

  /** `plain` permalinks, application `passwords-off`, a `stripped` Authorization header. */
  switchOn(...switches: ('plain' | 'passwords-off' | 'stripped')[]): void {
    writeFileSync(path.join(this.folder, 'switches'), switches.join(' '));
  }

  /** Asks the REST API as the administrator. */
  async api(route: string, init: { method?: string; json?: unknown } = {}): Promise<unknown> {
    const { user, password } = this.login('administrator');
    const answer = await fetch(`${this.origin}/index.php?rest_route=/wp/v2/${route}`, {
      method: init.method ?? 'GET',
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      ...(init.json !== undefined && { body: JSON.stringify(init.json) }),
    });
    return answer.json();
  }

  /** Every post, of any status but those in the trash, the first one first. */
  async posts(): Promise<WordPressPost[]> {
    const route = 'posts&status=any&context=edit&per_page=100&orderby=id&order=asc';
    return (await this.api(route)) as WordPressPost[];
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    process.kill(-this.process.pid!, 'SIGTERM');
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<void> {
    for (;;) {
      if (this.process.exitCode !== null) throw new Error('WordPress did not start');
      const answer = await fetch(`${this.origin}/wp-json/`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

export interface WordPressPost {
  id: number;
  status: string;
  slug: string;
  link: string;
  date_gmt: string;
  title: { raw: string };
  content: { raw: string };
  excerpt: { raw: string };
  author: number;
  categories: number[];
  tags: number[];
}
