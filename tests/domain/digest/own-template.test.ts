import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ownTemplatesSchema, placeOfError, reasonOfError } from '../../../src/domain/digest/own-template';
import { runTemplate, TemplateError } from '../../../src/rendering/template/run-template';

test('what is no template is left out of those that are stored', () => {
  const whole = { id: 'a', name: 'Mine', format: 'markdown', source: '{{ body }}' };
  const values = [whole, { ...whole, id: 7 }, { ...whole, source: null }, 'x', null, { ...whole, name: 7 }];
  expect(v.parse(ownTemplatesSchema, values)).toEqual([whole, { ...whole, name: '' }]);
  expect(v.is(ownTemplatesSchema, { 0: whole })).toBe(false);
});

test.each([
  ['{{ nothing }}', { line: 1, column: 4 }, /undefined variable: nothing/],
  ['a\n\n{{ body | no_such }}', { line: 3, column: 1 }, /undefined filter: no_such/],
  ['a\n{% if body %}', { line: 2, column: 1 }, /not closed/],
  ['{% include "x" %}', { line: 1, column: 1 }, /tag "include" not found/],
])('the error of %j lies where it says', (source, place, reason) => {
  const run = () => runTemplate({ template: source, values: { body: 'b' }, escaping: 'none' });
  expect(run).toThrow(TemplateError);
  try {
    run();
  } catch (error) {
    const { message } = error as Error;
    expect(placeOfError(message)).toEqual(place);
    expect(reasonOfError(message)).toMatch(reason);
    expect(reasonOfError(message)).not.toContain('line:');
  }
});
