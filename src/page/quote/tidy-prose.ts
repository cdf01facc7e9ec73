import { marks, type TextBlock } from './passage-blocks';

const emphases = marks.emphasis | marks.strong;

/**
 * The prose with marks that Markdown can bear: links, code and what is struck out neither begin nor end with space, code
 * stays on its line, and emphasis holds all of a stretch of code or nothing of it.
 */
export function tidyProse({ kind, text, marks: given, addresses, within }: TextBlock): TextBlock {
  const tidied = given.map((mark, at) => (text[at] === '\n' ? mark & ~marks.code : mark));
  const linked = [...addresses];
  for (const [from, to] of runs(linked)) trim(text, from, to, (at) => (linked[at] = undefined));
  const struck = tidied.map((mark) => (mark & marks.struck ? 'struck' : undefined));
  for (const [from, to] of runs(struck))
    trim(text, from, to, (at) => (tidied[at] = (tidied[at] ?? 0) & ~marks.struck));
  const coded = tidied.map((mark, at) =>
    mark & marks.code ? `${mark & marks.struck} ${linked[at] ?? ''}` : undefined,
  );
  for (const [from, to] of runs(coded)) {
    trim(text, from, to, (at) => (tidied[at] = (tidied[at] ?? 0) & ~marks.code));
    const inside = tidied.slice(from, to).filter((mark) => mark & marks.code);
    const common = inside.reduce((all, mark) => all & mark, emphases);
    for (let at = from; at < to; at += 1) {
      if ((tidied[at] ?? 0) & marks.code)
        tidied[at] = marks.code | common | ((tidied[at] ?? 0) & marks.struck);
    }
  }
  return { kind, text, marks: tidied, addresses: linked, within };
}

/** Stretches of the same defined value. */
function runs(values: (string | undefined)[]): [number, number][] {
  const found: [number, number][] = [];
  for (let from = 0; from < values.length;) {
    const value = values[from];
    let to = from + 1;
    while (to < values.length && values[to] === value) to += 1;
    if (value !== undefined) found.push([from, to]);
    from = to;
  }
  return found;
}

function trim(text: string, from: number, to: number, drop: (at: number) => void): void {
  let [start, end] = [from, to];
  for (; start < end && /\s/.test(text[start] ?? ''); start += 1) drop(start);
  for (; end > start && /\s/.test(text[end - 1] ?? ''); end -= 1) drop(end - 1);
}
