import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The sheet of a screen comes with the screen and stays: what it says of a class holds on every screen that
 * is opened after it.
 */
test('no class is styled by the sheets of two screens', () => {
  const parts = new Set([...sheetsIn('src/ui'), ...sheetsIn('options', false)].flatMap(rootClasses));
  const screensOf = new Map<string, Set<string>>();
  for (const file of sheetsIn('options').filter((one) => one.split('/').length > 2)) {
    const screen = file.split('/')[1]!;
    for (const name of rootClasses(file)) {
      // A screen may say more of a part in a place of its own.
      if (!parts.has(name)) screensOf.set(name, (screensOf.get(name) ?? new Set()).add(screen));
    }
  }
  expect(screensOf.size).toBeGreaterThan(100);
  expect([...screensOf].filter(([, screens]) => screens.size > 1)).toEqual([]);
});

function sheetsIn(folder: string, recursive = true): string[] {
  return readdirSync(path.join(root, folder), { recursive, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}

/** The classes by which the rules of a sheet begin. */
function rootClasses(file: string): string[] {
  const sheet = readFileSync(path.join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...sheet.matchAll(/([^{}]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .flatMap((selector) => /^\s*\.([\w-]+)/.exec(selector)?.[1] ?? []);
}
