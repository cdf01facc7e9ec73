import { siteOf } from './site-of';
import { drops, rulesFor, type SiteRule } from './site-rule';

/** An address after its parameters were sifted, and the names of those that went, each once. */
export interface StrippedUrl {
  url: string;
  removed: string[];
}

/**
 * Takes out of `url` the parameters that `rules` drop, and leaves every other character as it
 * stands; the first rule that names a parameter decides. What is no web address comes back as it is.
 *
 * A fragment is no list of parameters, so it stays, except where it holds nothing but parameters
 * that go (`#utm_source=rss&utm_medium=rss`, as feeds and mailings write it).
 *
 * `from` is the page that led here. Where a rule keeps everything of that page's site (`keep: ['*']`),
 * its links to other sites stay whole as well: they may lead nowhere without what it put on them.
 */
export function stripParameters(url: string, rules: readonly SiteRule[], from?: string): StrippedUrl {
  const site = /[?#]/.test(url) ? siteOf(url) : '';
  const leading = from === undefined ? [] : rulesFor(siteOf(from), rules);
  const whole = leading.some((rule) => rule.keep.includes('*'));
  if (site === '' || whole) return { url, removed: [] };

  const here = rulesFor(site, rules);
  const { base, query, fragment } = partsOf(url);
  const removed = new Set<string>();
  const sift = (list: string) =>
    list.split('&').filter((parameter) => {
      const name = nameOf(parameter);
      if (!drops(here, name)) return true;
      removed.add(name);
      return false;
    });

  const kept = query === undefined ? undefined : sift(query).join('&');
  const bare = fragment !== undefined && onlyParameters(fragment, here);
  if (bare) sift(fragment);
  if (removed.size === 0) return { url, removed: [] };
  const search = kept === undefined || (kept === '' && query !== '') ? '' : `?${kept}`;
  const hash = fragment === undefined || bare ? '' : `#${fragment}`;
  return { url: base + search + hash, removed: [...removed] };
}

function onlyParameters(fragment: string, rules: readonly SiteRule[]): boolean {
  return fragment.split('&').every((one) => /^[^=]+=/.test(one) && drops(rules, nameOf(one)));
}

/** Cuts an address where its query and its fragment begin; either may be there and empty. */
function partsOf(url: string): { base: string; query?: string; fragment?: string } {
  const [, base = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
  return { base, query, fragment };
}

/** A parameter's name as it reads; `amp;` is left over from an `&amp;` that nobody decoded. */
function nameOf(parameter: string): string {
  const name = parameter.split('=', 1)[0]?.replace(/^(?:amp;)+/, '') ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
