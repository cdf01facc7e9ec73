const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML and XML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => references[mark] ?? mark);
}

/** What XML 1.0 cannot hold, even as a reference. */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for XML, between tags and in quoted attributes. What XML has no way to say becomes U+FFFD. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(unspeakable, '\uFFFD')).replaceAll('\r', '&#13;');
}
