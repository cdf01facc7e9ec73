import { expect, test } from 'vitest';
import { similarTags } from '../../../src/domain/tagging/similar-tags';
import { aKnownTag } from './a-known-tag';

const groups = (...names: string[]) =>
  similarTags(names.map((name, n) => aKnownTag(name, { uses: 100 - n }))).map((group) =>
    group.map(({ name }) => name),
  );

test.each([
  [['Rust', 'rust', 'go'], [['Rust', 'rust']]],
  [['open source', 'open-source', 'opensource'], [['open source', 'open-source', 'opensource']]],
  [['book', 'books'], [['book', 'books']]],
  [['boxes', 'box', 'Boxes'], [['boxes', 'box', 'Boxes']]],
  [['library', 'libraries'], [['library', 'libraries']]],
  [['resume', 'résumé'], [['resume', 'résumé']]],
  [['css', 'cs', 'class', 'clas'], []],
  [['books', 'music'], []],
  [['人工智能', '人工'], []],
])('%j are parted into %j', (names, expected) => {
  expect(groups(...names)).toEqual(expected);
});
