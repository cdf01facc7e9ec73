import { guarded } from '../formula-guard';

/** A row of comma-separated values (RFC 4180) with its line end; no cell of it is a formula to a spreadsheet. */
export function tableRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** Quoted also where a spreadsheet that parts cells by semicolons or tabs would cut it in two. */
function cell(text: string): string {
  const safe = guarded(text.replaceAll(/\r\n?/g, '\n'));
  return /[",;\t\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
