import { expect, test } from 'vitest';
import { createHttpClient, type HttpDependencies } from '../../src/publishing/http';

const authorization = { origin: 'https://blog.example', value: 'Basic secret' };
const { signal } = new AbortController();

/** A network that notes what it was asked. */
function network(answer: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = [];
  const dependencies: HttpDependencies = {
    fetch: async (url, init) => {
      asked.push({ url, init });
      return answer();
    },
    deadline: () => new AbortController().signal,
  };
  return { asked, dependencies };
}

test.each([
  'https://evil.example/wp-json/',
  'https://blog.example:8443/',
  'http://blog.example/',
  'https://blog.example@evil.example/',
  'https://blog.example.evil.example/',
])('a secret is not sent to %s', async (url) => {
  const { asked, dependencies } = network(() => new Response('{}'));
  const http = createHttpClient(authorization, dependencies);
  await expect(http({ url, signal })).rejects.toMatchObject({ kind: 'insecure' });
  expect(asked).toEqual([]);
});

test('a secret goes to its own origin alone, without cookies, and follows no redirect', async () => {
  const { asked, dependencies } = network(() => new Response('{}'));
  await createHttpClient(authorization, dependencies)({ url: 'https://blog.example/a', signal });
  expect(asked[0]?.init).toMatchObject({
    headers: { authorization: 'Basic secret' },
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
});

test.each(['a\u200bb', 'a“b', 'a\nb'])(
  'a secret that no header can hold (%j) is a wrong one',
  async (value) => {
    const { asked, dependencies } = network(() => new Response('{}'));
    const http = createHttpClient({ ...authorization, value: `Bearer ${value}` }, dependencies);
    await expect(http({ url: 'https://blog.example/', signal })).rejects.toMatchObject({
      kind: 'unauthorized',
    });
    expect(asked).toEqual([]);
  },
);

test('what is too large for the server was refused, whatever stands before it', async () => {
  const { dependencies } = network(
    () => new Response('<h1>413', { status: 413, statusText: 'Request Entity Too Large' }),
  );
  await expect(
    createHttpClient(authorization, dependencies)({ url: 'https://blog.example/', signal }),
  ).rejects.toMatchObject({ kind: 'refused', detail: 'Request Entity Too Large' });
});

test.each([301, 302, 307, 308])('a redirect with %d is told, and not followed', async (status) => {
  const headers = { location: 'https://evil.example/' };
  const { asked, dependencies } = network(() => new Response(null, { status, headers }));
  const http = createHttpClient(authorization, dependencies);
  await expect(http({ url: 'https://blog.example/', signal })).rejects.toMatchObject({ kind: 'redirected' });
  expect(asked).toHaveLength(1);
});

test('an answer without end is read to a bound, and the line is cut', async () => {
  let given = 0;
  let isCut = false;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1;
      controller.enqueue(new Uint8Array(1024 * 1024));
    },
    cancel() {
      isCut = true;
    },
  });
  const { asked, dependencies } = network(() => new Response(endless));
  const http = createHttpClient(undefined, dependencies);
  await expect(http({ url: 'https://blog.example/', signal })).rejects.toMatchObject({ kind: 'too-large' });
  expect(given).toBeLessThan(20);
  expect(isCut || asked[0]?.init.signal?.aborted).toBe(true);
});

test('a site that leads to one that we may not ask is told from one that is not there', async () => {
  const { signal } = new AbortController();
  const http = createHttpClient(undefined, {
    // As browsers do for an extension that may ask the first of the two alone.
    fetch: async (_url, { redirect }) => {
      if (redirect === 'manual') return new Response(null, { status: 301 });
      throw new TypeError('Failed to fetch');
    },
    deadline: () => new AbortController().signal,
  });
  await expect(http({ url: 'https://blog.example/', signal })).rejects.toMatchObject({ kind: 'redirected' });
});

test('a server that takes too long is told from one that is not there, and from the writer who cancels', async () => {
  const failing = (deadline: AbortSignal) => ({
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    deadline: () => deadline,
  });
  const late = createHttpClient(undefined, failing(AbortSignal.abort()));
  await expect(late({ url: 'https://blog.example/', signal })).rejects.toMatchObject({ kind: 'timeout' });
  const gone = createHttpClient(undefined, failing(new AbortController().signal));
  await expect(gone({ url: 'https://blog.example/', signal })).rejects.toMatchObject({ kind: 'unreachable' });
  const cancelled = { url: 'https://blog.example/', signal: AbortSignal.abort() };
  await expect(gone(cancelled)).rejects.toMatchObject({ kind: 'cancelled' });
});
