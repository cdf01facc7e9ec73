import { openBytes } from './open-bytes';

/** How a file's bytes are to be read: as UTF-8 while nothing speaks against it. */
export type Encoding = { kind: 'utf-8' } | { kind: 'other'; label: string };

/** The bytes at a file's beginning by which its encoding is told. */
export const encodingHeadBytes = 65_536;
/** In so many of them it may say so itself. */
const maxDeclarationBytes = 4_096;

/** How a file is encoded, by its first bytes, at least `encodingHeadBytes` where it has so many. */
export function encodingOf(head: Uint8Array): Encoding {
  const [a, b] = head;
  if (a === 0xff && b === 0xfe) return { kind: 'other', label: 'utf-16le' };
  if (a === 0xfe && b === 0xff) return { kind: 'other', label: 'utf-16be' };
  if (a === 0xef && b === 0xbb && head[2] === 0xbf) return { kind: 'utf-8' };
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(head.length, 512); at++) if (head[at] === 0) zeros[at % 2]!++;
  const [even = 0, odd = 0] = zeros;
  if (odd > 20 * (even + 1) || (odd > 1 && even === 0)) return { kind: 'other', label: 'utf-16le' };
  if (even > 20 * (odd + 1) || (even > 1 && odd === 0)) return { kind: 'other', label: 'utf-16be' };
  const label = declaredIn(head);
  return label === undefined ? { kind: 'utf-8' } : { kind: 'other', label };
}

/** The encoding that HTML or XML declares, where it is none of those that are tried anyway. */
function declaredIn(head: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(head.subarray(0, maxDeclarationBytes));
  const [, html, xml] =
    /<meta\s[^>]*charset\s*=\s*["']?([\w.:-]+)|^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(text) ??
    [];
  const label = (html ?? xml)?.toLowerCase();
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return /^(?:utf-8|utf-16..|windows-1252|iso-8859-1|x-user-defined|replacement)$/.test(encoding) ||
      isUtf8(head)
      ? undefined
      : encoding;
  } catch {
    return undefined;
  }
}

/** Whether bytes are UTF-8 with more than ASCII in them. */
function isUtf8(bytes: Uint8Array): boolean {
  const whole = bytes.subarray(0, bytes.length - openBytes(bytes));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(whole).length < whole.length;
  } catch {
    return false;
  }
}
