/** Tags that a tool writes in one text, parted by commas; spaces belong to a tag. */
export function commaTags(text: string): string[] {
  return text.split(',');
}

/** Tags of tools in which no tag has a space. */
export function spaceTags(text: string): string[] {
  return text.split(/\s+/);
}

/**
 * Tags written as a list of strings, in JSON (`["a"]`) or as Python prints it (`['a', "b's"]`), as
 * some tools put one into a cell; parted by commas where it is no such list.
 */
export function bracketTags(text: string): string[] {
  const inner = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1];
  if (inner === undefined) return commaTags(text);
  const quoted = inner.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/gs);
  return Array.from(quoted, ([, double, single]) => (double ?? single ?? '').replaceAll(/\\(.)/gs, '$1'));
}

/** Tags of tools that part them by commas in one file and by spaces in another, then with quotation marks around a tag that has a space. */
export function looseTags(text: string): string[] {
  if (text.includes(',')) return commaTags(text);
  return Array.from(text.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word);
}
