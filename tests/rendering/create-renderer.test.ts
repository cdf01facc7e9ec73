import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../src/rendering/compile';
import { createRenderer } from '../../src/rendering/create-renderer';
import { markdownToHtml } from '../../src/rendering/markdown/markdown-to-html';
import { render } from '../../src/rendering/render';
import { aDigest, clipsInOrder } from './builders';

const digest = aDigest();
const fifty = (third: string) =>
  clipsInOrder(
    ...Array.from({ length: 50 }, (_, i) => ({
      url: `https://e.org/${i}`,
      comment: i === 3 ? third : `Number ${i} is [here](), *really*.`,
    })),
  );

describe('a renderer', () => {
  it('gives what the pure functions give, each time', () => {
    const renderer = createRenderer();
    for (const third of ['a', '', 'a', '[b]() `c`']) {
      const { entries, clips } = fifty(third);
      for (const format of ['markdown', 'html'] as const) {
        expect(renderer.render(digest, entries, clips, { format })).toEqual(
          render(compile(digest, entries, clips), format),
        );
      }
    }
  });

  it('reads one block anew for a keystroke in fifty', () => {
    const toHtml = vi.fn(markdownToHtml);
    const renderer = createRenderer(toHtml);
    const type = (text: string) => {
      const { entries, clips } = fifty(text);
      renderer.render(digest, entries, clips, { format: 'html' });
    };
    type('a');
    expect(toHtml).toHaveBeenCalledTimes(50);
    type('ab');
    expect(toHtml).toHaveBeenCalledTimes(51);
    type('abc');
    expect(toHtml).toHaveBeenCalledTimes(52);
  });
});
