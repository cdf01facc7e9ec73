import { describe, expect, it } from 'vitest';
import { ambiguousInRegistry, dataFile, namesOf, neverTracking } from '../../../scripts/tracking-data.mjs';
import { trackingParams } from '../../../src/domain/address/data/tracking-params';

describe('the data file of tracking parameters', () => {
  it('holds the best-known ones', () => {
    expect(trackingParams).toEqual(
      expect.arrayContaining(['fbclid', 'gclid', 'utm_source', 'msclkid', 'mc_eid']),
    );
  });

  it('is sorted, without doubles, and as the script writes it', () => {
    expect(trackingParams).toEqual(namesOf(`name\n${trackingParams.join('\n')}`));
  });

  it.each([...neverTracking, ...ambiguousInRegistry.keys()])('leaves %s alone', (name) => {
    expect(trackingParams).not.toContain(name);
  });
});

describe('the script that writes it', () => {
  it('reads the first column, once each, without what may mean something else', () => {
    const csv = 'name,platform\r\nutm_b, X, "a, b"\r\n_a,,\r\nref,Y\r\nsi,Z\r\n\r\n_a,\r\n';
    expect(namesOf(csv)).toEqual(['_a', 'utm_b']);
  });

  it('writes names so that they read back as they are', () => {
    const text = dataFile(['a', String.raw`it's \odd`]);
    expect(text).toContain(String.raw`'it\'s \\odd'`);
    expect(text).toMatch(/Source: https:.*\n.*Licence: /);
  });
});
