import { describe, expect, it } from 'vitest';
import { runPattern, runTemplate, TemplateError } from '../../../src/rendering/template/run-template';

describe('a template', () => {
  it.each([
    ['html', '&lt;b&gt; &amp; &quot;*c*&quot;'],
    ['markdown', '\\<b> & "\\*c\\*"'],
    ['none', '<b> & "*c*"'],
  ] as const)('escapes what it puts into %s, unless told it is raw', (escaping, expected) => {
    const values = { x: '<b> & "*c*"' };
    expect(runTemplate({ template: '{{ x }}|{{ x | raw }}', values, escaping })).toBe(
      `${expected}|<b> & "*c*"`,
    );
  });

  it('runs nothing that stands in a value', () => {
    expect(runTemplate({ template: '{{ x }}', values: { x: '{{ y }}{% if %}' }, escaping: 'none' })).toBe(
      '{{ y }}{% if %}',
    );
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
    [
      'expressions within expressions, which would hold the composer for minutes',
      `{% assign a = (1..1400) %}{% assign c = a | where_exp: "i", "a | where_exp: 'j', 'j == 1'" %}{{ c | size }}`,
    ],
    ['more room than there is', '{% for i in (1..100000000) %}a{% endfor %}'],
  ])('cannot use %s', (_, template) => {
    expect(() => runTemplate({ template, values: { list: ['a'] }, escaping: 'none' })).toThrow(TemplateError);
  });
});

describe('a pattern', () => {
  const run = (template: string) =>
    runPattern({ template, values: { title: 'Links', year: '2026', list: [1, 2] }, escaping: 'none' });

  it('puts in what it names', () => {
    expect(run('{{ title | upcase }} of {{ year }}{% if title %}!{% endif %}')).toBe('LINKS of 2026!');
  });

  it.each([
    ['a filter that runs an expression', "{{ list | where_exp: 'i', 'i == 1' }}"],
    ['more room than a few lines need', '{% for i in (1..100000) %}a{% endfor %}'],
    ['more characters than a few lines have', `{{ title }}${' '.repeat(10_000)}`],
  ])('cannot use %s', (_, template) => {
    expect(() => run(template)).toThrow(TemplateError);
  });
});
