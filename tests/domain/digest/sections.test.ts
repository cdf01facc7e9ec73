import { describe, expect, test } from 'vitest';
import { movedSection, placeForClip, findSection } from '../../../src/domain/digest/sections';
import { anOutline } from '../../rendering/builders';

const heading = (text: string, level?: 3) => ({ kind: 'heading' as const, text, ...(level && { level }) });
const clip = (clipId: string) => ({ kind: 'clip' as const, clipId, runOn: false });

const outline = anOutline(
  clip('lead'),
  heading('News'),
  clip('n1'),
  heading('Deep', 3),
  clip('d1'),
  heading('Rust'),
  clip('r1'),
);
const named = (ids: readonly string[] | undefined) =>
  ids?.map((id) => {
    const entry = outline.find((one) => one.id === id)!;
    return entry.kind === 'clip' ? entry.clipId : entry.text;
  });
const idOf = (text: string) => outline.find((one) => one.kind === 'heading' && one.text === text)!.id;

test('a section goes to the next heading of its level, deeper ones in it', () => {
  const section = (text: string) => named(findSection(outline, idOf(text))?.entries.map(({ id }) => id));
  expect(section('News')).toEqual(['News', 'n1', 'Deep', 'd1']);
  expect(section('Deep')).toEqual(['Deep', 'd1']);
  expect(section('Rust')).toEqual(['Rust', 'r1']);
});

describe('a section moves whole', () => {
  const deep = ['News', 'n1', 'Deep', 'd1'];
  test.each([
    ['Rust', 'up', ['lead', 'Rust', 'r1', ...deep]],
    ['News', 'down', ['lead', 'Rust', 'r1', ...deep]],
    ['News', 'up', undefined],
    ['Rust', 'down', undefined],
    ['Deep', 'down', undefined],
    ['Deep', 'up', undefined],
  ] as const)('%s %s', (text, way, expected) => {
    expect(named(movedSection(outline, idOf(text), way))).toEqual(expected);
  });
});

describe('a clip files itself', () => {
  test.each([
    ['into the section that its tag names', ['rust'], [], 'r1'],
    ['by a rule', ['tokio'], [{ tag: 'Tokio', section: 'rust' }], 'r1'],
    ['above the deeper sections of its own', ['news'], [], 'n1'],
    ['into the first of those that its tags name', ['rust', 'deep'], [], 'd1'],
    ['nowhere, where none is named', ['other'], [], undefined],
  ])('%s', (_, tags, rules, expected) => {
    const behind = placeForClip(outline, { tags }, rules);
    expect(behind === undefined ? undefined : named([behind])).toEqual(expected && [expected]);
  });
});
