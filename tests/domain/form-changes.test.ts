import { describe, expect, test } from 'vitest';
import {
  applyFormChanges,
  mergeField,
  mergeNames,
  mergeQuotes,
  mergeTags,
  mergeText,
  mergeValue,
} from '../../src/domain/form-changes';
import type { Quote } from '../../src/domain/quote';

interface Page {
  title: string;
  comment: string;
  tags: string[];
  private: boolean;
}
const rules = { title: mergeValue, comment: mergeText, tags: mergeTags, private: mergeValue };
const base: Page = { title: 'T', comment: 'Words.', tags: ['web'], private: false };

test('what the form has not changed is as the record has it now', () => {
  const current = { title: 'New', comment: 'Other words.', tags: ['news'], private: true };
  const edited = { ...base, comment: 'Words.' };
  expect(applyFormChanges(base, edited, current, rules)).toEqual({ record: current, conflicts: [] });
});

test('what the record has not changed is as the form has it', () => {
  const edited = { title: 'Mine', comment: 'More.', tags: ['web', 'x'], private: true };
  expect(applyFormChanges(base, edited, base, rules)).toEqual({ record: edited, conflicts: [] });
});

test('fields that the form does not show stay', () => {
  const current = { ...base, savedAt: 'then' };
  expect(applyFormChanges<Page>(base, { ...base, title: 'Mine' }, current, rules).record).toEqual({
    ...current,
    title: 'Mine',
  });
});

test('a value that both have changed is the form’s, and both are told', () => {
  const { record, conflicts } = applyFormChanges(
    base,
    { ...base, title: 'Mine' },
    { ...base, title: 'Theirs' },
    rules,
  );
  expect(record.title).toBe('Mine');
  expect(conflicts).toEqual([{ field: 'title', edited: 'Mine', current: 'Theirs', bothKept: false }]);
});

test('both having made the same change is no conflict', () => {
  const both = { ...base, title: 'Same', tags: ['a'] };
  expect(applyFormChanges(base, both, { ...both }, rules)).toEqual({ record: both, conflicts: [] });
});

describe('a text that both have changed', () => {
  test.each([
    ['begun by both', '', 'Mine.', 'Theirs.', 'Theirs.\n\nMine.', true],
    ['continued by both', 'One.', 'One.\n\nMine.', 'One.\n\nTheirs.', 'One.\n\nTheirs.\n\nMine.', true],
    [
      'with the same addition',
      'One.',
      'One.\n\nTwo.\n\nMine.',
      'One.\n\nTwo.',
      'One.\n\nTwo.\n\nMine.',
      true,
    ],
    [
      'in other paragraphs',
      'One.\n\nX.\n\nTwo.',
      'Uno.\n\nX.\n\nTwo.',
      'One.\n\nX.\n\nDue.',
      'Uno.\n\nX.\n\nDue.',
      false,
    ],
    ['in neighbouring paragraphs', 'One.\n\nTwo.', 'Uno.\n\nTwo.', 'One.\n\nDue.', 'Uno.\n\nDue.', false],
    ['in overlapping paragraphs', 'A\n\nB\n\nC', 'M\n\nC', 'A\n\nT', 'T\n\nM', true],
    ['at both ends of one', 'One.', 'Mine.\n\nOne.', 'Eins.', 'Mine.\n\nEins.', false],
    ['in one paragraph', 'One.', 'Uno.', 'Eins.', 'Eins.\n\nUno.', true],
    ['emptied by the form', 'One.', '', 'Eins.', 'Eins.', true],
    ['emptied in the record', 'One.', 'Uno.', '', 'Uno.', true],
    [
      'continued by the form in a record’s longer text',
      '甲。',
      '甲。\n\n乙。',
      '序。\n\n甲。',
      '序。\n\n甲。\n\n乙。',
      false,
    ],
    [
      'with lines of another system',
      'One.\r\n\r\nX.\r\n\r\nTwo.',
      'Uno.\r\n\r\nX.\r\n\r\nTwo.',
      'One.\n\nX.\n\nDue.',
      'Uno.\n\nX.\n\nDue.',
      false,
    ],
  ])('%s: see the table', (_what, base, edited, current, merged, told) => {
    const { value, conflict } = mergeField({ base, edited, current }, mergeText);
    expect(value).toBe(merged);
    expect(conflict).toBe(told ? 'bothKept' : undefined);
  });

  test('loses no paragraph of either', () => {
    const texts = ['', 'A', 'B', 'A\n\nB', 'B\n\nA', 'A\n\nC\n\nB', 'C'];
    for (const base of texts)
      for (const edited of texts)
        for (const current of texts) {
          const { value } = mergeField({ base, edited, current }, mergeText);
          for (const [one, other] of [
            [edited, current],
            [current, edited],
          ] as const)
            for (const paragraph of one.split('\n\n'))
              // What stood there before may have been taken out by the other.
              if (!base.includes(paragraph) || other.includes(paragraph)) expect(value).toContain(paragraph);
        }
  });
});

test.each([
  ['put in by both', ['a'], ['a', 'mine'], ['a', 'theirs'], ['a', 'theirs', 'mine']],
  ['taken out by both', ['a', 'b', 'c'], ['b', 'c'], ['a', 'c'], ['c']],
  ['put in twice', ['a'], ['a', 'Rust'], ['a', 'x', 'rust'], ['a', 'x', 'rust']],
  ['spelled anew', ['web', 'a'], ['Web', 'a'], ['web'], ['Web']],
])('tags %s: see the table', (_what, base, edited, current, tags) => {
  expect(mergeField({ base, edited, current }, mergeTags)).toEqual({ value: tags });
});

test('two names for one author are both kept and told', () => {
  expect(mergeField({ base: ['Ann'], edited: ['Ann Lee'], current: ['A. Lee'] }, mergeNames)).toEqual({
    value: ['A. Lee', 'Ann Lee'],
    conflict: 'bothKept',
  });
});

describe('quotes', () => {
  const aQuote = (id: string, comment = '', text = id): Quote => ({ id, text, markdown: text, comment });
  const [a, b, c] = [aQuote('a'), aQuote('b'), aQuote('c')];
  const commented = (quote: Quote, comment: string) => ({ ...quote, comment });

  test.each([
    ['added by both', [a], [a, b], [a, c], [a, c, b], false],
    ['removed by the form', [a, b], [b], [a, b, c], [b, c], false],
    ['removed in the record', [a, b], [a, b, c], [b], [b, c], false],
    ['moved by the form', [a, b], [b, a], [a, b, c], [b, a, c], false],
    [
      'commented by the form, removed in the record',
      [a, b],
      [commented(a, 'x'), b],
      [b],
      [b, commented(a, 'x')],
      true,
    ],
    [
      'commented in the record, removed by the form',
      [a, b],
      [b],
      [commented(a, 'x'), b],
      [commented(a, 'x'), b],
      true,
    ],
    [
      'commented by both',
      [a],
      [commented(a, 'Mine.')],
      [commented(a, 'Theirs.')],
      [commented(a, 'Theirs.\n\nMine.')],
      true,
    ],
    [
      'taken twice from one passage',
      [],
      [a],
      [aQuote('other', 'On it.', 'a')],
      [aQuote('other', 'On it.', 'a')],
      false,
    ],
    [
      'taken twice, both commented',
      [],
      [commented(a, 'x')],
      [aQuote('other', 'y', 'a')],
      [aQuote('other', 'y', 'a'), commented(a, 'x')],
      false,
    ],
  ])('%s: see the table', (_what, base, edited, current, quotes, told) => {
    const { value, conflict } = mergeField({ base, edited, current }, mergeQuotes);
    expect(value).toEqual(quotes);
    expect(conflict).toBe(told ? 'bothKept' : undefined);
  });
});
