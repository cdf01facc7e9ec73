import { createHash } from 'node:crypto';
import http from 'node:http';
import { LoopbackServer } from './loopback-server';

interface StoredRecord {
  cid: string;
  value: Record<string, unknown> & { text: string };
}

/**
 * A personal data server as the AT Protocol's lexicons have it: a session by an app password, records by keys of
 * the form that posts have, `swapRecord` as a precondition. No such server runs here.
 */
export class BlueskyServer extends LoopbackServer {
  readonly handle = 'ann.bsky.example';
  readonly password = 'abcd-efgh-ijkl-mnop';
  readonly records = new Map<string, StoredRecord>();
  /** What was sent ahead, by what names it. */
  readonly blobs = new Map<string, Buffer>();
  private writes = 0;

  protected async respond(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://pds');
    const answer = (status: number, json: object) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    const refuse = (status: number, error: string) => answer(status, { error, message: `It is ${error}` });
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    if (request.url === '/xrpc/com.atproto.repo.uploadBlob') {
      if (request.headers.authorization !== 'Bearer jwt-of-ann') return refuse(401, 'AuthMissing');
      const bytes = Buffer.concat(pieces);
      if (bytes.length > 1_000_000) return refuse(400, 'BlobTooLarge');
      const $link = `bafy-${createHash('sha256').update(bytes).digest('hex')}`;
      this.blobs.set($link, bytes);
      const mimeType = request.headers['content-type'] ?? '*/*';
      return answer(200, { blob: { $type: 'blob', ref: { $link }, mimeType, size: bytes.length } });
    }
    const body =
      pieces.length === 0 ? {} : (JSON.parse(Buffer.concat(pieces).toString()) as Record<string, unknown>);
    const method = url.pathname.replace('/xrpc/', '');
    if (method === 'com.atproto.server.createSession')
      return body['identifier'] === this.handle && body['password'] === this.password
        ? answer(200, { did: 'did:plc:ann', handle: this.handle, accessJwt: 'jwt-of-ann', refreshJwt: 'r' })
        : refuse(401, 'AuthenticationRequired');
    if (request.headers.authorization !== 'Bearer jwt-of-ann') return refuse(401, 'AuthMissing');
    const fields = request.method === 'GET' ? Object.fromEntries(url.searchParams) : body;
    const rkey = String(fields['rkey']);
    if (fields['repo'] !== 'did:plc:ann' || fields['collection'] !== 'app.bsky.feed.post')
      return refuse(400, 'InvalidRequest');
    if (!/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/.test(rkey))
      return refuse(400, 'InvalidRequest');
    const known = this.records.get(rkey);
    if (method === 'com.atproto.repo.getRecord')
      return known ? answer(200, { uri: 'at://x', ...known }) : refuse(400, 'RecordNotFound');
    if (method === 'com.atproto.repo.deleteRecord') {
      this.records.delete(rkey);
      return answer(200, {});
    }
    if (method !== 'com.atproto.repo.putRecord') return refuse(501, 'MethodNotImplemented');
    if ('swapRecord' in body && (body['swapRecord'] ?? undefined) !== known?.cid)
      return refuse(400, 'InvalidSwap');
    const value = body['record'] as StoredRecord['value'];
    if (Array.from(value.text).length > 300) return refuse(400, 'InvalidRecord');
    const cid = `cid-${(this.writes += 1)}`;
    this.records.set(rkey, { cid, value });
    answer(200, { uri: `at://did:plc:ann/app.bsky.feed.post/${rkey}`, cid });
  }
}
