import { afterEach, beforeEach, expect, test } from 'vitest';
import { authorizationUrl, beginIndieAuth, redeemCode } from '../../src/publishing/indieauth';
import { findMicropub, micropubClient } from '../../src/publishing/micropub';
import { IndieAuthServer } from './indieauth-server';
import { MicropubServer } from './micropub-server';

let server: MicropubServer;
const { signal } = new AbortController();
const origin = () => `http://127.0.0.1:${server.port}`;
const redirectUrl = 'https://abcdef.chromiumapp.org/connected';
let asked = 0;
const random = (bytes: number) => new Uint8Array(bytes).fill((asked += 1));

beforeEach(async () => {
  server = await new MicropubServer().start();
});
afterEach(() => server.stop());

/** As the browser's window does it: shows the site's page, where the writer presses its button. */
async function pressAllow(url: string): Promise<string | undefined> {
  const page = await (await fetch(url)).text();
  return /<a href="([^"]*)">Allow/.exec(page)?.[1]?.replaceAll('&amp;', '&');
}

async function letIn(): Promise<string | undefined> {
  const site = await findMicropub(`${origin()}/`, signal);
  const attempt = beginIndieAuth(redirectUrl, random);
  const answer = await pressAllow(await authorizationUrl(site.indieAuth!, attempt, `${origin()}/`));
  return answer === undefined ? undefined : redeemCode(site.indieAuth!, attempt, answer, signal);
}

test('a site that lets us in gives a token by which posts can be sent', async () => {
  server.indieAuth = new IndieAuthServer(server.token);
  const token = await letIn();
  const place = { address: `${origin()}/`, apiRoot: `${origin()}/micropub` };
  expect((await micropubClient(place, token!).check(signal)).account).toContain('127.0.0.1');
});

test.each([
  ['says no', 'refused'],
  ['answers another’s question', 'not-understood'],
  ['gives less', 'forbidden'],
] as const)('a site that %s gives none', async (stance, kind) => {
  server.indieAuth = new IndieAuthServer(server.token, stance);
  await expect(letIn()).rejects.toMatchObject({ kind });
});

test('a site that wants a page of ours leads nowhere, and one without IndieAuth is known for that', async () => {
  server.indieAuth = new IndieAuthServer(server.token, 'wants a page');
  expect(await letIn()).toBeUndefined();
  server.indieAuth = undefined;
  expect((await findMicropub(`${origin()}/`, signal)).indieAuth).toBeUndefined();
});

test('a code is taken once, and only with what was sent for it', async () => {
  server.indieAuth = new IndieAuthServer(server.token);
  const { indieAuth } = await findMicropub(`${origin()}/`, signal);
  const attempt = beginIndieAuth(redirectUrl, random);
  const answer = (await pressAllow(await authorizationUrl(indieAuth!, attempt, `${origin()}/`)))!;
  const stolen = { ...attempt, verifier: 'x'.repeat(64) };
  await expect(redeemCode(indieAuth!, stolen, answer, signal)).rejects.toMatchObject({ kind: 'refused' });
  await expect(redeemCode(indieAuth!, attempt, answer, signal)).rejects.toMatchObject({ kind: 'refused' });
});
