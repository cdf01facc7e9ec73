/** What spreadsheets take for the beginning of a formula, full-width forms and leading space included. */
const formula = /^'*[\s\0]*[=+\-@＝＋－＠]/;

/** The text with an apostrophe in front where a spreadsheet would take it for a formula. */
export function guarded(text: string): string {
  return formula.test(text) || /^'*[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** The text that `guarded` made this one of. */
export function unguarded(text: string): string {
  const bare = text.slice(1);
  return text.startsWith("'") && guarded(bare) === text ? bare : text;
}
