import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file and what it imports, both as paths from the repository's root; a package keeps its name. */
export interface Import {
  file: string;
  target: string;
}

const importing = /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;

/** What a source text imports, statically, dynamically or for its types. */
export function importsOf(file: string, source: string): Import[] {
  return [...source.matchAll(importing)].map(([, from, bare]) => {
    const name = (from ?? bare ?? '').replace(/\?.*$/, '');
    return { file, target: name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name };
  });
}

/** The product's own sources, each path from the root with its text. */
export function productSources(root: string): [file: string, source: string][] {
  return ['src', 'popup', 'options'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .map((file): [string, string] => [file, readFileSync(path.join(root, file), 'utf8')]),
  );
}
