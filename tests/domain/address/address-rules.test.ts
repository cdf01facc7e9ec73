import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  ambiguousInRegistry,
  namesOf,
  neverTracking,
  withRegistry,
} from '../../../scripts/update-address-rules.mjs';
import { addressRuleParts, addressRulesDate, isOnSite } from '../../../src/domain/address/address-rules';

const everywhere = addressRuleParts
  .flatMap(({ rules }) => rules)
  .filter((rule) => rule.sites.includes('*') && !rule.with)
  .flatMap(({ remove }) => remove.map((name) => name.toLowerCase()));
const registry = addressRuleParts.find(({ name }) => name === 'registry')!.rules[0]!.remove;

describe('the data file of address rules', () => {
  it('holds the best-known names, and more of each kind', () => {
    expect(everywhere).toEqual(
      expect.arrayContaining(['fbclid', 'gclid', 'utm_*', 'msclkid', 'mc_eid', 'phpsessid', 'cndid', '__s']),
    );
    expect(registry.length).toBeGreaterThan(80);
    expect(everywhere.length).toBeGreaterThan(200);
    expect(addressRuleParts.flatMap(({ rules }) => rules).length).toBeGreaterThan(45);
    expect(addressRuleParts.flatMap(({ wrappers = [] }) => wrappers).length).toBeGreaterThan(25);
  });

  it('is small enough to be loaded with a form', () => {
    const file = new URL('../../../src/domain/address/data/address-rules.json', import.meta.url);
    expect(statSync(fileURLToPath(file)).size).toBeLessThan(40_000);
  });

  it('says of each part where it comes from, when, and under which licence', () => {
    for (const part of addressRuleParts) {
      expect(part.source).not.toBe('');
      expect(part.licence).not.toBe('');
      expect(part.date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(part.date <= addressRulesDate).toBe(true);
    }
  });

  it('has the names of the registry sorted, without doubles, as the script writes them', () => {
    expect(registry).toEqual(namesOf(`name\n${registry.join('\n')}`));
  });

  it.each([...neverTracking, ...ambiguousInRegistry.keys()])('leaves %s alone', (name) => {
    expect(everywhere).not.toContain(name);
  });
});

describe('the sites of a rule', () => {
  it.each([
    ['amazon.*', 'www.amazon.co.uk', true],
    ['amazon.*', 'amazon.de', true],
    ['amazon.*', 'amazon.evil.example', false],
    ['amazon.*', 'notamazon.com', false],
    ['x.org', 'sub.x.org', true],
    ['x.org', 'notx.org', false],
    ['*', 'anything.example', true],
  ])('%s: %s is %s', (site, host, is) => {
    expect(isOnSite(host, site)).toBe(is);
  });
});

describe('the script that updates it', () => {
  it('reads the first column, once each, without what may mean something else', () => {
    const csv = 'name,platform\r\nutm_b, X, "a, b"\r\n_a,,\r\nref,Y\r\nsi,Z\r\n\r\n_a,\r\n';
    expect(namesOf(csv)).toEqual(['_a', 'utm_b']);
  });

  it('replaces the part of the registry alone', () => {
    const gathered = { name: 'gathered', date: '2026-01-01', rules: [{ sites: ['x.org'], remove: ['b'] }] };
    const before = { parts: [{ name: 'registry', date: '2025-01-01', rules: [] }, gathered] };
    expect(withRegistry(before, ['a'], '2026-02-02').parts).toEqual([
      { name: 'registry', date: '2026-02-02', rules: [{ sites: ['*'], remove: ['a'] }] },
      gathered,
    ]);
  });
});
