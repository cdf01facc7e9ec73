import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A site in a folder of its own, which goes when the test has ended. */
export class Site implements Disposable {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'gleanings-site-'));

  write(file: string, text: string): void {
    const place = path.join(this.folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }

  /** Runs the generator in the site's folder, and throws what it said where it fails. */
  build(program: string, args: readonly string[]): void {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd: this.folder,
      encoding: 'utf8',
    });
    if (error) throw error;
    if (status !== 0) throw new Error(`${program} ended with ${status}:\n${stdout}${stderr}`);
  }

  /** The articles of the built site by the name that the layout has put beside them. */
  articles(output: string): Map<string, string> {
    const root = path.join(this.folder, output);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    return new Map(
      files.flatMap((file) => {
        const html = readFileSync(path.join(root, file), 'utf8');
        const [, name, article] = /<article data-name="([^"]*)">([\s\S]*)<\/article>/.exec(html) ?? [];
        return name === undefined || article === undefined ? [] : [[name, article] as const];
      }),
    );
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}
