import { expect, test } from 'vitest';
import { isSearchEngine } from '../../../src/domain/address/search-engine';

test.each([
  ['https://www.google.com/', true],
  ['https://www.google.co.uk/search?q=a', true],
  ['https://www.bing.com/search?q=a', true],
  ['https://duckduckgo.com/?q=a', true],
  ['https://yandex.ru/search/?text=a', true],
  ['https://www.baidu.com/link?url=a', true],
  ['https://search.brave.com/search?q=a', true],
  ['https://news.google.com/articles/a', false],
  ['https://docs.google.com/document/d/a', false],
  ['https://www.google.com/maps', false],
  ['https://zen.yandex.ru/a', false],
  ['https://tieba.baidu.com/p/1', false],
  ['https://example.org/search?q=a', false],
  ['https://google.example.org/', false],
  ['nonsense', false],
])('%s is a search engine: %s', (url, is) => {
  expect(isSearchEngine(url)).toBe(is);
});
