import { describe, expect, it, test } from 'vitest';
import { lineWithoutNotes, takePrivateNotes } from '../../../src/domain/markdown/private-notes';

describe('a private note', () => {
  it.each([
    ['in a sentence', 'Good <!-- check --> one.', 'Good one.'],
    ['at its end', 'Good. <!-- check -->', 'Good.'],
    ['at its beginning', '<!-- check --> Good.', 'Good.'],
    ['without space around it', 'a<!-- b -->c', 'ac'],
    ['on a line of its own', 'a\n<!-- b -->\nc', 'a\nc'],
    ['between paragraphs', 'a\n\n<!-- b -->\n\nc', 'a\n\nc'],
    ['over paragraphs', 'a <!-- b\n\nc --> d', 'a d'],
    ['in a list', '- a <!-- b -->\n- c', '- a\n- c'],
    ['twice', '<!-- a -->b<!-- c -->', 'b'],
    ['that says nothing', 'a <!----> b <!--> c -->', 'a b c -->'],
    ['alone', '<!-- only this -->', ''],
    ['with code in it', 'a <!-- `b --> c `d`', 'a c `d`'],
  ])('goes %s', (_, markdown, rest) => {
    expect(takePrivateNotes(markdown)).toEqual({ rest, unclosed: false });
  });

  it.each([
    ['in a code span', 'a `<!-- b -->` c'],
    ['in a fence', '```\n<!-- b -->\n```'],
    ['in indented code', 'a\n\n    <!-- b -->'],
    ['that is escaped', 'a \\<!-- b -->'],
  ])('is none %s', (_, markdown) => {
    expect(takePrivateNotes(markdown)).toEqual({ rest: markdown, unclosed: false });
  });

  it('that does not end stays, and is told of', () => {
    expect(takePrivateNotes('a <!-- b')).toEqual({ rest: 'a <!-- b', unclosed: true });
  });
});

test('a heading loses its private notes too', () => {
  expect(lineWithoutNotes('News <!-- or Links? -->')).toBe('News');
});
