import { expect, test } from 'vitest';
import { newsOf } from '../../../options/shell/what-is-new';

const changelog = `# Changelog

## [Unreleased]

- Not out yet.

## [0.2.0] - 2026-11-27

### Added

- Clips have \`pictures\`. They are taken when a page is saved.
- A popup in which nothing moves

### Fixed

- Undo works for 1.5 hours. It said so.

## [0.1.0] - 2026-10-01

- The first one.
`;

test('what is new in a version is the first sentence of each of its entries', () => {
  expect(newsOf(changelog, '0.2.0')).toEqual([
    'Clips have pictures.',
    'A popup in which nothing moves',
    'Undo works for 1.5 hours.',
  ]);
});

test('a version of which the changelog says nothing brings no news', () => {
  expect(newsOf(changelog, '0.3.0')).toEqual([]);
});
