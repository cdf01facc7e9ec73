/** As long as the longest address that a browser shows. What is longer is none; an address is never cut. */
export const maxAddressChars = 2_097_152;

/**
 * The parts of a whole http or https address as it stands: absolute, with its slashes, and with no
 * space around it; else undefined. A looser spelling that a browser would repair (`http:x.org`) is
 * no address.
 */
export function webUrl(url: string): URL | undefined {
  if (!/^https?:\/\//i.test(url) || url.trim() !== url) return undefined;
  try {
    // Not URL.canParse: in Node 20 and 22 it begins to refuse hosts beyond ASCII once V8 has optimised it.
    return new URL(url);
  } catch {
    return undefined;
  }
}

/** Whether `url` is a whole http or https address as it stands. */
export function isWebUrl(url: string): boolean {
  return webUrl(url) !== undefined;
}
