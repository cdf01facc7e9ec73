/**
 * What can be read of a JSON text that does not parse: all up to the last whole object of a list
 * before the place where it breaks off or goes wrong, with what is open there closed. `end` is how
 * far that reaches. Undefined where there is nothing.
 */
export function repairJson(text: string): { value: unknown; end: number } | undefined {
  const cuts = cutsIn(text);
  // The longer a beginning is, the likelier it holds the fault, so halving finds the longest without.
  let [good, bad] = [-1, cuts.length];
  let best: { value: unknown; end: number } | undefined;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const { end, closers } = cuts[middle]!;
    try {
      best = { value: JSON.parse(text.slice(0, end) + closersOf(closers)), end };
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return best;
}

interface Open {
  closer: '}' | ']';
  outer: Open | undefined;
  depth: number;
}

interface Cut {
  end: number;
  closers: Open | undefined;
}

/** The places behind a whole object of a list, each with what is open there. */
function cutsIn(text: string): Cut[] {
  const cuts: Cut[] = [];
  let open: Open | undefined;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') {
      inString = true;
    } else if (sign === '{' || sign === '[') {
      open = { closer: sign === '{' ? '}' : ']', outer: open, depth: (open?.depth ?? 0) + 1 };
      if (open.depth > maxDepth) return cuts;
    } else if (sign === '}' || sign === ']') {
      if (sign !== open?.closer) return cuts;
      open = open.outer;
      if (sign === '}' && open?.closer === ']') cuts.push({ end: at + 1, closers: open });
    }
  }
  return cuts;
}

const maxDepth = 1_000;

function closersOf(open: Open | undefined): string {
  let closers = '';
  for (let one = open; one; one = one.outer) closers += one.closer;
  return closers;
}
