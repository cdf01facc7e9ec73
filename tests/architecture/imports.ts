import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** A file and what it imports, both as paths from the repository's root; a package keeps its name. */
export interface Import {
  file: string;
  target: string;
}

/** What a source text imports: statically, dynamically, by a re-export, or for a type alone. */
export function importsOf(file: string, source: string): Import[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);
  const names = new Set<string>();
  visit(program, (node) => {
    const name = literal(node['source']);
    if (name !== undefined) names.add(name.replace(/\?.*$/, ''));
  });
  return [...names].map((name) => ({
    file,
    target: name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name,
  }));
}

/** The names that a source text exports by declaring them. */
export function exportsOf(file: string, source: string): string[] {
  return parseSync(file, source).program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return [];
    const { declaration } = node;
    const named = 'declarations' in declaration ? declaration.declarations : [declaration];
    return named.flatMap((one) => ('id' in one && one.id && 'name' in one.id ? one.id.name : []));
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

/** For each source of the product, those of its sources that it imports. */
export function importGraph(root: string): Map<string, string[]> {
  const sources = productSources(root);
  const known = new Set(sources.map(([file]) => file));
  const fileOf = (target: string) =>
    [target, `${target}.ts`, `${target}.tsx`].find(
      (file) => known.has(file) && existsSync(path.join(root, file)),
    );
  return new Map(
    sources.map(([file, source]) => [
      file,
      importsOf(file, source).flatMap(({ target }) => fileOf(target) ?? []),
    ]),
  );
}

/** The groups of files that import each other, directly or around corners (Tarjan's algorithm). */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const enter = (file: string) => {
    order.set(file, order.size);
    low.set(file, order.get(file)!);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) enter(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== order.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle.toSorted());
  };
  for (const file of graph.keys()) if (!order.has(file)) enter(file);
  return circles;
}

type Node = Record<string, unknown>;

function visit(value: unknown, enter: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, enter);
  else if (typeof value === 'object' && value !== null) {
    const node = value as Node;
    if (typeof node['type'] === 'string') enter(node);
    for (const child of Object.values(node)) visit(child, enter);
  }
}

/** The text of a string literal, or of the literal type around one. */
function literal(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const node = value as Node;
  if (node['type'] === 'TSLiteralType') return literal(node['literal']);
  return typeof node['value'] === 'string' ? node['value'] : undefined;
}
