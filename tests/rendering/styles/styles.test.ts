import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/rendering/compile';
import { render } from '../../../src/rendering/render';
import { postStyles } from '../../../src/domain/digest';
import { aDigest, clipsInOrder } from '../builders';
import { variedPost } from '../varied-post';

const { digest, entries, clips } = variedPost();

it.each(postStyles)('the style %s is what it always was', async (style) => {
  const post = compile(digest, entries, clips, undefined, { style });
  await expect(render(post, 'markdown').text).toMatchFileSnapshot(`../golden/varied-post.${style}.golden`);
});

it.each([
  ['Pacific/Kiritimati', 'May 3, 2026'],
  ['Pacific/Pago_Pago', 'May 2, 2026'],
])('a day ends where the writer lives: %s', (zone, day) => {
  const saved = clipsInOrder({ savedAt: '2026-05-02T23:30:00.000Z' });
  const post = compile(aDigest(), saved.entries, saved.clips, undefined, { style: 'by-day', zone });
  expect(post.blocks[0]).toEqual({ kind: 'heading', level: 2, text: day });
});

describe('a clip with two tags', () => {
  it('stands under the first alone', () => {
    const made = clipsInOrder({ tags: ['a', 'b'] }, { tags: ['b'] }, { tags: [] });
    const { blocks } = compile(aDigest(), made.entries, made.clips, undefined, { style: 'by-tag' });
    expect(blocks.map((block) => (block.kind === 'heading' ? block.text : block.kind))).toEqual([
      'a',
      'list',
      'b',
      'list',
      'Other links',
      'list',
    ]);
  });
});
