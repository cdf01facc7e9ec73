import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonListStream, type JsonListElement } from '../../../../src/exchange/reading/json/json-list-stream';

function elements(text: string, key?: string, length = text.length || 1): JsonListElement[] {
  const { write, end } = jsonListStream(key);
  const all: JsonListElement[] = [];
  for (let at = 0; at < text.length; at += length) all.push(...write(text.slice(at, at + length)));
  return [...all, ...end()];
}

const told = (all: JsonListElement[]) => all.map((one) => (one.kind === 'element' ? one.value : one.reason));

test.each([
  ['[]', []],
  [' [ {"a":1} , {"a":"}],{"} ] ', [{ a: 1 }, { a: '}],{' }]],
  ['[{"a":"\\\\\\""},{"a":{"b":[{}]}}]', [{ a: '\\"' }, { a: { b: [{}] } }]],
  ['[{"a":1},]', [{ a: 1 }]],
  ['[1,"x",null,{"a":1}]', ['broken-row', { a: 1 }]],
  ['["https://a.org/"]', ['broken-row']],
])('%j', (text, values) => {
  expect(told(elements(text))).toEqual(values);
});

test('the list may stand under a key', () => {
  const text = '{"x":{"y":[{"a":0}]},"list" : [{"a":1},{"a":2}],"z":[{"a":3}]}';
  expect(told(elements(text, 'list'))).toEqual([{ a: 1 }, { a: 2 }]);
});

test.each([
  [
    'a quotation mark too many',
    '[{"a":1},{"a":"x"y"},{"a":2},{"a":3}]',
    [{ a: 1 }, 'broken-row', { a: 2 }, { a: 3 }],
  ],
  ['two too many', '[{"a":1},{"a":"x"y"z"},{"a":3}]', [{ a: 1 }, 'broken-row', { a: 3 }]],
  ['a value that is none', '[{"a":1},{"a":NaN},{"a":2}]', [{ a: 1 }, 'broken-row', { a: 2 }]],
  ['the end of the file', '[{"a":1},{"a":2},{"a', [{ a: 1 }, { a: 2 }, 'cut-off']],
])('%s costs its entry only', (_, text, values) => {
  expect(told(elements(text))).toEqual(values);
});

test('an entry that nests without end is refused', () => {
  const deep = `{"a":${'['.repeat(200)}${']'.repeat(200)}}`;
  expect(told(elements(`[${deep},{"a":1}]`))).toEqual(['too-deep', { a: 1 }]);
});

test.each(['', '{}', '{"list":{}}', 'null', '<html>'])('%j holds no list', (text) => {
  const list = jsonListStream();
  list.write(text);
  list.end();
  expect(list.found()).toBe(false);
});

test('a field called __proto__ is a field and reaches nothing', () => {
  const [one] = elements('[{"__proto__":{"polluted":true},"a":1}]');
  expect(one?.kind === 'element' && Object.keys(one.value as object)).toEqual(['__proto__', 'a']);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('any list of objects comes back from its text, however it is cut', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(object, { maxLength: 6 }), fc.integer({ min: 1, max: 30 }), (list, length) => {
      const text = JSON.stringify(list, null, length % 3);
      expect(told(elements(text, undefined, length))).toEqual(JSON.parse(text));
    }),
  );
});
