import * as v from 'valibot';
import { webUrl } from './address/web-url';
import { instantSchema, recordIdSchema, textSchema } from './schemas';

/** Formats in which a post is a file that stands by itself, by their ids. */
export const fileFormats = [
  'hugo',
  'jekyll',
  'eleventy',
  'astro',
  'markdown',
  'obsidian',
  'html',
  'microformats',
  'text',
] as const;

const named = { id: recordIdSchema, name: textSchema(200), createdAt: instantSchema };

const base = {
  ...named,
  /** The place as the writer knows it. */
  address: v.pipe(v.string(), v.check(isSiteAddress, 'is no address of a site')),
};

const secretSafe = v.pipe(v.string(), v.check(isSecretSafe, 'is neither https nor this machine'));

const wordPressSchema = v.object({
  ...base,
  kind: v.literal('wordpress'),
  /** The root of its REST API, with a slash at its end or `?rest_route=/`. */
  apiRoot: secretSafe,
  user: textSchema(200),
  /** What becomes of a post that is not there yet. */
  status: v.picklist(['draft', 'published']),
  editor: v.picklist(['blocks', 'classic']),
});

/** How a place takes files. */
const fileFields = {
  /** Where the posts are, without slashes at the ends; empty for the place itself. */
  folder: v.pipe(textSchema(500), v.check(isFolderPath, 'leads out of the place')),
  format: v.picklist(fileFormats),
};

/** A repository behind the contents API that GitHub, Gitea and Forgejo have in common. */
const repositorySchema = v.object({
  ...base,
  ...fileFields,
  kind: v.literal('repository'),
  forge: v.picklist(['github', 'gitea']),
  apiRoot: secretSafe,
  /** `owner/name`. */
  repository: v.pipe(v.string(), v.regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, 'is no owner and name')),
  branch: textSchema(200),
});

const webDavSchema = v.object({
  ...base,
  ...fileFields,
  kind: v.literal('webdav'),
  /** The collection, with a slash at its end. */
  apiRoot: secretSafe,
  user: textSchema(200),
});

/** A site that speaks Micropub, a W3C protocol. */
const micropubSchema = v.object({
  ...base,
  kind: v.literal('micropub'),
  /** Its endpoint. */
  apiRoot: secretSafe,
  status: v.picklist(['draft', 'published']),
});

/** A folder of this machine. Which one it is, only this browser knows. */
const folderSchema = v.object({ ...named, kind: v.literal('folder'), format: v.picklist(fileFormats) });

/** A place where digests are sent, as the writer set it up. What opens it is kept apart, in this browser alone. */
export const destinationSchema = v.variant('kind', [
  wordPressSchema,
  repositorySchema,
  webDavSchema,
  micropubSchema,
  folderSchema,
]);

export type Destination = v.InferOutput<typeof destinationSchema>;

/** A destination with a server. */
export type SiteDestination = Exclude<Destination, { kind: 'folder' }>;

export type WordPressDestination = Extract<Destination, { kind: 'wordpress' }>;
export type MicropubDestination = Extract<Destination, { kind: 'micropub' }>;
export type RepositoryDestination = Extract<Destination, { kind: 'repository' }>;
export type WebDavDestination = Extract<Destination, { kind: 'webdav' }>;

/** The one origin to which the secret of a destination is sent. */
export function secretOrigin({ apiRoot }: SiteDestination): string {
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

/** Whether a path stays below where it begins. */
export function isFolderPath(path: string): boolean {
  const steps = path.split('/');
  return path === '' || steps.every((step) => step !== '' && step !== '.' && step !== '..');
}
