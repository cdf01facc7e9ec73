/** Markdown whose code is blanked out, character for character, since nothing in it means anything. */
export function withoutCode(markdown: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  return markdown
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*(?:\n[\s\S]*?^ {0,3}\1[`~]*[ \t]*$|$)/gm, blank)
    .replace(/(?<![`\\])(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g, blank)
    .replace(/\\[!-/:-@[-`{-~]/g, '  ');
}
