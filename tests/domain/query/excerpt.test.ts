import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../../src/domain/query/excerpt';
import { highlight } from '../../../src/domain/query/highlight';

const terms = [{ kind: 'word' as const, text: 'yolk' }];

test('a hit that comes late is brought into sight, from the beginning of a word', () => {
  const text = `${'Much is said before it comes to the point. '.repeat(10)}Whisk the yolks gently.`;
  expect(excerpt(text, terms, 60)).toEqual({
    text: '…to the point. Whisk the yolks gently.',
    hit: true,
  });
});

test('a text is shown from its beginning where the hit is in sight there, and where there is none', () => {
  expect(excerpt('Yolks first, and then the rest', terms, 12)).toEqual({ text: 'Yolks first,', hit: true });
  expect(excerpt('Nothing of the kind is in here', terms, 7)).toEqual({ text: 'Nothing', hit: false });
  expect(excerpt('Nothing is asked', [], 7)).toEqual({ text: 'Nothing', hit: false });
});

test('whatever stands around it, the first hit is in what is shown', () => {
  const prose = fc.array(fc.constantFrom('tea', 'cup', ' ', '  ', '北京', '大学', '🦊', 'résumé '), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(prose, prose, (before, after) => {
      const { text, hit } = excerpt(`${before.join('')} yolks ${after.join('')}`, terms, 300);
      expect(hit).toBe(true);
      const at = highlight(text, terms).findIndex((piece) => piece.hit);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(text.indexOf('yolk')).toBeLessThanOrEqual(61);
    }),
  );
});
