import { describe, expect, it } from 'vitest';
import { runTemplate, TemplateError } from '../../../src/rendering/template/run-template';

describe('a template', () => {
  it.each([
    ['html', '&lt;b&gt; &amp; &quot;*c*&quot;'],
    ['markdown', '\\<b> & "\\*c\\*"'],
    ['none', '<b> & "*c*"'],
  ] as const)('escapes what it puts into %s, unless told it is raw', (escaping, expected) => {
    const values = { x: '<b> & "*c*"' };
    expect(runTemplate('{{ x }}|{{ x | raw }}', values, escaping)).toBe(`${expected}|<b> & "*c*"`);
  });

  it('runs nothing that stands in a value', () => {
    expect(runTemplate('{{ x }}', { x: '{{ y }}{% if %}' }, 'none')).toBe('{{ y }}{% if %}');
  });

  it.each([
    ['a file', "{% include 'a' %}"],
    ['a partial', "{% render 'a' %}"],
    ['a layout', "{% layout 'a' %}"],
    ['the clock', "{{ 'now' | date: '%s' }}"],
    ['dice', '{{ list | sample }}'],
    ['a name that is not there', '{{ nothing }}'],
    ['a filter that is not there', '{{ list | nothing }}'],
    ['a prototype', '{{ list.constructor }}'],
    ['an end without a beginning', '{% endif %}'],
    ['more room than there is', '{% for i in (1..100000000) %}a{% endfor %}'],
  ])('cannot use %s', (_, template) => {
    expect(() => runTemplate(template, { list: ['a'] }, 'none')).toThrow(TemplateError);
  });
});
