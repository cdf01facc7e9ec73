import { expect, test } from 'vitest';
import { languageOfTexts } from '../../src/browser/messages';

test.each([
  // Of the browser's region where the language is one.
  ['en', 'en-GB', 'en-GB'],
  ['zh-CN', 'zh-SG', 'zh-SG'],
  // Of the texts where it is another: no German day in an English sentence, no English form of a Chinese one.
  ['en', 'de', 'en'],
  ['zh-CN', 'en-US', 'zh-CN'],
  // Traditional Chinese is written in another script.
  ['zh-CN', 'zh-TW', 'zh-CN'],
])('texts in %s in a browser in %s count and write days as %s', (texts, browser, language) => {
  expect(languageOfTexts(texts, browser)).toBe(language);
});
