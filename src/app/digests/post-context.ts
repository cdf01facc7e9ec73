import * as v from 'valibot';
import { sanitizeHtml } from '../../browser/sanitize-html';
import type { Digest } from '../../domain/digest';
import { previousPost, type PreviousPost } from '../../domain/digest/published-digests';
import { textSchema } from '../../domain/schemas';
import { frontMatterFields, type FieldKeys, type FormatOptions } from '../../rendering/formats/format';
import type { PostFormatId } from '../../rendering/formats/formats';
import type { RenderOptions } from '../../rendering/render';
import { listDigests, type ListedDigest } from '../../storage/digests/digest-list';
import { defineSetting } from '../settings/define-setting';

const maxKeyChars = 200;

const siteSchema = v.object({
  keys: v.fallback(v.record(v.picklist(frontMatterFields), textSchema(maxKeyChars)), {}),
  withOffset: v.fallback(v.optional(v.boolean()), undefined),
});

/** What the writer's site wants of the front matter of a format. */
export interface SiteFrontMatter {
  /** Its own names of fields; an empty one leaves the field out. */
  keys: FieldKeys;
  /** Whether dates have the offset of the digest's zone; absent where the format's own habit stands. */
  withOffset?: boolean | undefined;
}

/** By the id of the format. */
export const siteFrontMatterSchema: v.GenericSchema<unknown, Record<string, SiteFrontMatter>> = v.record(
  v.string(),
  v.fallback(siteSchema, { keys: {}, withOffset: undefined }),
);

export const siteFrontMatter = defineSetting({
  name: 'siteFrontMatter',
  schema: siteFrontMatterSchema,
  fallback: {},
});

/** What the site wants of this format, for the renderer. */
export function frontMatterOptions(
  sites: Readonly<Record<string, SiteFrontMatter>>,
  format: PostFormatId,
): FormatOptions {
  const { keys = {}, withOffset } = Object.hasOwn(sites, format) ? sites[format]! : {};
  return { keys, ...(withOffset !== undefined && { withOffset }) };
}

/** The post that went out before the digest in its series, for the renderer. */
export async function readPreviousPost(
  digest: Digest,
  storage: { listDigests: () => Promise<ListedDigest[]> } = { listDigests },
): Promise<PreviousPost | undefined> {
  return previousPost(digest, await storage.listDigests());
}

/** All that the renderer is told beside the post itself, as the composer tells it. */
export async function readRenderOptions(digest: Digest, format: PostFormatId): Promise<RenderOptions> {
  const [sites, previous] = await Promise.all([siteFrontMatter.read(), readPreviousPost(digest)]);
  return { ...frontMatterOptions(sites, format), ...(previous && { previous }), sanitizeHtml };
}
