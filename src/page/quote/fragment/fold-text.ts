// Spaces, soft hyphens and marks that the search of browsers doesn't see.
const ignored = /[\s\p{M}\p{Cf}\u00ad]+/gu;
const spaces = /\s+/g;
const beyondAscii = /[\u0080-\uffff]/;

/**
 * Text as a search for a text fragment compares it, and a little coarser: without case, accents, width,
 * kinds of quotation mark and space. Two passages that a browser may take for the same fold alike, so
 * what is unique folded is unique to every browser. Folding the parts gives the parts of the fold.
 */
export function foldText(text: string): string {
  if (!beyondAscii.test(text)) return text.replace(spaces, '').toUpperCase();
  return text
    .normalize('NFKD')
    .replace(ignored, '')
    .replace(/[‘’‚‛`´′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .toUpperCase();
}
