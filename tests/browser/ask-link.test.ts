import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { askLink } from '../../src/browser/ask-link';
import { hostPatterns } from '../../src/browser/host-permission';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A server on this machine; resolves to its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
}

const never = new AbortController().signal;
const patience = 60_000;

test.each([
  [200, { kind: 'alive' }],
  [404, { kind: 'gone', status: 404 }],
  [410, { kind: 'gone', status: 410 }],
  [403, { kind: 'unclear', status: 403 }],
  [503, { kind: 'unclear', status: 503 }],
])('an answer of %i means %o', async (status, answer) => {
  const url = await serve((_, response) => response.writeHead(status).end());
  expect(await askLink(url, never, patience)).toEqual(answer);
});

test('a server that does not know HEAD is asked again by GET, whose body is not waited for', async () => {
  const methods: string[] = [];
  const url = await serve(({ method = '' }, response) => {
    methods.push(method);
    if (method === 'HEAD') return response.writeHead(405).end();
    return response.writeHead(200).write('the beginning of a page that never ends');
  });
  expect(await askLink(url, never, patience)).toEqual({ kind: 'alive' });
  expect(methods).toEqual(['HEAD', 'GET']);
});

test('a page that has moved says where to', async () => {
  const url = await serve(({ url }, response) =>
    response.writeHead(url === '/page' ? 301 : 200, { location: '/elsewhere' }).end(),
  );
  expect(await askLink(url, never, patience)).toEqual({
    kind: 'alive',
    movedTo: url.replace('/page', '/elsewhere'),
  });
});

test('a server that is not there is silent', async () => {
  const url = await serve(() => undefined);
  closing.splice(0).forEach((close) => close());
  expect(await askLink(url, never, patience)).toEqual({ kind: 'silent' });
});

test('whoever cancels gets no answer', async () => {
  const control = new AbortController();
  const url = await serve(() => control.abort());
  await expect(askLink(url, control.signal, patience)).rejects.toThrow();
});

test('a page that leads to where nobody answers is elsewhere, and its own server is asked no more', async () => {
  const nowhere = await serve(() => undefined);
  closing.splice(0).forEach((close) => close());
  const methods: string[] = [];
  const url = await serve(({ method = '' }, response) => {
    methods.push(method);
    response.writeHead(302, { location: nowhere }).end();
  });
  expect(await askLink(url, never, patience)).toEqual({ kind: 'elsewhere' });
  expect(methods).toEqual(['HEAD', 'HEAD']);
});

test('a server that takes longer than the patience lasts is silent', async () => {
  const methods: string[] = [];
  const url = await serve(({ method = '' }) => void methods.push(method));
  expect(await askLink(url, never, 1_000)).toEqual({ kind: 'silent' });
  expect(methods).toEqual(['HEAD', 'GET']);
});

test.each([
  ['https://a.example:8080/x', ['*://a.example/*', '*://www.a.example/*']],
  ['https://www.a.example/x', ['*://www.a.example/*', '*://a.example/*']],
  ['http://sub.a.example/', ['*://sub.a.example/*']],
  ['http://www.example/', ['*://www.example/*']],
  ['http://localhost/', ['*://localhost/*']],
  ['http://192.0.2.1/', ['*://192.0.2.1/*']],
  ['javascript:alert(1)', []],
  ['nothing', []],
])('the permission for %s is %j', (url, patterns) => {
  expect(hostPatterns(url)).toEqual(patterns);
});
