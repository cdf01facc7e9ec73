import { decodeFile } from '../reading/decode-file';
import { bytesOfFile, fileOfBytes, type IncomingFile } from '../incoming/incoming-file';
import { isZip, unzipEntry } from '../incoming/unzip';
import { zipDirectory } from '../incoming/zip-directory';
import { readJsonPosts, readXmlPosts } from './feed-posts';
import { readHtmlPost, type HtmlOptions } from './html-post';
import { readMarkdownPost } from './markdown-post';
import type { PostReading } from './source-post';

/** A file of one post, and one of many, are no longer than this. */
const maxBytes = { post: 5_000_000, feed: 200_000_000 };

/**
 * Reads the posts that were published before the tool: Markdown files of Hugo, Jekyll, Eleventy and Astro,
 * pages, feeds (RSS, Atom, JSON), WordPress' export file, each by itself, in a folder or in an archive.
 */
export async function* readPosts(
  files: readonly IncomingFile[],
  options: HtmlOptions,
): AsyncGenerator<PostReading> {
  for (const file of files) {
    if (isZip(await file.slice(0, 4))) yield* readZip(file, options);
    else yield* readOne(file, options);
  }
}

async function* readZip(archive: IncomingFile, options: HtmlOptions): AsyncGenerator<PostReading> {
  const { entries } = await zipDirectory(archive);
  for (const entry of entries) {
    const kind = kindOf(entry.name);
    if (kind === undefined) continue;
    const unzipped = await unzipEntry(
      archive,
      entry,
      maxBytes[kind === 'xml' || kind === 'json' ? 'feed' : 'post'],
    );
    if (unzipped.kind === 'whole') yield* readOne(fileOfBytes(entry.name, unzipped.bytes), options);
    else
      yield {
        kind: 'no-post',
        origin: entry.name,
        why: unzipped.kind === 'too-large' ? 'too-large' : 'broken',
      };
  }
}

type PostFileKind = 'markdown' | 'html' | 'xml' | 'json';

function kindOf(name: string): PostFileKind | undefined {
  if (/(?:^|\/)(?:\.|__MACOSX\/|node_modules\/)/.test(name)) return undefined;
  const [, extension = ''] = /\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  if (/^(?:md|markdown|mdx|mkd)$/.test(extension)) return 'markdown';
  if (/^x?html?$/.test(extension)) return 'html';
  if (/^(?:xml|rss|atom|wxr)$/.test(extension)) return 'xml';
  return extension === 'json' ? 'json' : undefined;
}

async function* readOne(file: IncomingFile, options: HtmlOptions): AsyncGenerator<PostReading> {
  const kind = kindOf(file.name);
  const origin = file.name;
  if (kind === undefined) {
    yield { kind: 'no-post', origin, why: 'not-a-post' };
    return;
  }
  if (file.size > maxBytes[kind === 'xml' || kind === 'json' ? 'feed' : 'post']) {
    yield { kind: 'no-post', origin, why: 'too-large' };
    return;
  }
  let text = '';
  for await (const piece of decodeFile(bytesOfFile(file))) text += piece;
  switch (kind) {
    case 'markdown':
      return yield readMarkdownPost(origin, text, options);
    case 'html':
      return yield readHtmlPost(origin, text, options);
    case 'json':
      return yield* readJsonPosts(origin, text, options);
    case 'xml': {
      let found = 0;
      for (const post of readXmlPosts(origin, text, options)) {
        found += 1;
        yield post;
      }
      if (found === 0) yield { kind: 'no-post', origin, why: 'not-a-post' };
    }
  }
}
