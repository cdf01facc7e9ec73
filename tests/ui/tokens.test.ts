import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const sheet = readFileSync(path.join(root, 'src/ui/tokens.css'), 'utf8');

/** The value of a token in one of the schemes, which come in this order in `light-dark()`. */
function colour(token: string, scheme: 'light' | 'dark'): string {
  const [, light, dark] = new RegExp(`${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(
    sheet,
  )!;
  return scheme === 'light' ? light! : dark!;
}

/** Contrast by WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const papers = ['--paper', '--side', '--well', '--raised', '--lift', '--hover'];

/** What is read or has to be seen, the grounds it is used on, and the least that WCAG wants of it. */
const pairs: [token: string, grounds: string[], least: number][] = [
  ['--ink', [...papers, '--gold-soft', '--warn-soft', '--danger-soft', '--accent-soft'], 7],
  ['--ink-2', papers, 6.5],
  ['--ink-3', papers, 4.5],
  ['--accent', papers, 4.5],
  ['--on-accent', ['--accent', '--accent-hover'], 4.5],
  ['--on-accent-soft', ['--accent-soft'], 4.5],
  ['--gold', [...papers, '--gold-soft'], 4.5],
  ['--danger', [...papers, '--danger-soft'], 4.5],
  ['--warn', [...papers, '--warn-soft'], 4.5],
  ['--edge', ['--paper', '--side', '--well', '--raised', '--hover'], 3],
  ['--focus', papers, 3],
];

test.each(
  pairs.flatMap(([token, grounds, least]) =>
    grounds.flatMap((ground) =>
      (['light', 'dark'] as const).map((scheme) => ({ token, ground, scheme, least })),
    ),
  ),
)('$token on $ground has $least to 1 in the $scheme scheme', ({ token, ground, scheme, least }) => {
  expect(contrast(colour(token, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(least);
});

test('no style sheet but that of the tokens holds a colour of its own', () => {
  const own = ['src', 'popup', 'options'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css'))
      .flatMap((name) =>
        readFileSync(path.join(root, folder, name), 'utf8')
          .split('\n')
          .filter((line) => /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i.test(line))
          .map((line) => `${folder}/${name}: ${line.trim()}`),
      ),
  );
  expect(own).toEqual([]);
});

test('every token that a sheet asks for is there', () => {
  const texts = ['src', 'popup', 'options'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:css|tsx)$/.test(name))
      .map((name) => readFileSync(path.join(root, folder, name), 'utf8')),
  );
  const given = new Set(texts.flatMap((text) => text.match(/--[\w-]+(?=['"]?:)/g) ?? []));
  const asked = texts.flatMap((text) =>
    [...text.matchAll(/var\((--[\w-]+)[,)]/g)].map(([, token]) => token!),
  );
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((token) => !given.has(token))).toEqual([]);
});
