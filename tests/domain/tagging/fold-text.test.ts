import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/domain/tagging/fold-text';

describe('folded text', () => {
  it.each([
    ['Résumé', 'resume'],
    ['Ångström', 'angstrom'],
    ['Việt Nam', 'viet nam'],
    ['Łódź', 'lodz'],
    ['Smørrebrød', 'smorrebrod'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Ψυχή', 'ψυχη'],
    ['css-grid_layout', 'css grid layout'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['ぱ', 'ぱ'],
    ['й', 'й'],
    ['한국어', '한국어'],
    ['C++', 'c++'],
  ])('of %s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds no further', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
