/**
 * Makes `shown` hold what `wanted` holds. What is alike at the beginning and at the end stays, and where one
 * element between them has changed, only what has changed in it is put: so a keystroke changes the words of
 * a paragraph, and neither the place one has scrolled to nor what is selected is lost.
 */
export function patchChildren(shown: Element, wanted: Element): void {
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
  const [gone, come] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const [one, other] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && isElement(one!) && isElement(other!) && sameTag(one, other)) {
    patchChildren(one, other);
    return;
  }
  for (const node of gone) node.remove();
  for (const node of come) shown.insertBefore(node, behind);
}

/** Nodes of a frame are no instances of this page's own classes. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function sameTag(one: Element, other: Element): boolean {
  const names = one.getAttributeNames();
  return (
    one.nodeName === other.nodeName &&
    names.length === other.getAttributeNames().length &&
    names.every((name) => one.getAttribute(name) === other.getAttribute(name))
  );
}
