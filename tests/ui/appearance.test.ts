// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import {
  applyAppearance,
  changeAppearance,
  onAppearanceChange,
  readAppearance,
} from '../../src/ui/appearance';

beforeEach(() => localStorage.clear());

test.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['a list', '[]'],
  ['a number', '3'],
  ['values that there are not', '{"theme":"pink","density":7,"sideBar":true}'],
])('where %s is kept, all is as usual', (_, stored) => {
  if (stored !== undefined) localStorage.setItem('appearance', stored);
  expect(readAppearance()).toEqual({ theme: 'system', density: 'comfortable', sideBar: 'open' });
});

test('a change is kept, shown at once, and told of', () => {
  let told = 0;
  const end = onAppearanceChange(() => (told += 1));
  applyAppearance();
  changeAppearance({ theme: 'dark' });
  expect(document.documentElement.style.colorScheme).toBe('dark');
  changeAppearance({ density: 'compact' });
  expect(readAppearance()).toEqual({ theme: 'dark', density: 'compact', sideBar: 'open' });
  changeAppearance({ theme: 'system' });
  expect(document.documentElement.style.colorScheme).toBe('');
  expect(told).toBe(3);
  end();
});
