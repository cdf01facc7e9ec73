/** Puts a text into the clipboard. Rejects where the browser refuses. */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

/** Puts a text into the clipboard that other programs can take with its markup, or plain. */
export function copyRich({ html, plain }: { html: string; plain: string }): Promise<void> {
  const kinds = { 'text/html': html, 'text/plain': plain };
  const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
