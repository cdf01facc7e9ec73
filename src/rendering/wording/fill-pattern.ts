const places = /\{([a-z]+)\}/;

/**
 * A pattern of a wording, cut at its places: `text` makes a part of what stands between them, `fill` the
 * parts of a place. Whole parts rather than one string, so that each is escaped where it is put in.
 */
export function fillPattern<Part>(
  pattern: string,
  text: (words: string) => Part,
  fill: (place: string) => Part[],
): Part[] {
  return pattern
    .split(places)
    .flatMap((piece, i) => (i % 2 === 1 ? fill(piece) : piece === '' ? [] : [text(piece)]));
}
