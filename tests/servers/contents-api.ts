import { execFileSync } from 'node:child_process';
import http from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LoopbackServer } from './loopback-server';

/** The contents API of a forge, as GitHub or as Gitea and Forgejo have it, over a real bare repository. */
export class ContentsApi extends LoopbackServer {
  static readonly repository = 'ann/blog';
  readonly token = 'token-of-ann';
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'gleanings-forge-'));
  readonly gitDir = path.join(this.folder, 'blog.git');
  /** The only account: without it the token reads, and does not write. */
  mayPush = true;
  /** A branch into which nothing comes but by a pull request. */
  protectedBranch = '';

  constructor(
    private readonly forge: 'github' | 'gitea',
    isEmpty = false,
  ) {
    super();
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', this.gitDir]);
    if (!isEmpty) this.commit('README.md', Buffer.from('A blog.\n'), 'Begin');
  }

  /** Begins a branch where main is. */
  makeBranch(name: string): void {
    this.git(['branch', name, 'main']);
  }

  override stop(): void {
    super.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Files below a folder, as the repository has them. */
  files(folder: string, branch = 'main'): string[] {
    return this.git(['ls-tree', '-r', '-z', '--name-only', branch, `${folder}/`])
      .toString()
      .split('\0')
      .filter(Boolean);
  }

  text(file: string): string {
    return this.git(['show', `main:${file}`]).toString();
  }

  /** Writes a file as somebody who pushes. */
  push(file: string, text: string): void {
    this.commit(file, Buffer.from(text), `Change ${file}`);
  }

  /** The file that was committed last. */
  get newest(): string {
    const names = this.git(['log', '-1', '--name-only', '-z', '--format=', 'main']).toString();
    return names.split('\0').find(Boolean)!.trim();
  }

  /** What the last commit says. */
  get message(): string {
    return this.git(['log', '-1', '--format=%B', 'main']).toString().trim();
  }

  protected async respond(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const answer = (status: number, json: object) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const wanted = `${this.forge === 'github' ? 'Bearer' : 'token'} ${this.token}`;
    if (request.headers.authorization !== wanted) return answer(401, { message: 'Bad credentials' });
    const url = new URL(request.url ?? '/', 'http://forge');
    const root = `${this.forge === 'github' ? '' : '/api/v1'}/repos/${ContentsApi.repository}`;
    if (url.pathname === root)
      return answer(200, {
        full_name: ContentsApi.repository,
        default_branch: 'main',
        archived: false,
        permissions: { push: this.mayPush },
        ...(this.forge === 'github'
          ? { size: this.head('main') === undefined ? 0 : 12 }
          : { empty: this.head('main') === undefined }),
      });
    if (url.pathname.startsWith(`${root}/branches/`)) {
      const name = decodeURIComponent(url.pathname.slice(`${root}/branches/`.length));
      const isProtected = name === this.protectedBranch;
      if (this.head(name) === undefined) return answer(404, { message: 'Branch not found' });
      return answer(200, {
        name,
        protected: isProtected,
        ...(this.forge === 'gitea' && { user_can_push: !isProtected }),
      });
    }
    if (!url.pathname.startsWith(`${root}/contents/`)) return answer(404, { message: 'Not Found' });
    const file = decodeURIComponent(url.pathname.slice(`${root}/contents/`.length));
    const sent = (pieces.length === 0 ? {} : JSON.parse(Buffer.concat(pieces).toString())) as {
      content: string;
      message: string;
      sha?: string;
      branch?: string;
    };
    const branch = sent.branch ?? url.searchParams.get('ref') ?? 'main';
    const known = this.sha(file, branch);
    if (request.method === 'GET')
      return known === undefined
        ? answer(404, { message: 'Not Found' })
        : answer(200, this.entry(file, known));
    if (!this.mayPush) return answer(403, { message: 'Resource not accessible by personal access token' });
    const isFirst = this.head('main') === undefined;
    if (this.head(branch) === undefined && !(isFirst && branch === 'main'))
      return answer(404, { message: `Branch ${branch} not found` });
    if (branch === this.protectedBranch)
      return answer(409, { message: 'Changes must be made through a pull request.' });
    if (request.method === 'DELETE') {
      if (known === undefined) return answer(404, { message: 'Not Found' });
      if (sent.sha !== known) return answer(409, { message: `${file} does not match ${sent.sha}` });
      this.commit(file, undefined, sent.message, branch);
      return answer(200, { content: null, commit: {} });
    }
    const isCreate = request.method === 'POST';
    if (isCreate && known !== undefined) return answer(422, { message: 'repository file already exists' });
    if (!isCreate && sent.sha === undefined && known !== undefined)
      return answer(422, { message: `Invalid request.\n\n"sha" wasn't supplied.` });
    if (sent.sha !== undefined && sent.sha !== known)
      return answer(409, { message: `${file} does not match ${sent.sha}` });
    const sha = this.commit(file, Buffer.from(sent.content, 'base64'), sent.message, branch);
    answer(known === undefined ? 201 : 200, { content: this.entry(file, sha), commit: {} });
  }

  private entry(file: string, sha: string): object {
    const content = this.git(['cat-file', 'blob', sha]).toString('base64').replace(/.{60}/g, '$&\n');
    const html_url = `https://forge.example/${ContentsApi.repository}/blob/main/${file}`;
    return { type: 'file', encoding: 'base64', content, sha, path: file, html_url };
  }

  private sha(file: string, branch: string): string | undefined {
    try {
      return this.git(['rev-parse', '--verify', '-q', `${branch}:${file}`])
        .toString()
        .trim();
    } catch {
      return undefined;
    }
  }

  /** Commits one file, or that it is gone, onto a branch, by plumbing alone: there is no work tree. */
  private commit(file: string, content: Buffer | undefined, message: string, branch = 'main'): string {
    const env = { GIT_INDEX_FILE: path.join(this.folder, 'index') };
    const parent = this.head(branch);
    const sha = content && this.git(['hash-object', '-w', '--stdin'], { input: content }).toString().trim();
    if (parent !== undefined) this.git(['read-tree', parent], { env });
    const nothing = `0 ${'0'.repeat(40)}\t${file}\n`;
    if (sha === undefined) this.git(['update-index', '--index-info'], { env, input: Buffer.from(nothing) });
    else this.git(['update-index', '--add', '--cacheinfo', `100644,${sha},${file}`], { env });
    const tree = this.git(['write-tree'], { env }).toString().trim();
    const commit = this.git(['commit-tree', tree, '-m', message, ...(parent ? ['-p', parent] : [])], {
      env: {
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@example.org',
      },
    })
      .toString()
      .trim();
    this.git(['update-ref', `refs/heads/${branch}`, commit, ...(parent ? [parent] : [])]);
    return sha ?? '';
  }

  private head(branch: string): string | undefined {
    try {
      return this.git(['rev-parse', '--verify', '-q', `refs/heads/${branch}`])
        .toString()
        .trim();
    } catch {
      return undefined;
    }
  }

  private git(
    args: string[],
    { input, env = {} }: { input?: Buffer; env?: Record<string, string> } = {},
  ): Buffer {
    return execFileSync('git', ['--git-dir', this.gitDir, ...args], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input && { input }),
    });
  }
}
