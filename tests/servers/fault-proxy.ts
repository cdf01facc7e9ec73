import http from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What can happen to a request on its way: the line is cut before it arrives, after it has been carried
 * out, or in the middle of the answer; or it is carried out and something else is answered, or nothing.
 */
export const faults = [
  'cut before',
  'cut after',
  'cut in the answer',
  'refused with 500',
  'answered with 500',
  'answered with a page',
  'answered with 100 MB',
  'never answered',
  'never passed on',
  'redirected elsewhere',
] as const;

/** What a database may say in the middle of its work. */
export const refusals = ['refused with 401', 'refused with 413'] as const;

export type Fault = (typeof faults)[number] | (typeof refusals)[number];

type Matches = (request: http.IncomingMessage) => boolean;

const page = '<!doctype html><title>Log in</title><p>Please <script>alert(1)</script> log in.';

/** Stands before a server and lets everything through, but for the one request that a fault is meant for. */
export class FaultProxy {
  private next: { fault: Fault; matches: Matches; stays?: boolean } | undefined;
  /** Requests that were redirected to another origin and went there. */
  readonly strayed: http.IncomingHttpHeaders[] = [];
  /** Called when a request is held without an answer. */
  onHeld: () => void = () => undefined;

  private constructor(
    private readonly target: () => number,
    private readonly front: http.Server,
    private readonly elsewhere: http.Server,
  ) {}

  static async start(target: () => number): Promise<FaultProxy> {
    const front = http.createServer((request, response) => void proxy.handle(request, response));
    const elsewhere = http.createServer((request, response) => {
      proxy.strayed.push(request.headers);
      response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
      response.end('{}');
    });
    const proxy = new FaultProxy(target, front, elsewhere);
    for (const server of [front, elsewhere])
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return proxy;
  }

  get origin(): string {
    return originOf(this.front);
  }

  /** Meets the next request that matches with this fault; later ones pass. */
  meet(fault: Fault, matches: Matches): void {
    this.next = { fault, matches };
  }

  /** Meets every request, or all that match, with this fault until it is cleared. */
  meetAll(fault: Fault, matches: Matches = () => true): void {
    this.next = { fault, matches, stays: true };
  }

  /** Forgets a fault that has not happened, or stays. */
  clear(): void {
    this.next = undefined;
  }

  /** Whether the fault has yet to happen. */
  get waits(): boolean {
    return this.next !== undefined;
  }

  close(): void {
    for (const server of [this.front, this.elsewhere]) {
      server.close();
      server.closeAllConnections();
    }
  }

  private async handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const fault = this.next?.matches(request) ? this.next.fault : undefined;
    if (fault && !this.next?.stays) this.next = undefined;
    switch (fault) {
      case 'cut before':
        return void response.destroy();
      case 'refused with 401':
      case 'refused with 413':
      case 'refused with 500': {
        const status = Number(fault.slice(-3));
        return void response.writeHead(status, { 'content-type': 'text/html' }).end(page);
      }
      case 'never passed on':
        return this.onHeld();
      case 'redirected elsewhere':
        return void response.writeHead(302, { location: `${originOf(this.elsewhere)}/` }).end();
    }
    const answer = await this.passOn(request, body).catch(() => undefined);
    // Nobody is there.
    if (!answer) return void response.destroy();
    switch (fault) {
      case 'cut after':
        return void response.destroy();
      case 'cut in the answer':
        response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
        return void response.write(answer.body.subarray(0, answer.body.length / 2), () => response.destroy());
      case 'answered with 500':
        return void response.writeHead(500, { 'content-type': 'text/html' }).end(page);
      case 'answered with a page':
        return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
      case 'answered with 100 MB':
        response.writeHead(200, { 'content-type': 'application/json' });
        return stream(response, 100);
      case 'never answered':
        return this.onHeld();
      default:
        response.writeHead(answer.status, answer.headers).end(answer.body);
    }
  }

  private passOn(request: http.IncomingMessage, body: Buffer): Promise<PassedAnswer> {
    return new Promise((resolve, reject) => {
      const { method, url, headers } = request;
      const passed = http.request(
        { port: this.target(), host: '127.0.0.1', method, path: url, headers, agent: false },
        (answer) =>
          void bodyOf(answer).then(
            (whole) =>
              resolve({ status: answer.statusCode ?? 0, headers: plainHeaders(answer), body: whole }),
            reject,
          ),
      );
      passed.on('error', reject).end(body);
    });
  }
}

interface PassedAnswer {
  status: number;
  headers: http.OutgoingHttpHeaders;
  body: Buffer;
}

function plainHeaders({ headers }: http.IncomingMessage): http.OutgoingHttpHeaders {
  const { connection: _connection, 'transfer-encoding': _encoding, ...rest } = headers;
  return rest;
}

async function bodyOf(message: http.IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Answers with so many megabytes, unless the reader hangs up before. */
function stream(response: http.ServerResponse, megabytes: number): void {
  if (megabytes === 0) return void response.end();
  response.write(Buffer.alloc(1024 * 1024, ' '), (error) => {
    if (!error) stream(response, megabytes - 1);
  });
}

function originOf(server: http.Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
