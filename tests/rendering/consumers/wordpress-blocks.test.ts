import { parse } from '@wordpress/block-serialization-default-parser';
import { expect, test } from 'vitest';
import { compile } from '../../../src/rendering/compile';
import { render } from '../../../src/rendering/render';
import { aDigest, clipsInOrder } from '../builders';
import { expectHarmless, lettersOf } from '../expect-harmless';
import { hostileTexts } from '../hostile-texts';
import { poisoned } from '../poisoned';
import { seedPost } from '../seed-post';
import { variedPost } from '../varied-post';

type ParsedBlock = ReturnType<typeof parse>[number];

const known = new Set([
  'paragraph',
  'quote',
  'list',
  'list-item',
  'heading',
  'code',
  'separator',
  'image',
  'table',
  'html',
  'more',
]);

function blocksOf({ digest, entries, clips }: ReturnType<typeof seedPost>): ParsedBlock[] {
  return parse(render(compile(digest, entries, clips), 'wordpress').text);
}

function all(blocks: readonly ParsedBlock[]): ParsedBlock[] {
  return blocks.flatMap((block) => [block, ...all(block.innerBlocks)]);
}

/** What stands outside of every block; WordPress would make one "Classic" block of it. */
function leftOver(blocks: readonly ParsedBlock[]): string {
  return blocks
    .filter(({ blockName }) => blockName === null)
    .map(({ innerHTML }) => innerHTML.replace(/<!-- gleanings:[\w-]* -->/g, '').trim())
    .join('');
}

test.each([
  ['the model post', seedPost()],
  ['a post of many kinds', variedPost()],
])('WordPress’s own parser finds nothing but blocks in %s', (_, post) => {
  const blocks = blocksOf(post);
  expect(leftOver(blocks)).toBe('');
  const names = new Set(all(blocks).flatMap(({ blockName }) => blockName ?? []));
  expect([...names].filter((name) => !known.has(name.replace(/^core\//, '')))).toEqual([]);
  expect(names.has('core/paragraph')).toBe(true);
  expect(names.has('core/quote')).toBe(true);
});

test('hostile words stay inside their blocks, and are all there', () => {
  const texts = hostileTexts().filter((text, i) => text.length < 5_000 && (i < 25 || i % 16 === 0));
  for (const text of texts) {
    const blocks = blocksOf(poisoned(text));
    expect(leftOver(blocks), text).toBe('');
    const shown = all(blocks)
      .map(({ innerHTML }) => expectHarmless(innerHTML))
      .join(' ');
    expect(lettersOf(shown), text).toContain(lettersOf(text.trim()));
  }
});

test.each([
  ['- a\n- b\n  - c\n\nAnd then.', 'Words<br>• a<br>• b<br>• c<br>And then.'],
  ['3. a\n4. b\n\n> c', 'Words<br>3. a<br>4. b<br><q>c</q>'],
])('in an item a list that words follow stays before them: %j', (markdown, expected) => {
  const { entries, clips } = clipsInOrder({ comment: `[Words]()\n\n${markdown}` });
  const { body } = render(compile(aDigest({ style: 'bulleted' }), entries, clips), 'wordpress');
  expect(body.replaceAll(/<a [^>]*>|<\/a>/g, '')).toContain(`<li>${expected}</li>`);
});

test('in an item a list at its end is a list', () => {
  const { entries, clips } = clipsInOrder({ comment: '[Words]()\n\n- a\n- b' });
  const { body } = render(compile(aDigest({ style: 'bulleted' }), entries, clips), 'wordpress');
  expect(body).toContain('Words</a><!-- wp:list -->');
});
