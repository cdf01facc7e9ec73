/**
 * The parts of a list as people type it in one field: parted by commas and semicolons of any script
 * (`,` `;` `，` `、` `；` `،` `؛`) or by lines, without the spaces around them; what is empty is left out.
 */
export function parseTypedList(text: string): string[] {
  return text
    .split(/[,;，、；،؛\n\r\u2028\u2029]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
