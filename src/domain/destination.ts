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

/** Of more a site says nothing that anybody would choose from. */
export const maxTargets = 100;

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
  /** In whose name new posts are; the account's own where it is absent. */
  author: v.optional(v.number()),
  /** As whom the account may write, as the site said when it was asked last. */
  authors: v.optional(
    v.pipe(v.array(v.object({ id: v.number(), name: textSchema(200) })), v.maxLength(maxTargets)),
  ),
});

/** How a post is written into a file. */
const fileFields = {
  format: v.picklist(fileFormats),
  /** Id of the writer's template that puts the format's parts together; absent where the format's own does. */
  template: v.optional(recordIdSchema),
  /** What a file is called, by `fillPathPattern`; absent where the format's own way is used. */
  fileName: v.optional(v.pipe(textSchema(200), v.check(isFilePattern, 'names no file of the place'))),
};

/** How a place takes files that has folders. */
const placedFields = {
  ...fileFields,
  /** Where the posts are, without slashes at the ends; empty for the place itself. */
  folder: v.pipe(textSchema(500), v.check(isFolderPath, 'leads out of the place')),
};

/** A repository behind the contents API that GitHub, Gitea and Forgejo have in common. */
const repositorySchema = v.object({
  ...base,
  ...placedFields,
  kind: v.literal('repository'),
  forge: v.picklist(['github', 'gitea']),
  apiRoot: secretSafe,
  /** `owner/name`. */
  repository: v.pipe(v.string(), v.regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, 'is no owner and name')),
  branch: textSchema(200),
  /** What a commit says, with `:title` for the post's; absent where it says what was done. */
  commitMessage: v.optional(textSchema(200)),
});

const webDavSchema = v.object({
  ...base,
  ...placedFields,
  kind: v.literal('webdav'),
  /** The collection, with a slash at its end. */
  apiRoot: secretSafe,
  user: textSchema(200),
});

export type SiteAuthor = NonNullable<WordPressDestination['authors']>[number];

/** Where a site can send a post besides: a network it passes posts on to, a newsletter. */
const targetSchema = v.object({ id: v.pipe(textSchema(1_000), v.nonEmpty()), name: textSchema(200) });

export type PostTarget = v.InferOutput<typeof targetSchema>;

/** What the site said of them when it was asked last. */
const targetFields = { targets: v.optional(v.pipe(v.array(targetSchema), v.maxLength(maxTargets))) };

/** A site that speaks Micropub, a W3C protocol. */
const micropubSchema = v.object({
  ...base,
  kind: v.literal('micropub'),
  ...targetFields,
  /** Its endpoint. */
  apiRoot: secretSafe,
  status: v.picklist(['draft', 'published']),
});

/** A Ghost site, whose targets are its newsletters by their slugs. */
const ghostSchema = v.object({
  ...base,
  kind: v.literal('ghost'),
  ...targetFields,
  /** The root of its Admin API. */
  apiRoot: secretSafe,
  status: v.picklist(['draft', 'published']),
});

/** An account on Bluesky, where posts are announced that are out elsewhere. */
const blueskySchema = v.object({
  ...base,
  kind: v.literal('bluesky'),
  /** The account's server, with a slash at its end. */
  apiRoot: secretSafe,
  /** Its handle. */
  user: textSchema(300),
});

/** A folder of this machine. Which one it is, only this browser knows. */
const folderSchema = v.object({ ...named, ...fileFields, kind: v.literal('folder') });

/** A place where digests are sent, as the writer set it up. What opens it is kept apart, in this browser alone. */
export const destinationSchema = v.variant('kind', [
  wordPressSchema,
  repositorySchema,
  webDavSchema,
  micropubSchema,
  ghostSchema,
  folderSchema,
  blueskySchema,
]);

export type Destination = v.InferOutput<typeof destinationSchema>;

/** A destination with a server. */
export type SiteDestination = Exclude<Destination, { kind: 'folder' }>;

export type WordPressDestination = Extract<Destination, { kind: 'wordpress' }>;
export type BlueskyDestination = Extract<Destination, { kind: 'bluesky' }>;
export type GhostDestination = Extract<Destination, { kind: 'ghost' }>;
export type MicropubDestination = Extract<Destination, { kind: 'micropub' }>;
export type RepositoryDestination = Extract<Destination, { kind: 'repository' }>;
export type WebDavDestination = Extract<Destination, { kind: 'webdav' }>;

/** A destination that takes a post as a file. */
export type FileDestination = Extract<Destination, { kind: 'repository' | 'webdav' | 'folder' }>;

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

/** Whether a pattern gives each post a file below the place, whatever the post is called. */
export function isFilePattern(pattern: string): boolean {
  return pattern !== '' && !/[\p{C}\\]/u.test(pattern) && isFolderPath(pattern);
}

/** Whether posts are announced there, once they are out elsewhere, and are not published themselves. */
export function isAnnouncing({ kind }: Destination): boolean {
  return kind === 'bluesky';
}

/** Id of the format, or of the writer's template, in which a destination is sent posts. */
export function sentFormat(destination: Destination): string {
  if ('format' in destination) return destination.template ?? destination.format;
  return destination.kind === 'wordpress' && destination.editor === 'blocks' ? 'wordpress' : 'html';
}
