/** A fenced block; the fence is longer than any run of backticks in it. */
export function writeCodeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

/** A code span. Where it begins or ends in a backtick, a space on both sides keeps that apart from the fence. */
export function writeCodeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const pad = /^`|`$|^ .*\S.* $/.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
