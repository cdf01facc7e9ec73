import { decodeHTMLStrict } from 'entities/decode';

/**
 * Decodes a named character reference of HTML, given without its `&` and `;`; false where there is none of that
 * name. The build puts it in the place of micromark's own (`vite.config.ts`).
 */
export function decodeNamedCharacterReference(name: string): string | false {
  const reference = `&${name};`;
  const decoded = decodeHTMLStrict(reference);
  return decoded === reference ? false : decoded;
}
