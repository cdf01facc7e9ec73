import { expect, test } from 'vitest';
import { bracketTags, commaTags, looseTags, spaceTags } from '../../../src/exchange/reading/tag-list';

test.each([
  [commaTags, 'a, two words ,b', ['a', ' two words ', 'b']],
  [spaceTags, 'a  b\tc', ['a', 'b', 'c']],
  [bracketTags, `['example', "it's", 'a\\'b']`, ['example', "it's", "a'b"]],
  [bracketTags, '["coding", "two words"]', ['coding', 'two words']],
  [bracketTags, '[]', []],
  [bracketTags, 'a,b', ['a', 'b']],
  [looseTags, 'a,two words', ['a', 'two words']],
  [looseTags, 'a "two words" b', ['a', 'two words', 'b']],
] as const)('%o of %s', (parse, text, tags) => {
  expect(parse(text)).toEqual(tags);
});
