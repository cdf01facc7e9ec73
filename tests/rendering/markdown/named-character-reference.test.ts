import { characterEntities } from 'character-entities';
import { decodeNamedCharacterReference as ofMicromark } from 'decode-named-character-reference';
import { expect, test } from 'vitest';
import { decodeNamedCharacterReference } from '../../../src/rendering/markdown/named-character-reference';

test('every name that micromark knows is decoded as micromark does', () => {
  const names = Object.keys(characterEntities);
  expect(names.length).toBeGreaterThan(2_000);
  const decoded = Object.fromEntries(names.map((name) => [name, decodeNamedCharacterReference(name)]));
  expect(decoded).toEqual(characterEntities);
});

test.each(['', 'nothing', 'ampx', 'notit', 'copyright', 'Amp', 'constructor', '__proto__', 'aacute1'])(
  '%o is no name',
  (name) => {
    expect(decodeNamedCharacterReference(name)).toBe(false);
    expect(ofMicromark(name)).toBe(false);
  },
);
