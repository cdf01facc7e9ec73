const protocol = /^([^/?#:]*):/;
// The Unicode class covers what browsers skip inside a protocol: `java\tscript:`.
// oxlint-disable-next-line no-control-regex
const skipped = /[\u0000-\u0020]/g;

/** Protocols a link may have: those that micromark lets through, so that every format has the same links. */
const allowed = /^(?:https?|ircs?|mailto|xmpp)$/i;

/** The address itself, or nothing where following it could run something. Relative addresses are safe. */
export function safeUrl(url: string): string {
  const found = protocol.exec(url.replace(skipped, ''));
  return found && !allowed.test(found[1] ?? '') ? '' : url.trim();
}
