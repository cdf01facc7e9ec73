import { base64OfBytes, bytesOfBase64 } from '../domain/base64';
import { SyncError } from './sync-error';

/** OWASP's figure for PBKDF2 with SHA-256 (2023). */
const iterations = 600_000;
/** A server that asks for more wants us to count for ever. */
const maxIterations = 10_000_000;
const keyBytes = 32;
const saltBytes = 16;
const nonceBytes = 12;

/** The key of a library, locked by a passphrase, as it is kept on the server. Binary values are base64. */
export interface WrappedKey {
  iterations: number;
  salt: string;
  nonce: string;
  key: string;
  /** Tells the right key from another; nobody gets the key from it. */
  check: string;
}

/** A new key: 32 random bytes. A passphrase opens it, and no more: what is encrypted does not hang on it. */
export function createLibraryKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(keyBytes));
}

export async function wrapKey(key: Uint8Array<ArrayBuffer>, passphrase: string): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const lock = await passphraseKey(passphrase, salt, iterations);
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, lock, key);
  return {
    iterations,
    salt: base64OfBytes(salt),
    nonce: base64OfBytes(nonce),
    key: base64OfBytes(new Uint8Array(wrapped)),
    check: await checkOf(key),
  };
}

/**
 * The key that a passphrase opens, or that a recovery text writes out.
 * @throws {SyncError} `wrong-passphrase` where it does not, or where somebody has changed what is locked
 */
export async function unwrapKey(wrapped: WrappedKey, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const [salt, nonce, key] = [wrapped.salt, wrapped.nonce, wrapped.key].map(bytesOfBase64);
  const isSound = wrapped.iterations >= iterations && wrapped.iterations <= maxIterations;
  if (!salt || !nonce || !key || !isSound) throw new SyncError('foreign-database');
  const lock = await passphraseKey(passphrase, salt, wrapped.iterations);
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, lock, key);
    return new Uint8Array(opened);
  } catch {
    const written = await keyOfRecoveryText(passphrase);
    if (written && (await checkOf(written)) === wrapped.check) return written;
    throw new SyncError('wrong-passphrase');
  }
}

/** One text may be typed in several ways: all of them are one passphrase. */
async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Crockford's alphabet: no letter that is taken for a digit. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const hashLetters = 12;
/** Enough to tell a slip of the pen. */
const checkLetters = 4;

/** A key as it is written down: letters in groups of four, the last of which are a check. */
export async function recoveryTextOf(key: Uint8Array<ArrayBuffer>): Promise<string> {
  const text = lettersOf(key) + (await checkOf(key)).slice(0, checkLetters);
  return text.match(/.{1,4}/g)!.join('-');
}

/** The key of a recovery text; undefined where it is none, or has a slip in it. */
export async function keyOfRecoveryText(typed: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const key = bytesOfLetters(text.slice(0, -checkLetters));
  const check = key && (await checkOf(key)).slice(0, checkLetters);
  return check === text.slice(-checkLetters) ? key : undefined;
}

/** Whether it is the key that is locked there. */
export async function isKeyOf(wrapped: WrappedKey, key: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return (await checkOf(key)) === wrapped.check;
}

/** Some of the key's hash: 32 random bytes are not guessed by it. */
async function checkOf(key: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', key);
  return lettersOf(new Uint8Array(digest)).slice(0, hashLetters);
}

/** Five bits a letter; what is left of the last one is zero. */
function lettersOf(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits
    .match(/.{1,5}/g)!
    .map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

function bytesOfLetters(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length !== Math.ceil((keyBytes * 8) / 5)) return undefined;
  const fives = Array.from(text, (letter) => letters.indexOf(letter));
  if (fives.includes(-1)) return undefined;
  const bits = fives.map((five) => five.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from({ length: keyBytes }, (_, n) => Number.parseInt(bits.slice(n * 8, n * 8 + 8), 2));
}
