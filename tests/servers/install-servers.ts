import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of an installed WordPress; absent where it cannot be had. */
    wordpress: string | undefined;
    /** Whether Apache and rclone serve WebDAV here. */
    webdav: string | undefined;
    /** The folder of an installed Ghost, in the tests that are about it alone. */
    ghost: string;
    /** The folder of an installed server of CouchDB's protocol. */
    couchdb: string | undefined;
  }
}

const run = promisify(execFile);

/** Where the servers are kept from one run to the next. */
const kept = path.join(tmpdir(), 'gleanings-servers');

/** Installs the servers that tests need, once; one that cannot be had is named, and its tests are skipped. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('wordpress', await installWordPress());
  project.provide('webdav', await installed('Apache and rclone', 'webdav'));
  project.provide('couchdb', await installCouchDb());
}

/** The folder of an installed server of CouchDB's protocol; undefined where it cannot be had. */
export function installCouchDb(): Promise<string | undefined> {
  return installed('A server of CouchDB’s protocol', 'couchdb');
}

/** The folder of an installed WordPress; undefined where it cannot be had. */
export function installWordPress(): Promise<string | undefined> {
  return installed('WordPress', 'wordpress');
}

/** The folder of an installed server, by its script; undefined where it cannot be had. */
export async function installed(name: string, folder: string): Promise<string | undefined> {
  const script = path.join(import.meta.dirname, `${folder}.sh`);
  const beside = script.replace(/\.sh$/, '');
  const sources = existsSync(beside) ? readdirSync(beside).map((file) => path.join(beside, file)) : [];
  const hash = createHash('sha256');
  for (const file of [script, ...sources.toSorted()]) hash.update(readFileSync(file));
  const version = hash.digest('hex').slice(0, 12);
  const target = path.join(kept, `${path.basename(folder)}-${version}`);
  if (existsSync(path.join(target, 'complete'))) return target;
  try {
    await run('bash', [script, 'install', target]);
    return target;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n').slice(-3).join(' ') : String(error);
    process.stderr.write(`${name} cannot be had here, its tests are skipped: ${why}\n`);
    return undefined;
  }
}
