import { expect, test } from 'vitest';
import type { DestinationClient } from '../../src/publishing/destination-client';
import type { HttpDependencies } from '../../src/publishing/http';
import { ghostClient } from '../../src/publishing/ghost';
import { findMicropub, micropubClient } from '../../src/publishing/micropub';
import { PublishError } from '../../src/publishing/publish-error';
import { repositoryClient } from '../../src/publishing/repository';
import { webDavClient } from '../../src/publishing/webdav';
import { wordPressClient } from '../../src/publishing/wordpress';

const { signal } = new AbortController();

const answering = (body: string, status = 200, headers: Record<string, string> = {}): HttpDependencies => ({
  fetch: async () => new Response(body, { status, headers }),
  deadline: () => new AbortController().signal,
});

const clients: Record<string, (http: HttpDependencies) => DestinationClient> = {
  wordpress: (http) =>
    wordPressClient(
      { apiRoot: 'https://a.example/wp-json/', editor: 'blocks' },
      { user: 'a', password: 'the secret' },
      http,
    ),
  repository: (http) =>
    repositoryClient(
      {
        forge: 'github',
        apiRoot: 'https://a.example',
        repository: 'a/b',
        branch: '',
        folder: '',
        format: 'hugo',
      },
      'the secret',
      http,
    ),
  webdav: (http) =>
    webDavClient(
      { apiRoot: 'https://a.example/', user: 'a', folder: '', format: 'hugo' },
      'the secret',
      http,
    ),
  ghost: (http) =>
    ghostClient(
      { apiRoot: 'https://a.example/ghost/api/admin/' },
      `${'a'.repeat(24)}:${'b'.repeat(64)}`,
      http,
    ),
  micropub: (http) =>
    micropubClient({ apiRoot: 'https://a.example/m', address: 'https://a.example/' }, 'the secret', http),
};

const answers: [string, number][] = [
  ['', 200],
  ['null', 200],
  ['[]', 200],
  ['{}', 200],
  ['[[[[', 200],
  ['{"__proto__":{"id":1}}', 200],
  ['[{"id":"x"}]', 200],
  ['{"id":1,"status":"publish","link":"javascript:alert(1)","title":{"raw":7},"content":{"raw":null}}', 200],
  ['{"type":"file","encoding":"base64","content":"%%%","sha":"x"}', 200],
  ['{"properties":{"content":"x","name":{}}}', 200],
  ['{"posts":[{"id":"x"}],"site":{"title":"<b>x"},"newsletters":[{"slug":{}}]}', 200],
  ['{"syndicate-to":[{"uid":""},{"uid":{}},7,null],"newsletters":"x"}', 200],
  ['{"errors":[{"message":"<script>alert(1)</script>","context":7}]}', 422],
  ['{"errors":[]}', 400],
  ['{"code":"x","message":"<script>alert(1)</script>","error":"<b>x"}', 400],
  ['<h1>Forbidden</h1>', 403],
  ['<h1>Fault</h1>', 500],
  ['{"message":"the secret"}', 401],
];

test.each(
  Object.keys(clients).flatMap((kind) => answers.map(([body, status]) => [kind, status, body] as const)),
)(
  'what a %s server answers with %d is read, or is an error that can be said: %s',
  async (kind, status, body) => {
    const client = clients[kind]!(answering(body, status));
    for (const ask of [
      () => client.check(signal),
      () => client.find('key', signal),
      () => client.read('1', signal),
    ]) {
      const outcome: object | undefined = await ask().catch((error: Error) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(PublishError);
      else if (outcome !== undefined && 'url' in outcome) expect(outcome.url).toMatch(/^https?:/);
      expect(JSON.stringify(outcome ?? null)).not.toMatch(/<script|the secret/);
      if (outcome instanceof PublishError) expect(outcome.detail.length).toBeLessThanOrEqual(300);
    }
  },
);

test.each(['<a ', '<link rel="', '<a rel="a a a a ', '<link rel=micropub href=javascript:alert(1)>'])(
  'a page that repeats %s has no endpoint, in bounded time',
  async (piece) => {
    const http = answering(piece.repeat(1_000_000).slice(0, 7_000_000), 200, {
      link: '; rel="'.repeat(5_000),
    });
    const found = findMicropub('https://a.example/', signal, http);
    await expect(found).rejects.toMatchObject({ kind: 'not-found' });
  },
);
