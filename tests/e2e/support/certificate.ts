import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
  /** SHA-256 of its public key, base64: the name by which Chromium can be told to trust it alone. */
  fingerprint: string;
}

/** A throw-away certificate, made anew for each site. */
export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'site under test' }], { keyType: 'ec' });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  const fingerprint = createHash('sha256').update(publicKey).digest('base64');
  return { key: made.private, cert: made.cert, fingerprint };
}
