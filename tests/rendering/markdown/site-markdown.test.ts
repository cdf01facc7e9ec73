import { expect, test } from 'vitest';
import { writeForSite } from '../../../src/rendering/markdown/site-markdown';

// What the readers themselves make of it, tests/generators says.
test.each([
  ['## **a ~~b~~ c**', '## **a \\~\\~b\\~\\~ c**'],
  ['## [~~b~~](https://a.example/)', '## [\\~\\~b\\~\\~](https://a.example/)'],
  ['## ~~b~~', '## ~~b~~'],
  ['**a ~~b~~ c**', '**a ~~b~~ c**'],
])('Hugo gets %j as %j, with which it can build a site', (markdown, written) => {
  expect(writeForSite(markdown, 'goldmark')).toBe(written);
});

test('an address of a link stays as it is, whatever is held back in words', () => {
  const markdown = '[a--b](https://a.example/me@b.example/a--b~c~d/:x) ![](https://a.example/~u/...)';
  expect(writeForSite(markdown, 'goldmark')).toBe(markdown.replace('a--b]', 'a\\--b]'));
});
