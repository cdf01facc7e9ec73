import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { postStyles } from '../../../src/domain/digest';
import { compile } from '../../../src/rendering/compile';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import { render } from '../../../src/rendering/render';
import { wordsAndLinks } from '../../generators/words-and-links';
import { aDigest } from '../../rendering/builders';
import { arbitraryPost } from './arbitrary-post';
import { clipsOf, postsIn, take } from './read-back';

/** The formats of HTML that say of what day they are, without which a post cannot be read back. */
const formats = { html: 'x.html', microformats: 'x.html', wxr: 'x.xml' } as const;

/** Where a quote comes from stands in no Markdown unless it follows its clip. */
const withoutSources = (html: string) => html.replaceAll(/ cite="[^"]*"/g, '').trim();

const cases = (Object.keys(formats) as (keyof typeof formats)[]).flatMap((format) =>
  postStyles.map((style) => [style, format] as const),
);

test.each(cases)('posts of style %s come back from %s with their words and links', async (style, format) => {
  const isExact = style === 'prose' && format !== 'wxr';
  await fc.assert(
    fc.asyncProperty(arbitraryPost, async ({ entries, clips }) => {
      const write = (post: Parameters<typeof render>[0], id: PostFormatId) =>
        render(post, id, { draft: false });
      const post = compile(aDigest({ style }), entries, clips, undefined, { style });
      const file = write(post, format);
      fc.pre(file.body.trim() !== '');
      const [reading] = await postsIn(formats[format], file.text);
      const taken = take(reading!.body);
      const again = write(compile(aDigest(), taken.entries, clipsOf(taken)), format).body;
      expect(wordsAndLinks(again)).toEqual(wordsAndLinks(file.body));
      if (isExact) expect(withoutSources(again)).toBe(withoutSources(file.body));
    }),
    { numRuns: 50 },
  );
});
