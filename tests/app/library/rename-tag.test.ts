import { expect, test } from 'vitest';
import { planTagRename } from '../../../src/app/library/rename-tag';
import { aKnownTag } from '../../domain/tagging/a-known-tag';

const known = [aKnownTag('Rust', { uses: 3 }), aKnownTag('数据库', { uses: 2 })];

test.each([
  ['Rust', { kind: 'none' }],
  ['  ', { kind: 'none' }],
  ['rust', { kind: 'rename', to: 'rust' }],
  ['Crab', { kind: 'rename', to: 'Crab' }],
  ['数据库', { kind: 'merge', to: '数据库', uses: 2 }],
])('%o typed over Rust is %o', (typed, expected) => {
  expect(planTagRename('Rust', typed, known)).toEqual(expected);
});
