import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { traditionalTexts } from '../../scripts/traditional-chinese.mjs';

const file = fileURLToPath(new URL('../../public/_locales/zh_TW/messages.json', import.meta.url));

test('the texts of zh_TW are those of zh_CN as they stand now (npm run locales writes them)', async () => {
  expect(readFileSync(file, 'utf8')).toBe(await traditionalTexts());
});

test('they have the characters, terms and quotation marks of Taiwan', async () => {
  const texts: Record<string, { message: string }> = JSON.parse(await traditionalTexts());
  expect(texts['textLanguage']?.message).toBe('zh-TW');
  expect(texts['settings']?.message).toBe('設定');
  expect(texts['undo']?.message).toBe('復原');
  expect(texts['tagRemove']?.message).toBe('移除標籤「$1」');
});
