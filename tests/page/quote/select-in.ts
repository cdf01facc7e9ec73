/** Shows the HTML as the page and selects all of it, or from the first `‹` in its text to the `›` (which are taken out). */
export function selectIn(html: string): void {
  document.body.innerHTML = html;
  const range = document.createRange();
  range.selectNodeContents(document.body);
  const start = takeOut('‹');
  const end = takeOut('›');
  if (start) range.setStart(...start);
  if (end) range.setEnd(...end);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function takeOut(sign: string): [Text, number] | undefined {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const at = text.data.indexOf(sign);
    if (at < 0) continue;
    text.deleteData(at, 1);
    return [text, at];
  }
  return undefined;
}
