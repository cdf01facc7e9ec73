import { expect, test } from 'vitest';
import { plainTextOfHtml } from '../../../../src/exchange/reading/html/plain-text';

test.each([
  ['no markup, 1 < 2', 'no markup, 1 < 2'],
  ['a &amp; b &hellip; &#x2019; &lt;b&gt;', 'a & b … ’ <b>'],
  ['<p>One</p><p>Two<br>lines</p>', 'One\nTwo\nlines\n'],
  ['<ul><li>one</li><li>two</li></ul>', '- one\n- two\n'],
  ['see <a href="https://a.org/">this page</a>', 'see [this page](https://a.org/)'],
  ['see <a href="https://a.org/">https://a.org/</a>', 'see https://a.org/'],
  ['see <a href="javascript:x">this</a>', 'see this'],
])('%s', (html, text) => {
  expect(plainTextOfHtml(html)).toBe(text);
});
