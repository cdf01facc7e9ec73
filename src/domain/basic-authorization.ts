import { base64OfBytes } from './base64';

/** The credentials of HTTP's basic scheme, of any characters: the value of the `Authorization` header. */
export function basicAuthorization(user: string, password: string): string {
  return `Basic ${base64OfBytes(new TextEncoder().encode(`${user}:${password}`))}`;
}
