import * as v from 'valibot';
import { webUrl } from './address/web-url';
import { instantSchema, recordIdSchema, textSchema } from './schemas';

/** How WordPress takes a post. */
const wordPressFields = {
  kind: v.literal('wordpress'),
  /** The root of its REST API, with a slash at its end or `?rest_route=/`. */
  apiRoot: v.pipe(v.string(), v.check(isSecretSafe, 'is neither https nor this machine')),
  user: textSchema(200),
  /** What becomes of a post that is not there yet. */
  status: v.picklist(['draft', 'published']),
  editor: v.picklist(['blocks', 'classic']),
};

const base = {
  id: recordIdSchema,
  name: textSchema(200),
  /** The site as the writer knows it. */
  address: v.pipe(v.string(), v.check(isSiteAddress, 'is no address of a site')),
  createdAt: instantSchema,
};

/** A place where digests are sent, as the writer set it up. What opens it is kept apart, in this browser alone. */
export const destinationSchema = v.variant('kind', [v.object({ ...base, ...wordPressFields })]);

export type Destination = v.InferOutput<typeof destinationSchema>;

export type WordPressDestination = Extract<Destination, { kind: 'wordpress' }>;

/** The one origin to which the secret of a destination is sent. */
export function secretOrigin({ apiRoot }: Destination): string {
  return new URL(apiRoot).origin;
}

/** Whether an address names a site and nothing more: neither a name nor a password stand in it. */
export function isSiteAddress(address: string): boolean {
  const url = webUrl(address);
  return url !== undefined && url.username === '' && url.password === '';
}

/** Whether what is sent to an address is read by nobody on the way: by https, or on this machine. */
export function isSecretSafe(address: string): boolean {
  if (!isSiteAddress(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || isLoopback(hostname);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
