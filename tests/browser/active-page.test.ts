import { expect, test, vi } from 'vitest';
import { activeTab } from '../../src/browser/active-page';

const query = vi.hoisted(() => vi.fn());
vi.mock('webextension-polyfill', () => ({ default: { tabs: { query } } }));
vi.mock('../../src/page/page.ts?script&iife', () => ({ default: 'page.js' }));

test.each([
  ['https://paper.example/rain', 'https://paper.example/rain'],
  ['about:reader?url=https%3A%2F%2Fpaper.example%2Frain', 'https://paper.example/rain'],
  [undefined, ''],
])('the tab in front at %s shows the page %s', async (url, address) => {
  query.mockResolvedValue([{ id: 7, url, title: 'Rain at last' }]);
  expect(await activeTab()).toEqual({ id: 7, url: address, title: 'Rain at last' });
});
