const scheme = /^([^/?#:]*):/;
// The Unicode class covers what browsers skip inside a scheme: `java\tscript:`.
// oxlint-disable-next-line no-control-regex
const skipped = /[\u0000-\u0020]/g;

/** Schemes of the links of pages: of these a browser asks or does nothing but go there. */
const ofPages = /^(?:https?|ircs?|mailto|xmpp)$/i;

/** Schemes with which a browser runs, or shows as its own, what stands in the address. */
const running =
  /^(?:javascript|vbscript|livescript|mocha|data|blob|filesystem|file|about|view-source|jar|mhtml|chrome[\w-]*|moz-[\w-]*|edge|resource|wyciwyg)$/i;

/** The address itself, or nothing where following it could run something. Relative addresses are safe. */
export function safeUrl(url: string): string {
  const name = schemeOf(url);
  return name !== undefined && !ofPages.test(name) ? '' : url.trim();
}

/** The same for what the writer typed: `tel:`, `obsidian:` and whatever else names a program stays. */
export function linkUrl(url: string): string {
  const name = schemeOf(url);
  return name !== undefined && (running.test(name) || !/^[a-z][a-z\d+.-]*$/i.test(name)) ? '' : url.trim();
}

function schemeOf(url: string): string | undefined {
  return scheme.exec(url.replace(skipped, ''))?.[1];
}
