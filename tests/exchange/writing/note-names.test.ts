import { expect, test } from 'vitest';
import { noteNames } from '../../../src/exchange/writing/zip-notes';

test.each([
  ['A title', 'A title.md'],
  ['a/b\\c: "d" <e> | f? *', 'a b c d e f.md'],
  ['#tag [[link]] ^block', 'tag link block.md'],
  ['..', 'Untitled.md'],
  ['', 'Untitled.md'],
  ['CON', 'CON note.md'],
  ['汉字', '汉字.md'],
  ['x'.repeat(300), `${'x'.repeat(80)}.md`],
])('%j is named %j', (title, name) => {
  expect(noteNames()(title)).toBe(name);
});

test('no two names are alike, whatever the case', () => {
  const nameOf = noteNames();
  expect(['A', 'a', 'A 2', 'A'].map(nameOf)).toEqual(['A.md', 'a 2.md', 'A 2 2.md', 'A 3.md']);
});
