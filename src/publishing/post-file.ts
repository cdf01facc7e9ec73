import type { FileDestination } from '../domain/destination';
import { fillPathPattern } from '../domain/digest/post-address';
import { fileStem } from '../rendering/file-stem';
import { postFormats } from '../rendering/formats/formats';
import type { OutgoingPost } from './destination-client';

type FilePlace = Pick<FileDestination, 'format' | 'fileName'> & { folder?: string };

/** The path of a post's file below a place: its key there, chosen when it is sent first. */
export function filePath(
  place: FilePlace,
  post: Pick<OutgoingPost, 'date' | 'slug' | 'title' | 'file'>,
): string {
  if (post.file) return post.file.path;
  const { folder = '', format } = place;
  const name = place.fileName === undefined ? postFormats[format].fileName(post) : patternName(place, post);
  return folder === '' ? name : `${folder}/${name}`;
}

/** A name by the writer's pattern, with the format's ending where the pattern has none. */
function patternName(
  { format, fileName = '' }: FilePlace,
  post: Pick<OutgoingPost, 'date' | 'slug' | 'title'>,
): string {
  const name = fillPathPattern(fileName, fileStem(post), post.date);
  return /\.[a-z\d]{1,8}$/i.test(fileName.trim()) ? name : `${name}.${postFormats[format].extension}`;
}

/** The very bytes of the file, as text. */
export function fileText({ format }: FilePlace, post: OutgoingPost): string {
  return post.file?.text ?? post.render(format).text;
}

export function fileMediaType({ format }: FilePlace, { file }: OutgoingPost): string {
  return file?.mediaType ?? postFormats[format].mediaType;
}

/** A path for an address: each step by itself, so that a name can have any characters. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
