/** Where the words of an entry stand in the text of a whole post, in UTF-16 units. */
interface Found {
  id: string;
  from: number;
}

/**
 * The entry whose words, or what follows them, are shown at `offset` of a post's plain text; undefined
 * above the first. Entries commonly stand in the outline's order; those that a style has moved are found
 * wherever they are.
 *
 * @param words the plain text of each entry, in the outline's order
 */
export function entryAt(
  post: string,
  words: readonly { id: string; text: string }[],
  offset: number,
): string | undefined {
  const { text: whole, at } = squeezed(post, offset);
  const found: Found[] = [];
  let next = 0;
  for (const { id, text } of words) {
    const wanted = squeezed(text, 0).text;
    if (wanted === '') continue;
    const ahead = whole.indexOf(wanted, next);
    const from = ahead >= 0 ? ahead : whole.indexOf(wanted);
    if (from < 0) continue;
    found.push({ id, from });
    if (from >= next) next = from + wanted.length;
  }
  return found
    .filter(({ from }) => from <= at)
    .reduce<Found | undefined>((last, one) => (last && last.from > one.from ? last : one), undefined)?.id;
}

/** A text without its space, which a post lays out anew, and where `offset` lies in it then. */
function squeezed(text: string, offset: number): { text: string; at: number } {
  const bare = (part: string) => part.replaceAll(/\s+/g, '');
  return { text: bare(text), at: bare(text.slice(0, offset)).length };
}
