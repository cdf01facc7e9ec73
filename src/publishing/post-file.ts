import type { RepositoryDestination, WebDavDestination } from '../domain/destination';
import { postFormats } from '../rendering/formats/formats';
import type { OutgoingPost } from './destination-client';

type FilePlace = Pick<RepositoryDestination | WebDavDestination, 'folder' | 'format'>;

/** The path of a post's file below a place: its key there, chosen when it is sent first. */
export function filePath({ folder, format }: FilePlace, { date, slug, title }: OutgoingPost): string {
  const name = postFormats[format].fileName({ date, slug, title });
  return folder === '' ? name : `${folder}/${name}`;
}

/** The very bytes of the file, as text. */
export function fileText({ format }: FilePlace, post: OutgoingPost): string {
  return post.render(format).text;
}

/** A path for an address: each step by itself, so that a name can have any characters. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
