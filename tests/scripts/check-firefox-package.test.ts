import { expect, test } from 'vitest';
import { complaintsOf } from '../../scripts/check-firefox-package.mjs';

const aFinding = (code: string) => ({ code, message: 'beware', file: 'popup.js', line: 3 });
const explained = '# Warnings\n\n## UNSAFE_VAR_ASSIGNMENT, 1 time\n\nPreact never gets there.\n';
const known = 'UNSAFE_VAR_ASSIGNMENT';

test('warnings that are explained are no complaint', () => {
  expect(complaintsOf({ errors: [], warnings: [aFinding(known)] }, explained)).toEqual([]);
});

test.each([
  ['a warning of another kind', [], [known, 'DANGEROUS_EVAL'], 'explains DANGEROUS_EVAL 0 times'],
  ['one more warning of a known kind', [], [known, known], 'found it 2 times'],
  ['an explained warning that is gone', [], [], 'found it 0 times'],
  ['an error', ['JSON_INVALID'], [known], 'Error: JSON_INVALID beware (popup.js:3)'],
])('%s is a complaint', (_, errors, warnings, complaint) => {
  const report = { errors: errors.map(aFinding), warnings: warnings.map(aFinding) };
  expect(complaintsOf(report, explained).join('\n')).toContain(complaint);
});
