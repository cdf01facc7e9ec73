import { describe, expect, it } from 'vitest';
import config from '../../fixtures/addresses/ddg-url-parameters.config.json';
import reference from '../../fixtures/addresses/ddg-url-parameters.tests.json';
import { narrowestFirst, type SiteRule } from '../../../src/domain/address/site-rule';
import { stripParameters } from '../../../src/domain/address/strip-parameters';

const { exceptions, settings } = config.features.trackingParameters;
const rules: SiteRule[] = narrowestFirst([
  { site: '*', remove: settings.parameters, keep: [] },
  ...exceptions.map(({ domain }) => ({ site: domain, remove: [], keep: ['*'] })),
]);

/** Each case names platforms that fail it; this engine is on none of their lists and takes every case. */
describe('the reference cases for tracking parameters, by their own rules', () => {
  const cases: { name: string; testURL: string; expectURL: string; initiatorURL?: string }[] =
    reference.trackingParameters.tests;

  it('are all here', () => expect(cases).toHaveLength(20));

  it.each(cases)('$name', ({ testURL, initiatorURL, expectURL }) => {
    expect(stripParameters(testURL, rules, initiatorURL).url).toBe(expectURL);
  });
});
