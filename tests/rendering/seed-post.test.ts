import { describe, expect, it } from 'vitest';
import { compile } from '../../src/rendering/compile';
import { render } from '../../src/rendering/render';
import { wordingFor } from '../../src/rendering/wording/wordings';
import { seedFile, seedPost } from './seed-post';

const { digest, entries, clips } = seedPost();

describe('the model post of 2016', () => {
  it('rebuilds to the byte from its clips', () => {
    const { body, footer } = render(compile(digest, entries, clips), 'markdown');
    expect(body).toBe(seedFile('expected-body.md'));
    expect(footer).toBe(seedFile('expected-footer.md'));
  });

  it('rebuilds from quotes that came without Markdown', () => {
    const bare = [...clips].map(
      ([id, clip]) => [id, { ...clip, quotes: clip.quotes.map((q) => ({ ...q, markdown: '' })) }] as const,
    );
    expect(render(compile(digest, entries, new Map(bare)), 'markdown').body).toBe(
      seedFile('expected-body.md'),
    );
  });

  it('rebuilds whatever order its entries are handed in', () => {
    expect(compile(digest, entries.toReversed(), clips)).toEqual(compile(digest, entries, clips));
  });

  it('has an English footer where the wording is English', () => {
    expect(render(compile(digest, entries, clips, wordingFor('en')), 'markdown').footer).toBe(
      `~ by mdavey on April 26, 2016.

Posted in [数据](https://mdavey.wordpress.com/category/data/), [未分类](https://mdavey.wordpress.com/category/uncategorized/)

Tags: [ApacheFlink](https://mdavey.wordpress.com/tag/apacheflink/), [大数据](https://mdavey.wordpress.com/tag/bigdata/), [数据湖](https://mdavey.wordpress.com/tag/datalake/), [机器学习](https://mdavey.wordpress.com/tag/machinelearning/)
`,
    );
  });
});
