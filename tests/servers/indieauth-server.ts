import { createHash } from 'node:crypto';
import type http from 'node:http';

/** What a site may make of an application that has no page of its own. */
type Stance = 'allows' | 'wants a page' | 'says no' | 'answers another’s question' | 'gives less';

/**
 * The authorization and token endpoints of IndieAuth, strict on what an application sends: PKCE by S256, one code
 * for one use, the same client and redirect both times.
 */
export class IndieAuthServer {
  private readonly codes = new Map<string, { challenge: string; clientId: string; redirectUrl: string }>();

  constructor(
    private readonly token: string,
    private readonly stance: Stance = 'allows',
  ) {}

  /** Answers where the request is for one of its endpoints. */
  handle(url: URL, body: string, origin: string, response: http.ServerResponse): boolean {
    const answer = (status: number, json: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      return true;
    };
    if (url.pathname === '/metadata')
      return answer(200, {
        issuer: `${origin}/`,
        authorization_endpoint: `${origin}/auth`,
        token_endpoint: `${origin}/token`,
        code_challenge_methods_supported: ['S256'],
      });
    if (url.pathname === '/auth') return this.ask(url.searchParams, origin, response);
    if (url.pathname !== '/token') return false;
    const sent = new URLSearchParams(body);
    const code = sent.get('code') ?? '';
    const known = this.codes.get(code);
    this.codes.delete(code);
    const challenge = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url');
    const isOurs =
      known?.challenge === challenge &&
      known.clientId === sent.get('client_id') &&
      known.redirectUrl === sent.get('redirect_uri') &&
      sent.get('grant_type') === 'authorization_code';
    if (!isOurs) return answer(400, { error: 'invalid_grant', error_description: 'The code is none.' });
    const scope = this.stance === 'gives less' ? 'profile' : 'create update';
    return answer(200, { access_token: this.token, token_type: 'Bearer', scope, me: `${origin}/` });
  }

  private ask(asked: URLSearchParams, origin: string, response: http.ServerResponse): boolean {
    const [redirectUrl = '', clientId = '', challenge = '', state = ''] = [
      'redirect_uri',
      'client_id',
      'code_challenge',
      'state',
    ].map((name) => asked.get(name) ?? '');
    const isSound =
      asked.get('response_type') === 'code' &&
      asked.get('code_challenge_method') === 'S256' &&
      challenge.length === 43 &&
      state !== '' &&
      URL.canParse(clientId) &&
      new URL(clientId).origin === new URL(redirectUrl).origin;
    if (!isSound || this.stance === 'wants a page') {
      response.writeHead(400, { 'content-type': 'text/html' }).end('<h1>This application has no page.</h1>');
      return true;
    }
    const code = `code-${this.codes.size + 1}`;
    this.codes.set(code, { challenge, clientId, redirectUrl });
    const back = new URL(redirectUrl);
    const says = this.stance === 'says no' ? { error: 'access_denied' } : { code, iss: `${origin}/` };
    const stateBack = this.stance === 'answers another’s question' ? 'another' : state;
    for (const [name, value] of Object.entries({ ...says, state: stateBack }))
      back.searchParams.set(name, value);
    // The page on which the writer lets an application in: its one button leads back.
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<!doctype html><title>Allow?</title><a href="${back.href.replaceAll('&', '&amp;')}">Allow Gleanings</a>`,
      );
    return true;
  }
}
