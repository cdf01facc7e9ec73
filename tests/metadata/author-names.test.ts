import { expect, test } from 'vitest';
import { authorNames } from '../../src/metadata/author-names';

test.each([
  ['Ann Lee', ['Ann Lee']],
  ['By Ann Lee', ['Ann Lee']],
  ['by: Ann Lee and Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['Von Julia Müller', ['Julia Müller']],
  ['Por Adriano Fernandes | 03/05/2022 20:36', ['Adriano Fernandes']],
  ['Autor: Ann Lee', ['Ann Lee']],
  ['Autoren Jelko Ek und Jutta Lee', ['Jelko Ek', 'Jutta Lee']],
  ['Text & Interview: Ann Lee', ['Ann Lee']],
  ['Written by Ann Lee on 4 May 2022', ['Ann Lee']],
  ['Ann Lee, Bo Ek', ['Ann Lee', 'Bo Ek']],
  ["Sadhbh O'Lee,Elisabeth Ek", ["Sadhbh O'Lee", 'Elisabeth Ek']],
  ['Ann Lee; Bo Ek; Ann Lee', ['Ann Lee', 'Bo Ek']],
  ['Lee, Ann', ['Lee, Ann']],
  ['Ann Lee, PhD', ['Ann Lee']],
  ['Zeige alle Beiträge von Ann Lee', ['Ann Lee']],
  ['Ann Lee (ann@paper.example)', ['Ann Lee']],
  ['Ann Lee &amp; Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['Byron Lee', ['Byron Lee']],
  ['王小明', ['王小明']],
  ['ann@paper.example', []],
  ['https://social.example/annlee', []],
  ['@annlee', []],
  ['admin', []],
  ['Foto: Bo Ek', []],
  ['12345', []],
  ['x'.repeat(200), []],
])('%s', (text, names) => {
  expect(authorNames(text)).toEqual(names);
});
