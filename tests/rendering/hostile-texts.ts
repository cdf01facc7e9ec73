import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared/corpora/hostile');

/** Whether the corpora lie beside the checkout. On a build server they have to. */
export const hasCorpora = existsSync(folder);

/** What the corpora do not hold: marks of the formats themselves, and text that is merely unusual. */
const ownTexts = [
  '{{< figure src="x" >}} and {{% note %}} and {{<',
  '`{{< code >}}` and `{{%`',
  '{{ site.title }} {% include x %} {% endraw %} {% raw %} {{{ {%- x -%} {{{{',
  'a: b "c" \'d\' \\ #e - f: | > %g @h !i &j *k',
  '2016-04-26',
  'no',
  '1:30',
  '0x1F',
  '~',
  '--- a',
  '[gallery] [caption]x[/caption] [[b]] &#91;',
  '<!-- wp:html --><!--more--><!--nextpage-->]]>',
  'C:\\new\\table\\u0041 \\`\\`',
  '*a*{: onclick="alert(1)"} {:toc} $$x$$ {::comment}',
  '%%hidden%% ==marked== [[note]] #tag ^block',
  'مرحبا \u202Eabc\u202C שלום',
  'a\u200Bb\u200Dc\uFEFFd\u2060e',
  '数据、机器学习：（对比）。',
  '👩‍👩‍👧‍👦 🏳️‍🌈 é e\u0301 \uD800 lone',
  '![x](javascript:alert(1)) [y](javascript:alert(1)) <javascript:alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '```\nopen fence',
  '| a | b |\n| - | - |\n| c | d |',
  'a\u2028b\u2029c\u0085d\u0000e\u0001f\u007Fg',
  'w'.repeat(10_000),
];

/** Every text that has ever hurt a program of this kind, in the corpora and of our own. */
export function hostileTexts(): string[] {
  if (!hasCorpora && process.env['CI'] === 'true') {
    throw new Error(`The hostile corpora are missing: ${folder} has to lie beside the checkout.`);
  }
  if (!hasCorpora) return ownTexts;
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const naughty = read('blns.json') as string[];
  const payloads = (read('dompurify-payloads.json') as { payload: string }[]).map(({ payload }) => payload);
  return [...ownTexts, ...naughty, ...payloads];
}
