const shape = /^[a-z]{2,3}(?:-[a-z\d]+)*$/i;

/** A BCP 47 tag as the page writes it, with hyphens; nothing where it is none. */
export function languageTag(raw: string): string | undefined {
  const tag =
    raw
      .split(/[,;]/)[0]
      ?.trim()
      .replaceAll('_', '-')
      .replace(/-x-default$/i, '') ?? '';
  return tag.length <= 35 && shape.test(tag) && !/^(?:und|mul|zxx|nan|xx)$/i.test(tag) ? tag : undefined;
}
