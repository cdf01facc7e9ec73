import * as v from 'valibot';
import { listSchema, textSchema } from '../schemas';
import { matchesName } from './address-rules';
import { siteOf } from './site-of';

/**
 * What to do with the parameters of a site's addresses. A name may end in `*`, which stands for any
 * ending; `*` alone stands for every name.
 */
export interface SiteRule {
  /** A host, which speaks for its subdomains too, or `*` for every site. */
  site: string;
  remove: readonly string[];
  keep: readonly string[];
}

const [maxRules, maxNames, maxChars] = [500, 200, 200];

const namesSchema = v.fallback(
  v.pipe(
    listSchema(v.pipe(textSchema(maxChars), v.trim(), v.nonEmpty()), maxNames),
    v.transform((names) => [...new Set(names)]),
  ),
  [],
);

const siteRuleSchema = v.pipe(
  v.object({
    site: v.pipe(textSchema(maxChars), v.transform(siteOfText), v.nonEmpty()),
    remove: namesSchema,
    keep: namesSchema,
  }),
  v.check(({ remove, keep }) => remove.length + keep.length > 0),
);

/**
 * The user's own rules from what settings or an import hold. What is no rule is left out; a site may
 * be written as an address, with `www.`, or in capitals.
 */
export const siteRulesSchema = listSchema<SiteRule>(siteRuleSchema, maxRules);

/** The rule that a form's fields make, or undefined where they make none. */
export function siteRuleOf(fields: SiteRule): SiteRule | undefined {
  const { success, output } = v.safeParse(siteRuleSchema, fields);
  return success ? output : undefined;
}

function siteOfText(text: string): string {
  const typed = text.trim();
  if (typed === '*') return '*';
  return siteOf(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
}

/** The rules in the order in which they decide: those for the narrowest site first. */
export function narrowestFirst(rules: readonly SiteRule[]): SiteRule[] {
  const width = (rule: SiteRule) => (rule.site === '*' ? 0 : rule.site.length);
  return [...rules].sort((a, b) => width(b) - width(a));
}

/** The rules among `rules`, in their order, that speak for `site` (a host without `www.`). */
export function rulesFor(site: string, rules: readonly SiteRule[]): SiteRule[] {
  return rules.filter((rule) => rule.site === '*' || rule.site === site || site.endsWith(`.${rule.site}`));
}

/** Whether `rules` remove a parameter: the first rule that names it decides, and where it says both, it keeps. */
export function decides(rules: readonly SiteRule[], name: string): 'keep' | 'remove' | undefined {
  for (const rule of rules) {
    if (matchesName(rule.keep, name)) return 'keep';
    if (matchesName(rule.remove, name)) return 'remove';
  }
  return undefined;
}
