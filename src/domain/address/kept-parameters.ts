import type { SiteRule } from './site-rule';

/** The rules with which `site` keeps these parameters from now on. */
export function keepParameters(
  rules: readonly SiteRule[],
  site: string,
  names: readonly string[],
): SiteRule[] {
  const known = rules.find((rule) => rule.site === site) ?? { site, remove: [], keep: [] };
  const rule = {
    site,
    remove: known.remove.filter((name) => !names.includes(name)),
    keep: [...new Set([...known.keep, ...names])],
  };
  return [...rules.filter((one) => one.site !== site), rule];
}
