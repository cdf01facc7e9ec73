import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { postStyles } from '../../../src/domain/digest';
import { readMarkdownPost } from '../../../src/exchange/posts/markdown-post';
import { compile } from '../../../src/rendering/compile';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import { render } from '../../../src/rendering/render';
import { wordings } from '../../../src/rendering/wording/wordings';
import { aDigest } from '../../rendering/builders';
import type { TakenPost } from '../../../src/exchange/posts/take-apart';
import type { Post } from '../../../src/rendering/post';
import { arbitraryPost } from './arbitrary-post';
import { clipsOf, take } from './read-back';

function readAgain(body: string): { taken: TakenPost; post: Post } {
  const taken = take(body);
  return { taken, post: compile(aDigest(), taken.entries, clipsOf(taken)) };
}

const formats = [
  'markdown',
  'hugo',
  'jekyll',
  'eleventy',
  'astro',
  'obsidian',
] as const satisfies PostFormatId[];

test.each(postStyles)(
  'posts of style %s come back from every format of Markdown, to the byte in prose',
  (style) => {
    fc.assert(
      fc.property(arbitraryPost, ({ entries, clips }) => {
        const post = compile(aDigest({ style }), entries, clips, undefined, { style });
        const posts = new Map<string, { taken: TakenPost; post: Post }>();
        for (const format of formats) {
          const file = render(post, format);
          const reading = readMarkdownPost('2016-04-26-x.md', file.text, { zone: 'UTC', wordings });
          if (reading.kind === 'no-post') {
            expect(file.body.trim()).toBe('');
            continue;
          }
          const { body } = reading.post;
          const known = posts.get(body) ?? readAgain(body);
          posts.set(body, known);
          const { taken } = known;
          expect(render(known.post, format).body.replace(/\n$/, '')).toBe(file.body.replace(/\n$/, ''));
          const linked = new Set(taken.added.map(({ url }) => url));
          expect([...clips.values()].filter(({ url }) => !linked.has(url))).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  },
);
