/** An address after its parameters were sifted, and the names of those that went, each once. */
export interface StrippedUrl {
  url: string;
  removed: string[];
}

/**
 * Takes out of a web address the parameters that `removes` names, and leaves every other character as
 * it stands. A fragment is no list of parameters, so it stays, except where it holds nothing but
 * parameters that go (`#utm_source=rss&utm_medium=rss`, as feeds and mailings write it), or is one of
 * those that say nothing.
 */
export function stripParameters(
  url: string,
  removes: (name: string, value: string) => boolean,
  emptyFragments: readonly string[] = [],
): StrippedUrl {
  if (!/[?#]/.test(url)) return { url, removed: [] };
  const { base, query, fragment } = partsOfAddress(url);
  const removed = new Set<string>();
  const sift = (list: string) =>
    list.split('&').filter((parameter) => {
      const [name, value] = readParameter(parameter);
      if (!removes(name, value)) return true;
      removed.add(name);
      return false;
    });

  const kept = query === undefined ? undefined : sift(query).join('&');
  const isParameters =
    fragment !== undefined &&
    fragment.split('&').every((one) => /^[^=]+=/.test(one) && removes(...readParameter(one)));
  if (isParameters) sift(fragment);
  const isEmpty = fragment !== undefined && emptyFragments.includes(fragment);
  if (isEmpty) removed.add(`#${fragment}`);
  if (removed.size === 0) return { url, removed: [] };
  const search = kept === undefined || (kept === '' && query !== '') ? '' : `?${kept}`;
  const hash = fragment === undefined || isParameters || isEmpty ? '' : `#${fragment}`;
  return { url: base + search + hash, removed: [...removed] };
}

/** Cuts an address where its query and its fragment begin; either may be there and empty. */
export function partsOfAddress(url: string): { base: string; query?: string; fragment?: string } {
  const [, base = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
  return { base, query, fragment };
}

/** A parameter's name and value as they read; `amp;` is left over from an `&amp;` that nobody decoded. */
function readParameter(parameter: string): [name: string, value: string] {
  const at = parameter.indexOf('=');
  const name = at < 0 ? parameter : parameter.slice(0, at);
  return [decoded(name.replace(/^(?:amp;)+/, '')), at < 0 ? '' : decoded(parameter.slice(at + 1))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
