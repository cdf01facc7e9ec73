const maxPaths = 5_000;
const maxDepth = 40;

interface Open {
  isList: boolean;
  path: string;
  key: string;
}

/**
 * Where the values of a JSON text stand, as far as the text goes: `[].tags[]`, `roots.other.children`.
 * Keys in texts and in objects further in are not mistaken for those of an entry.
 */
export function jsonPaths(text: string): Set<string> {
  const paths = new Set<string>();
  const open: Open[] = [];
  const here = () => {
    const inner = open.at(-1);
    if (!inner) return '';
    if (inner.isList) return `${inner.path}[]`;
    return inner.path === '' ? inner.key : `${inner.path}.${inner.key}`;
  };
  for (const [sign, body = ''] of text.matchAll(/"((?:[^"\\]|\\.)*)"(?:\s*(:))?|[[\]{}]/gs)) {
    if (sign === '{' || sign === '[') {
      if (open.length >= maxDepth) break;
      open.push({ isList: sign === '[', path: here(), key: '' });
    } else if (sign === '}' || sign === ']') {
      open.pop();
    } else if (sign.endsWith(':') && open.at(-1)?.isList === false) {
      open.at(-1)!.key = body;
      paths.add(here());
      if (paths.size >= maxPaths) break;
    }
  }
  return paths;
}
