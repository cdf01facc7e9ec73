import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a port of this machine that nobody else has, for as long as a test needs it. */
export abstract class LoopbackServer {
  private readonly server = http.createServer((request, response) => void this.respond(request, response));

  async start(): Promise<this> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  protected abstract respond(request: http.IncomingMessage, response: http.ServerResponse): Promise<void>;
}
