import { escapeHtml } from '../template/escape-html';

/** What XML 1.0 cannot hold, even as a reference. */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for XML, between tags and in quoted attributes. What XML has no way to say becomes U+FFFD. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(unspeakable, '\uFFFD')).replaceAll('\r', '&#13;');
}
