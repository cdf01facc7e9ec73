import { expect, test } from 'vitest';
import { shortcutKey } from '../../src/ui/shortcut-key';

test.each([
  ['English', 'k', 'KeyK', 'k'],
  ['English with Shift', 'K', 'KeyK', 'K'],
  ['French, whose letters stand elsewhere', 'a', 'KeyQ', 'a'],
  ['Dvorak', 'k', 'KeyV', 'k'],
  ['Russian', 'л', 'KeyK', 'k'],
  ['Russian with Shift', 'Л', 'KeyK', 'k'],
  ['Ukrainian', 'і', 'KeyS', 's'],
  ['Greek', 'κ', 'KeyK', 'k'],
  ['Hebrew', 'ל', 'KeyK', 'k'],
  ['Arabic', 'ن', 'KeyK', 'k'],
  ['Hebrew, of a sign', '/', 'KeyQ', '/'],
  ['Russian, of a sign', '?', 'Digit7', '?'],
  ['Russian, of a letter where Latin has a sign', 'х', 'BracketLeft', 'х'],
  ['any, of a key without text', 'Enter', 'Enter', 'Enter'],
  ['any, while an input method is at work', 'Process', 'KeyK', 'Process'],
])('on a layout that is %s, %s at %s is %s', (_layout, key, code, name) => {
  expect(shortcutKey({ key, code })).toBe(name);
});
