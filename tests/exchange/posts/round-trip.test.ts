import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clip } from '../../../src/domain/clip';
import { postStyles, type Entry } from '../../../src/domain/digest';
import { readMarkdownPost } from '../../../src/exchange/posts/markdown-post';
import { compile } from '../../../src/rendering/compile';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import { render } from '../../../src/rendering/render';
import { wordings } from '../../../src/rendering/wording/wordings';
import { aClip, aDigest, anOutline, aQuote } from '../../rendering/builders';
import type { TakenPost } from '../../../src/exchange/posts/take-apart';
import type { Post } from '../../../src/rendering/post';
import { clipsOf, take } from './read-back';

const words = fc.constantFrom(
  'Flink',
  'and [this]()',
  '比较。',
  'very *good*',
  'اقرأ',
  '5~10',
  'a_b',
  'C++',
  '2. x',
  '`code`',
  '(see)',
  'x | y',
  '&',
  '“quoted”.',
);
const sentence = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));

const clip = fc
  .record({
    path: fc.constantFrom('', '?q=1&r=2', 'a_(b)', '%E6%B5%8B', '#part'),
    title: fc.constantFrom('A page', 'Home | Rust', 'One [1] & *two*', '数据湖', 'Three\nlines'),
    comment: fc.oneof(
      fc.constant(''),
      sentence,
      fc.tuple(sentence, sentence).map((all) => all.join('\n\n')),
    ),
    quote: fc.option(fc.constantFrom('Said *once*.', 'One.\n\nTwo [x](https://q.example/).', '> deep'), {
      nil: undefined,
    }),
    tags: fc.subarray(['rust', '数据']),
    runOn: fc.boolean(),
  })
  .map((facts, ...rest) => ({ facts, rest }));

type Made = Parameters<typeof anOutline>[number];

const outline = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: clip.map(({ facts }) => ({ kind: 'clip' as const, facts })) },
      {
        weight: 1,
        arbitrary: sentence.map((text) => ({
          kind: 'text' as const,
          text: text.replaceAll('[this]()', 'this'),
          runOn: false,
        })),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('Rust', 'News & views')
          .map((text) => ({ kind: 'heading' as const, text })),
      },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((all): { entries: Entry[]; clips: Map<string, Clip> } => {
    const clips = new Map<string, Clip>();
    const drafts = all.map((one, n): Made => {
      if (one.kind !== 'clip') return one;
      const { path, title, comment, quote, tags, runOn } = one.facts;
      const quotes = quote === undefined ? [] : [aQuote({ id: `q${n}`, text: quote, markdown: quote })];
      clips.set(
        `c${n}`,
        aClip({ id: `c${n}`, url: `https://site-${n}.example/${path}`, title, comment, quotes, tags }),
      );
      return { kind: 'clip', clipId: `c${n}`, runOn };
    });
    return { entries: anOutline(...drafts), clips };
  });

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
      fc.property(outline, ({ entries, clips }) => {
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
