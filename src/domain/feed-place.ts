import * as v from 'valibot';
import { isFolderPath, type Destination } from './destination';
import { publicationStates } from './digest/publication';
import { instantSchema, recordIdSchema, textSchema } from './schemas';

/** A file at a destination in which the feed of what is published is kept, and what has become of it there. */
export const feedPlaceSchema = v.object({
  id: recordIdSchema,
  destination: v.string(),
  kind: v.picklist(['atom', 'rss', 'json']),
  /** Below the place, as a feed reader finds it there. */
  path: v.pipe(textSchema(500), v.check(isFeedPath, 'is no path of a file')),
  /** Whether it is written after each publication, without being asked for. */
  isAutomatic: v.boolean(),
  state: v.picklist(publicationStates),
  remoteId: v.optional(v.string()),
  at: v.optional(instantSchema),
  hash: v.optional(v.string()),
  remoteHash: v.optional(v.string()),
  /** Of which kind the fault was for which it was not written last; absent where it was. */
  failed: v.optional(v.string()),
});

export type FeedPlace = v.InferOutput<typeof feedPlaceSchema>;

/** A feed as a file: of which kind, and under which name it is downloaded. */
export interface FeedFile {
  kind: FeedPlace['kind'];
  name: string;
  mediaType: string;
}

export const feedFiles: readonly FeedFile[] = [
  { kind: 'atom', name: 'atom.xml', mediaType: 'application/atom+xml' },
  { kind: 'rss', name: 'rss.xml', mediaType: 'application/rss+xml' },
  { kind: 'json', name: 'feed.json', mediaType: 'application/feed+json' },
];

/** Whether a path can be that of a file below a place. */
export function isFeedPath(path: string): boolean {
  return path !== '' && isFolderPath(path);
}

/** Whether a destination holds files, among which a feed can be; a folder of this machine holds none below it. */
export function holdsFeed(destination: Destination, path: string): boolean {
  if (destination.kind === 'folder') return !path.includes('/');
  return destination.kind === 'repository' || destination.kind === 'webdav';
}
