import { expect, test } from 'vitest';
import { ghostApiRoot } from '../../src/publishing/ghost';

test.each([
  ['https://a.example/', 'https://a.example/ghost/api/admin/'],
  ['https://a.example/ghost/', 'https://a.example/ghost/api/admin/'],
  ['https://a.example/ghost/#/settings/integrations', 'https://a.example/ghost/api/admin/'],
  ['https://a.example/ghost/api/admin/', 'https://a.example/ghost/api/admin/'],
  ['https://a.example/blog/', 'https://a.example/blog/ghost/api/admin/'],
  ['https://a.example/blog/ghost', 'https://a.example/blog/ghost/api/admin/'],
  ['https://a.example/?ref=x', 'https://a.example/ghost/api/admin/'],
  ['http://ghost:2368/', 'http://ghost:2368/ghost/api/admin/'],
  ['https://ghost.example/ghostly/', 'https://ghost.example/ghostly/ghost/api/admin/'],
])('of the site %s the API is at %s', (address, apiRoot) => {
  expect(ghostApiRoot(address)).toBe(apiRoot);
});
