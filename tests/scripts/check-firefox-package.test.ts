import { expect, test } from 'vitest';
import { complaintsOf } from '../../scripts/check-firefox-package.mjs';

const aWarning = (code: string) => ({ code, message: 'beware', file: 'popup.js', line: 3 });
const document = '# Warnings\n\n## UNSAFE_VAR_ASSIGNMENT\n\nPreact never gets there.\n';

test.each([
  ['an explained warning', [], ['UNSAFE_VAR_ASSIGNMENT'], []],
  [
    'a warning that nobody explained',
    [],
    ['UNSAFE_VAR_ASSIGNMENT', 'DANGEROUS_EVAL'],
    ['Not explained in docs/addons-linter.md: DANGEROUS_EVAL beware (popup.js:3)'],
  ],
  [
    'an explained warning that is gone',
    [],
    [],
    ['Explained in docs/addons-linter.md, but gone: UNSAFE_VAR_ASSIGNMENT'],
  ],
  ['an error', ['JSON_INVALID'], ['UNSAFE_VAR_ASSIGNMENT'], ['Error: JSON_INVALID beware (popup.js:3)']],
])('%s', (_, errors, warnings, complaints) => {
  const report = { errors: errors.map(aWarning), warnings: warnings.map(aWarning) };
  expect(complaintsOf(report, document)).toEqual(complaints);
});
