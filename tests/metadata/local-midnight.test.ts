import { expect, test } from 'vitest';
import { dayOfLocalMidnight } from '../../src/metadata/local-midnight';

test.each([
  ['2022-11-06T23:00:00.000Z', 'de', '2022-11-07'],
  ['2022-07-06T22:00:00Z', 'fr-FR', '2022-07-07'],
  ['2022-07-06T23:00:00Z', 'de', undefined],
  ['2024-03-01T16:00:00.000Z', 'zh-CN', '2024-03-02'],
  ['2024-03-01T15:00:00+00:00', 'ja', '2024-03-02'],
  ['2024-12-31T15:00:00Z', 'ko-KR', '2025-01-01'],
  ['2024-03-01T16:00:05.000Z', 'zh', undefined],
  ['2024-03-01T16:00:00+08:00', 'zh', undefined],
  ['2022-11-06T23:00:00.000Z', 'en', undefined],
  ['2022-11-06T23:00:00.000Z', undefined, undefined],
  ['2022-11-06', 'de', undefined],
])('%s on a page in %s begins %s', (raw, language, day) => {
  expect(dayOfLocalMidnight(raw, language)).toBe(day);
});
