import { expect, test } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import packageJson from '../package.json' with { type: 'json' };

const known: Record<string, unknown> = manifest;

test('the extension asks for no more at installation than what it does needs', () => {
  const needed = new Set([
    'activeTab',
    'scripting',
    'storage',
    'unlimitedStorage',
    'contextMenus',
    'downloads',
    'alarms',
    'identity',
    'sidePanel',
  ]);
  expect(manifest.permissions.filter((permission) => !needed.has(permission))).toEqual([]);
  expect(known).not.toHaveProperty('host_permissions');
  expect(known).not.toHaveProperty('content_scripts');
  expect(known).not.toHaveProperty('web_accessible_resources');
});

test('its pages run no script but its own', () => {
  const policy = manifest.content_security_policy.extension_pages;
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(policy).toMatch(/(?:^|; )default-src 'none'/);
  expect(policy).toMatch(/(?:^|; )script-src 'self'(?:;|$)/);
});

test('the version is the same everywhere', () => {
  expect(manifest.version).toBe(packageJson.version);
});
