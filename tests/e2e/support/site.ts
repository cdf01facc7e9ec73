import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { makeCertificate } from './certificate';

/** A page and the very address, http or https, of any host, at which it is to be found. */
export interface SitePage {
  url: string;
  body: string | Buffer;
  /** Media type; HTML if absent. */
  type?: string;
  status?: number;
  headers?: Record<string, string>;
  /** Its server takes the question and never answers. */
  silent?: true;
}

export interface Site {
  /** Puts pages up, or replaces those at the same addresses. */
  add(...pages: SitePage[]): void;
  /** Takes all pages down and puts these up, and forgets what was asked for. */
  replaceAll(...pages: SitePage[]): void;
  /** The page at an address, whatever its fragment. */
  find(url: string): SitePage | undefined;
  /** The addresses that the proxy was asked for so far, by the browser's own services too. */
  readonly requests: readonly string[];
  /** `host:port` of the proxy through which a browser sees this web. */
  readonly proxy: string;
  readonly fingerprint: string;
  close(): Promise<void>;
}

/**
 * A web of its own for a test: a proxy which answers every address itself, so that pages stand under
 * their real addresses, to the byte, and nothing ever leaves the machine. A host is reachable over
 * http or https exactly as its pages' addresses say; an address without a page is a 404.
 */
export async function startSite(...initial: SitePage[]): Promise<Site> {
  const { key, cert, fingerprint } = await makeCertificate();
  const pages = new Map<string, SitePage>();
  const hosts = new Set<string>();
  const requests: string[] = [];
  const sockets = new Set<Socket>();

  const add = (...added: SitePage[]) => {
    for (const page of added) {
      pages.set(withoutFragment(page.url), page);
      hosts.add(new URL(page.url).origin);
    }
  };
  const find = (url: string) => pages.get(withoutFragment(url));
  const answer = (url: string, response: http.ServerResponse) => {
    requests.push(url);
    const page: SitePage = find(url) ?? { url, status: 404, body: 'There is no such page in this test.' };
    if (page.silent) return;
    response.writeHead(page.status ?? 200, headersOf(page)).end(page.body);
  };

  const secure = https.createServer({ key, cert }, (request, response) =>
    answer(`https://${request.headers.host}${request.url}`, response),
  );
  // A proxy is asked for whole addresses: "GET http://host/path".
  const proxy = http.createServer((request, response) => answer(request.url ?? '', response));
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  });
  proxy.on('connect', (request, socket) => {
    if (!hosts.has(new URL(`https://${request.url}`).origin)) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secure.emit('connection', socket);
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));

  add(...initial);
  return {
    add,
    replaceAll(...replacing) {
      pages.clear();
      hosts.clear();
      requests.length = 0;
      add(...replacing);
    },
    find,
    requests,
    proxy: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    fingerprint,
    close: () =>
      new Promise((closed) => {
        proxy.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export function headersOf({ type = 'text/html; charset=utf-8', headers }: SitePage): Record<string, string> {
  return { 'content-type': type, ...headers };
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
