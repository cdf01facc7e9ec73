import { expect, test } from 'vitest';
import { compile } from '../../../src/rendering/compile';
import { render } from '../../../src/rendering/render';
import { aDigest } from '../builders';

const written = (excerpt: string | undefined, format: 'astro' | 'wxr' | 'hugo') =>
  render(
    compile(aDigest({ intro: 'The first words.', ...(excerpt !== undefined && { excerpt }) }), [], new Map()),
    format,
    { keys: format === 'hugo' ? { description: 'summary' } : {} },
  ).text;

test.each([
  ['What I read:\n 读了什么 & why', 'What I read: 读了什么 & why'],
  ['Mine <!-- not this --> alone', 'Mine  alone'],
])('the writer’s excerpt %j stands where a site shows one', (excerpt, shown) => {
  expect(written(excerpt, 'astro')).toContain(shown.replace(/\s+/g, ' '));
  expect(written(excerpt, 'hugo')).toContain(shown.replace(/\s+/g, ' '));
  const escaped = shown.replaceAll('&', '&amp;');
  expect(written(excerpt, 'wxr').replace(/ +/g, ' ')).toContain(
    `<excerpt:encoded>${escaped.replace(/ +/g, ' ')}</excerpt:encoded>`,
  );
});

test.each([undefined, '', '  '])('without one, as %j, the first words are taken', (excerpt) => {
  expect(written(excerpt, 'astro')).toContain('description: The first words.');
  expect(written(excerpt, 'wxr')).toContain('<excerpt:encoded></excerpt:encoded>');
});
