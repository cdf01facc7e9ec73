import { tokenizeQuery } from './parse-query';

/** A part of a query that could be left out: its text, its columns, and the text without it. */
export interface QueryPart {
  text: string;
  from: number;
  to: number;
  without: string;
}

/** What a query asks for at once, part by part, as it was typed. Alternatives are one part. */
export function queryParts(text: string): QueryPart[] {
  const spans: { from: number; to: number }[] = [];
  let depth = 0;
  let begun: number | undefined;
  let isAlternative = false;
  for (const { kind, from, to } of tokenizeQuery(text)) {
    if (kind === 'or' && depth === 0) isAlternative = true;
    if (kind === 'or' || kind === 'and') continue;
    begun ??= from;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth = Math.max(0, depth - 1);
    if (kind === 'not' || depth > 0) continue;
    spans.push({ from: begun, to });
    begun = undefined;
  }
  // What is open at the end reaches up to it.
  if (begun !== undefined) spans.push({ from: begun, to: text.trimEnd().length });
  const [first, last] = [spans[0], spans.at(-1)];
  const whole = isAlternative && first && last ? [{ from: first.from, to: last.to }] : spans;
  return whole.map(({ from, to }) => ({
    text: text.slice(from, to),
    from,
    to,
    without: `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim(),
  }));
}
