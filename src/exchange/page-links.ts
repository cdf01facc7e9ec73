/**
 * Words in whose links with an empty target, which only we understand, lead to the clip's page; and
 * back. A link that named the page in full comes back as an empty one, which means the same.
 */
export function withPageLinks(words: string, url: string): string {
  return words.split(']()').join(`](${linkTarget(url)})`);
}

export function withoutPageLinks(words: string, url: string): string {
  return words.split(`](${linkTarget(url)})`).join(']()');
}

/** An address as the target of a Markdown link; what would end it is encoded. */
export function linkTarget(url: string): string {
  return url.replaceAll(
    /[()<>\s\\]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}
