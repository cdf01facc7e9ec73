// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { entryTexts } from '../../../../options/digests/preview/entry-texts';
import type { Entry, PostStyle } from '../../../../src/domain/digest';
import { entryAt } from '../../../../src/domain/digest/entry-at';
import { compile } from '../../../../src/rendering/compile';
import { render } from '../../../../src/rendering/render';
import { wordingFor } from '../../../../src/rendering/wording/wordings';
import { aClip } from '../../../builders/a-clip';
import { aDigest } from '../../../builders/a-digest';

const clips = new Map(
  ['one', 'two', 'three'].map((id, index) => [
    id,
    aClip({
      id,
      title: `Title of ${id}`,
      tags: [index === 1 ? 'odd' : 'even'],
      comment: ['Words on **[one]()** & more.', '', '- a list on three\n- of two'][index]!,
    }),
  ]),
);
const place = { digestId: 'd' };
const entries: Entry[] = [...clips.keys()].map((id, index) => ({
  ...place,
  id,
  rank: `a${index}`,
  kind: 'clip',
  clipId: id,
  runOn: index === 1,
}));

test.each<PostStyle>(['prose', 'bulleted', 'by-tag', 'by-day', 'sections', 'links'])(
  'in the style %s every entry is found where a reader sees it',
  (style) => {
    const post = compile(aDigest(), entries, clips, wordingFor('en'), { style });
    const page = new DOMParser().parseFromString(render(post, 'html').text, 'text/html');
    const text = page.body.textContent ?? '';
    const words = entryTexts(entries, clips, style);
    for (const [id, seen] of [
      ['one', 'one'],
      ['two', 'Title of two'],
      ['three', style === 'links' ? 'Title of three' : 'on three'],
    ] as const) {
      const at = text.lastIndexOf(seen) + 1;
      expect(at, seen).toBeGreaterThan(0);
      expect(entryAt(text, words, at), seen).toBe(id);
    }
  },
);
