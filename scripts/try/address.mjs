import { createInterface } from 'node:readline';
import { loadSources } from './load-sources.mjs';

/**
 * Prints what becomes of each address on the standard input, as JSON lines: the address as it was, the
 * one that is published, the names of what was taken out, the redirect pages it was taken out of, the
 * key that finds other clips of its page, and whether it can be saved at all.
 */
export async function run() {
  const [{ publishedUrl }, { urlKey }, { isWebUrl }] = await loadSources(
    'src/domain/address/published-url.ts',
    'src/domain/address/url-key.ts',
    'src/domain/address/web-url.ts',
  );
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const address = line.trim();
    if (address === '' || address.startsWith('#')) continue;
    const { url: published, removed, unwrapped } = publishedUrl(address);
    const result = { address, published, removed, unwrapped, key: urlKey(address), saved: isWebUrl(address) };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}
