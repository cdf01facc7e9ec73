import { expect, test } from 'vitest';
import { limits } from '../../src/metadata/limits';
import { pickAuthors } from '../../src/metadata/pick-authors';

const sites = new Set(['thepaper']);

test.each([
  ['the first who are named', [['Ann Lee'], ['Bo Ek']], ['Ann Lee']],
  ['the person rather than the site', [['The Paper'], ['Ann Lee']], ['Ann Lee']],
  ['the person rather than the desk', [['Redaktion'], ['Ann Lee']], ['Ann Lee']],
  ['the person rather than the publishing house', [['Beispiel Verlag GmbH'], ['Ann Lee']], ['Ann Lee']],
  ['the person rather than an organisation', [['Example'], ['Ann Lee']], ['Ann Lee']],
  ['the person rather than a login', [['annlee7'], ['Ann Lee']], ['Ann Lee']],
  ['the person rather than what is no name', [['your wedding bloggers'], ['Ann Lee']], ['Ann Lee']],
  ['the site where nobody else is named', [['The Paper'], []], ['The Paper']],
  ['the person without the site for which one signs', [['Ann Lee', 'The Paper']], ['Ann Lee']],
  ['nobody twice', [['Ann Lee', 'ANN LEE', 'Bo Ek']], ['Ann Lee', 'Bo Ek']],
])('the authors are %s', (_what, candidates, authors) => {
  expect(pickAuthors(candidates, sites, ['Example'])).toEqual(authors);
});

test('of a paper of thousands the last author says that there are others', () => {
  const names = Array.from(
    { length: 3_000 },
    (_, index) =>
      `Ann Lee${'abcdefghij'.charAt(index % 10)}${'x'.repeat(1 + (index % 7))} ${toLetters(index)}`,
  );
  const authors = pickAuthors([names], sites, []);
  expect(authors).toHaveLength(limits.authors);
  expect(authors.at(-1)).toBe('et al.');
});

function toLetters(index: number): string {
  return `Q${String(index).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;
}
