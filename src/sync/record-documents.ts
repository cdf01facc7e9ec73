import { base64OfBytes, base64Url, bytesOfBase64 } from '../domain/base64';

/** What is stored in a document of the database: an id, and a body that is JSON. */
export interface RecordDocument {
  id: string;
  body: DocumentBody;
  /** It is written in the place of another one, or not at all. */
  onlyOver?: true;
}

/** The form of the body, by which a newer Gleanings can tell that of an older one. */
export type DocumentBody = { v: 1; sealed: string } | { v: 1; record: unknown };

/** Makes documents of records, and records of documents. */
export interface DocumentCodec {
  encode(kind: string, id: string, record: unknown): Promise<RecordDocument>;
  /** What was encoded; undefined where the document is no such, or somebody has changed it. */
  decode(id: string, body: unknown): Promise<unknown>;
}

/** What the ids of a kind begin with that is told apart without being read. */
export function documentIdPrefix(kind: 'picture'): string {
  return `${kind}:`;
}

/** Documents that the owner of the server can read. */
export const plainCodec: DocumentCodec = {
  encode: (kind, id, record) => Promise.resolve({ id: `${kind}:${id}`, body: { v: 1, record } }),
  decode: (_id, body) => Promise.resolve(isObject(body) && body['v'] === 1 ? body['record'] : undefined),
};

/**
 * Documents of which the owner of the server sees how many there are, how long, and when they change.
 *
 * Ids are HMACs: some records are called by words. The nonce is an HMAC of id and text, so that one text is
 * one document wherever it is encrypted: two devices with one record do not make a conflict, and what was
 * written before a kill is known when it comes again. It shows that a record is again what it was, and no
 * more. The id is authenticated with the text: no document can stand in the place of another.
 */
export async function sealedCodec(key: Uint8Array<ArrayBuffer>): Promise<DocumentCodec> {
  const root = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveKey']);
  const derive = (purpose: string, kind: HmacKeyGenParams | AesKeyGenParams, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`gleanings ${purpose}`) },
      root,
      kind,
      false,
      uses,
    );
  const hmac: HmacKeyGenParams = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const [ids, nonces, texts] = await Promise.all([
    derive('ids', hmac, ['sign']),
    derive('nonces', hmac, ['sign']),
    derive('texts', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
  ]);
  return {
    async encode(kind, recordId, record) {
      const digest = await crypto.subtle.sign('HMAC', ids, utf8(`${kind}:${recordId}`));
      // An id may not begin with `_`, and a slash in it has to be escaped everywhere.
      const prefix = kind === 'picture' ? documentIdPrefix(kind) : 'r';
      const id = `${prefix}${base64Url(new Uint8Array(digest))}`;
      const text = utf8(JSON.stringify(record));
      const nonce = await nonceOf(nonces, id, text);
      const cipher = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv: nonce, additionalData: utf8(id) },
        texts,
        text,
      );
      const sealed = new Uint8Array(nonceBytes + cipher.byteLength);
      sealed.set(nonce);
      sealed.set(new Uint8Array(cipher), nonceBytes);
      return { id, body: { v: 1, sealed: base64OfBytes(sealed) } };
    },
    async decode(id, body) {
      const sealed = isObject(body) && body['v'] === 1 ? body['sealed'] : undefined;
      const bytes = typeof sealed === 'string' ? bytesOfBase64(sealed) : undefined;
      if (!bytes || bytes.length <= nonceBytes) return undefined;
      try {
        const text = await crypto.subtle.decrypt(
          { name: 'AES-GCM', iv: bytes.subarray(0, nonceBytes), additionalData: utf8(id) },
          texts,
          bytes.subarray(nonceBytes),
        );
        return JSON.parse(new TextDecoder().decode(text));
      } catch {
        return undefined;
      }
    },
  };
}

const nonceBytes = 12;

async function nonceOf(
  key: CryptoKey,
  id: string,
  text: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = utf8(`${id}\n`);
  const whole = new Uint8Array(head.length + text.length);
  whole.set(head);
  whole.set(text, head.length);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, whole)).slice(0, nonceBytes);
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
