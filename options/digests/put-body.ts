/**
 * Makes `shown` hold what `wanted` holds. What is alike at the beginning and at the end stays, so that a
 * keystroke changes a paragraph, and neither the place one has scrolled to nor what is selected is lost.
 */
export function putBody(shown: HTMLElement, wanted: HTMLElement): void {
  const [before, after] = [[...shown.childNodes], [...wanted.childNodes]];
  let head = 0;
  while (head < before.length && head < after.length && before[head]!.isEqualNode(after[head]!)) head += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before[before.length - 1 - tail]!.isEqualNode(after[after.length - 1 - tail]!)
  )
    tail += 1;
  const behind = before[before.length - tail] ?? null;
  for (const node of before.slice(head, before.length - tail)) node.remove();
  for (const node of after.slice(head, after.length - tail)) shown.insertBefore(node, behind);
}
