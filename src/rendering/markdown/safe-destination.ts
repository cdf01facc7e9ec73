import { micromark } from 'micromark';

const surelySafe = /^<?https?:\/\//i;
const surelyRelative = /^<?[\w\-./#?]*>?$/;

/**
 * Whether a destination as it stands in Markdown, with its escapes and character references, is one
 * that micromark lets through: so Markdown and HTML have the same links.
 */
export function isSafeDestination(source: string, image: boolean): boolean {
  if (surelySafe.test(source) || surelyRelative.test(source)) return true;
  const html = micromark(`${image ? '!' : ''}[.](${source})`);
  return !/(?:href|src)=""/.test(html);
}
