import { fileOfBytes } from '../../../src/exchange/incoming/incoming-file';
import type { HtmlOptions } from '../../../src/exchange/posts/html-post';
import { readPosts } from '../../../src/exchange/posts/read-posts';
import type { SourcePost } from '../../../src/exchange/posts/source-post';
import { escapeMarkdown, linkDestination } from '../../../src/rendering/markdown/escape-markdown';
import { wordings } from '../../../src/rendering/wording/wordings';
import type { Clip } from '../../../src/domain/clip';
import type { Entry } from '../../../src/domain/digest';
import { takeApart, type TakenPost } from '../../../src/exchange/posts/take-apart';
import { compile } from '../../../src/rendering/compile';
import { plainMarkdown } from '../../../src/rendering/formats/markdown';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import { render } from '../../../src/rendering/render';
import { separatorAfter } from '../../../src/rendering/styles/prose';
import { aDigest } from '../../rendering/builders';

export function writtenBody(
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  format: PostFormatId = 'markdown',
): string {
  return render(compile(aDigest(), entries, clips), format).body.replace(/\n$/, '');
}

export function take(body: string, known: ReadonlyMap<string, Clip> = new Map()): TakenPost {
  return takeApart(body, {
    digestId: 'd1',
    at: '2016-04-26T12:00:00.000Z',
    idOf: (_at, seed) => seed,
    write: (entries, clips) => plainMarkdown(compile(aDigest(), entries, clips).blocks),
    separatorAfter,
    textOf: (markdown) => markdown,
    known,
  });
}

export const clipsOf = ({ added }: TakenPost) => new Map(added.map((clip) => [clip.id, clip]));

export const htmlOptions: HtmlOptions = {
  zone: 'UTC',
  wordings,
  writing: { escapeMarkdown, linkDestination },
};

/** The posts of a text that is the file of this name. */
export async function postsIn(name: string, text: string): Promise<SourcePost[]> {
  const posts: SourcePost[] = [];
  for await (const reading of readPosts([fileOfBytes(name, new TextEncoder().encode(text))], htmlOptions)) {
    if (reading.kind === 'no-post') throw new Error(`${reading.origin}: ${reading.why}`);
    posts.push(reading.post);
  }
  return posts;
}
