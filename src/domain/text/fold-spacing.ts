/** Text in the form in which two of them are compared where spacing does not count. */
export function foldSpacing(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
