/** What XML 1.0 cannot hold, even as a reference, and HTML does not want. */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML and XML, between tags and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(unspeakable, '\uFFFD').replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

/** The same for an attribute of XML, in which a bare line break would become a space. */
export function escapeXmlValue(text: string): string {
  return escapeMarkup(text).replaceAll('\r', '&#13;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
