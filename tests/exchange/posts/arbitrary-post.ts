import * as fc from 'fast-check';
import type { Clip } from '../../../src/domain/clip';
import type { Entry } from '../../../src/domain/digest';
import { aClip, anOutline, aQuote } from '../../rendering/builders';

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
  'a -- b',
  'me@example.org',
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

/** An outline with clips, texts and headings of every kind. */
export const arbitraryPost = fc
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
