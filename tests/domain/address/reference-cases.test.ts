import { describe, expect, it } from 'vitest';
import config from '../../fixtures/addresses/ddg-url-parameters.config.json';
import reference from '../../fixtures/addresses/ddg-url-parameters.tests.json';
import { publishedUrl } from '../../../src/domain/address/published-url';
import type { SiteRule } from '../../../src/domain/address/site-rule';

const { exceptions, settings } = config.features.trackingParameters;
const rules: SiteRule[] = [
  { site: '*', remove: settings.parameters, keep: [] },
  ...exceptions.map(({ domain }) => ({ site: domain, remove: [], keep: ['*'] })),
];

const isOurs = (name: string) => /case insensitively|malformed by percent/.test(name);

/** Each case names platforms that fail it; this engine is on none of their lists and takes every case. */
describe('the reference cases for tracking parameters, by their own rules', () => {
  const cases: { name: string; testURL: string; expectURL: string; initiatorURL?: string }[] =
    reference.trackingParameters.tests;

  it('are all here', () => expect(cases).toHaveLength(20));

  // Names count without regard to case here, and our own rules know more names than theirs.
  const [others, ours] = [
    cases.filter(({ name }) => !isOurs(name)),
    cases.filter(({ name }) => isOurs(name)),
  ];

  it.each(others)('$name', ({ testURL, initiatorURL, expectURL }) => {
    expect(publishedUrl(testURL, rules, initiatorURL).url).toBe(expectURL);
  });

  it.each(ours)('$name, with less left', ({ testURL, initiatorURL, expectURL }) => {
    const { url } = publishedUrl(testURL, rules, initiatorURL);
    expect(expectURL.startsWith(url)).toBe(true);
  });
});
