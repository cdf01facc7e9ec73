/** How far into an object a scan has come; its text begins at its opening brace. */
export interface ObjectScan {
  at: number;
  depth: number;
  deepest: number;
  inString: boolean;
}

export function newScan(): ObjectScan {
  return { at: 0, depth: 0, deepest: 0, inString: false };
}

/**
 * Where the object at the beginning of `text` ends, just behind its closing brace; undefined where
 * the text does not reach that far, and then `scan` has come to its end, to go on when there is more.
 */
export function objectEnd(text: string, scan: ObjectScan): number | undefined {
  while (scan.at < text.length) {
    if (scan.inString) {
      const quote = text.indexOf('"', scan.at);
      if (quote === -1) break;
      scan.inString = isEscaped(text, quote);
      scan.at = quote + 1;
      continue;
    }
    const sign = text[scan.at++];
    if (sign === '"') scan.inString = true;
    else if (sign === '{' || sign === '[') scan.deepest = Math.max(scan.deepest, ++scan.depth);
    else if ((sign === '}' || sign === ']') && --scan.depth === 0) return scan.at;
  }
  scan.at = text.length;
  return undefined;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text[quote - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
