// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://site.test/" }
import { beforeEach, describe, expect, test } from 'vitest';
import { readSelection } from '../../../src/page/quote/read-selection';
import { selectIn } from './select-in';

beforeEach(() => {
  document.getSelection()?.removeAllRanges();
});

const cases: [name: string, html: string, text: string, markdown?: string][] = [
  ['white space is folded', '<p> a \n\t b  <b> c</b> </p>', 'a b c', 'a b **c**'],
  ['paragraphs are parted by a blank line', '<p>a</p> <p>b</p>c', 'a\n\nb\n\nc'],
  ['headings are paragraphs, items a list', '<h2>a</h2><ul><li>b<li>c</ul>', 'a\n\n- b\n- c'],
  [
    'emphasis is kept',
    '<p><em>a</em> <i>b</i> <strong>c</strong> <b>d</b></p>',
    'a b c d',
    '*a* *b* **c** **d**',
  ],
  [
    'emphasis holds links',
    '<p><em>a <a href="/b">b</a> c</em></p>',
    'a b c',
    '*a [b](http://site.test/b) c*',
  ],
  ['emphasis within emphasis is folded', '<p><em>a <i>b</i> c</em></p>', 'a b c', '*a b c*'],
  ['both kinds of emphasis nest', '<p><b>a <i>b</i></b> <b><i>c</i></b></p>', 'a b c', '**a *b*** ***c***'],
  ['emphasis that touches other emphasis', '<p><b>a</b><i>b</i> c</p>', 'ab c', '**a**_b_ c'],
  ['emphasis across blocks is split', '<em><p>a</p><p>b</p></em>', 'a\n\nb', '*a*\n\n*b*'],
  ['space moves out of emphasis', '<p>a<em> b </em>c</p>', 'a b c', 'a *b* c'],
  [
    'space of what is struck out at the end of emphasis moves out of both',
    '<p><em>a<del>1. </del></em><del>“b”</del></p>',
    'a~~1. “b”~~',
    '*a~~1.~~* ~~“b”~~',
  ],
  ['so does that of emphasis in emphasis', '<p><b>a<i>b </i></b><i>c</i></p>', 'ab c', '**a*b*** *c*'],
  ['emphasis of nothing goes', '<p>a<em> </em>b<b></b></p>', 'a b', 'a b'],
  ['emphasis within a word', '<p>a<em>b</em>c</p>', 'abc', 'a*b*c'],
  [
    'punctuation that would stop emphasis moves out',
    '<p>他说<strong>「你好」</strong>了</p>',
    '他说「你好」了',
    '他说「**你好**」了',
  ],
  ['only where it would', '<p>a <strong>(b)</strong> c</p>', 'a (b) c', 'a **(b)** c'],
  ['emphasis of nothing but punctuation is plain', '<p>a<em>!</em>b</p>', 'a!b', 'a!b'],
  ['emphasised code inside a word is plain', '<p>a<em><code>b</code></em>c</p>', 'abc', 'a`b`c'],
  ['links are absolute', '<p><a href="/a b?c#d">e</a></p>', 'e', '[e](http://site.test/a%20b?c#d)'],
  ['mail addresses are links', '<p><a href="mailto:a@b.test">c</a></p>', 'c', '[c](mailto:a@b.test)'],
  [
    'other schemes are text',
    '<p><a href="javascript:alert(1)">a</a> <a href="data:,">b</a></p>',
    'a b',
    'a b',
  ],
  ['links without text go', '<p>a <a href="/b"><img alt=""></a><a href="/d"> </a>e</p>', 'a e', 'a e'],
  [
    'brackets in addresses',
    '<p><a href="/a_(b)">c</a> <a href="/a)b">d</a></p>',
    'c d',
    '[c](http://site.test/a_(b)) [d](http://site.test/a\\)b)',
  ],
  ['brackets in links', '<p><a href="/a">[1]</a>[2]</p>', '[1][2]', '[\\[1\\]](http://site.test/a)\\[2]'],
  ['a bang before a link', '<p>Oh!<a href="/a">b</a></p>', 'Oh!b', 'Oh\\![b](http://site.test/a)'],
  ['inline code', '<p>a <code>b*c</code> <kbd>``</kbd></p>', 'a b*c ``', 'a `b*c` ``` `` ```'],
  ['linked code', '<p><code>a <a href="/b">b</a></code></p>', 'a b', '`a` [`b`](http://site.test/b)'],
  ['preformatted text', '<pre>a\n  b\n\n```\nc  </pre>', 'a\n  b\n\n```\nc', '````\na\n  b\n\n```\nc\n````'],
  [
    'preformatted lines in blocks',
    '<pre><div>a</div><div>b</div>c<br>d</pre>',
    'a\nb\nc\nd',
    '```\na\nb\nc\nd\n```',
  ],
  ['line breaks', '<p>a <br> b<br>c<br></p>', 'a\nb\nc', 'a\\\nb\\\nc'],
  ['two line breaks part paragraphs', '<p>a<br><br>b</p>', 'a\n\nb'],
  ['emphasis across a line break', '<p><em>a<br>b</em></p>', 'a\nb', '*a\\\nb*'],
  [
    'lines that CSS keeps',
    '<p style="white-space: pre-wrap">a  b\nc\n\nd</p>',
    'a b\nc\n\nd',
    'a b\\\nc\n\nd',
  ],
  [
    'what is not shown',
    '<p>a<script>b</script><style>c</style><noscript>d</noscript><template>e</template></p>',
    'a',
  ],
  [
    'what CSS hides',
    '<p>a<span style="display:none">b</span><span style="visibility:hidden">c<b style="visibility:visible">d</b></span></p>',
    'ad',
    'a**d**',
  ],
  [
    'what only screen readers see',
    '<p>a<span style="position:absolute;width:1px;height:1px;overflow:hidden">b</span></p>',
    'a',
  ],
  ['what only screen readers do not see is on the page', '<p>a<span aria-hidden="true">b</span></p>', 'ab'],
  ['what cannot be selected', '<p>a<span style="user-select:none">b</span></p>', 'a'],
  ['soft hyphens and control characters', '<p>a&shy;b\u0001c</p>', 'abc'],
  ['non-breaking spaces stay', '<p>a&nbsp;b</p><p>&nbsp;</p>', 'a\u00a0b'],
  ['a drop cap is part of its word', '<p><span style="float:left">A</span>b</p>', 'Ab'],
  [
    'what opens a block at the start of a line',
    '<p># a</p><p>- b</p><p>1. c</p><p>&gt; d<br>===</p><p>+ e</p>',
    '# a\n\n- b\n\n1. c\n\n> d\n===\n\n+ e',
    '\\# a\n\n\\- b\n\n1\\. c\n\n\\> d\\\n\\===\n\n\\+ e',
  ],
  [
    'harmless signs stay',
    '<p>a_b 2 * 3 &lt; 4 & 5 #6 7. 8! ~9 (c) - d | e</p>',
    'a_b 2 * 3 < 4 & 5 #6 7. 8! ~9 (c) - d | e',
    'a_b 2 * 3 < 4 & 5 #6 7. 8! ~9 (c) - d | e',
  ],
  [
    'others are escaped',
    '<p>*a* _b_ `c` [d](e) &lt;b&gt; &amp;amp; ~~f~~ \\*</p>',
    '*a* _b_ `c` [d](e) <b> &amp; ~~f~~ \\*',
    '\\*a\\* \\_b\\_ \\`c\\` \\[d](e) \\<b> \\&amp; \\~\\~f\\~\\~ \\\\\\*',
  ],
  [
    'a partial selection keeps what is around it',
    '<p><em>a <a href="/b">b‹c</a> d›e</em></p>',
    'c d',
    '*[c](http://site.test/b) d*',
  ],
  ['but not what is around its block', '<em><p>a‹b›c</p></em>', 'b', 'b'],
  ['part of preformatted text', '<pre><span>a\n  b‹c\n  d›</span></pre>', 'c\n  d', '```\nc\n  d\n```'],
];

describe('a selection becomes a quote', () => {
  test.each(cases)('%s', (_, html, text, markdown = text) => {
    selectIn(html);
    expect(readSelection(document)).toMatchObject({ text, markdown });
  });
});

test('what the reader typed into a field of the page is no part of it', () => {
  selectIn('<p>a <input value="page"> <input value="page"> b</p>');
  const [, field] = document.querySelectorAll('input');
  if (field) field.value = 'secret';
  expect(readSelection(document)?.text).toBe('a page b');
});

test('nothing selected is no quote', () => {
  expect(readSelection(document)).toBeUndefined();
  selectIn('<p> &nbsp; </p>');
  expect(readSelection(document)).toBeUndefined();
});

test('several ranges are joined as paragraphs', () => {
  document.body.innerHTML = '<table><tr><td>a</td><td>b</td><td>c</td></tr></table>';
  const ranges = ['td:first-child', 'td:last-child'].map((selector) => {
    const range = document.createRange();
    range.selectNode(document.querySelector(selector) ?? document.body);
    return range;
  });
  const selection = document.getSelection();
  Object.defineProperty(selection, 'rangeCount', { value: 2, configurable: true });
  Object.defineProperty(selection, 'getRangeAt', { value: (at: number) => ranges[at], configurable: true });
  expect(readSelection(document)?.text).toBe('a\n\nc');
  Reflect.deleteProperty(selection ?? {}, 'rangeCount');
  Reflect.deleteProperty(selection ?? {}, 'getRangeAt');
});

describe('a field that has the focus', () => {
  const focus = (html: string): void => {
    document.body.innerHTML = html;
    const field = document.querySelector<HTMLTextAreaElement>('textarea, input');
    field?.focus();
    field?.setSelectionRange(2, 9);
  };

  test('gives what is selected of its value, with its lines', () => {
    focus('<textarea>a\nb\nc *d*\ne</textarea>');
    expect(readSelection(document)).toEqual({ text: 'b\nc *d*', markdown: 'b\\\nc \\*d\\*' });
  });

  test('never gives a password', () => {
    focus('<input type="password" value="correct horse">');
    expect(readSelection(document)).toBeUndefined();
  });
});

describe('a long selection', () => {
  const words = (length: number) => 'word '.repeat(length).trim();

  test('is cut at a word', () => {
    selectIn(`<p>${words(10)}</p><p>${words(5_000)}</p>`);
    const { text = '', markdown = '' } = readSelection(document) ?? {};
    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(text.length).toBeGreaterThan(19_980);
    expect(text.endsWith('word…')).toBe(true);
    expect(markdown).toBe(text);
  });

  test('is cut anywhere where it has no words', () => {
    selectIn(`<pre>${'😀'.repeat(15_000)}</pre>`);
    const { text = '' } = readSelection(document) ?? {};
    expect(text).toMatch(/^(?:😀)+…$/u);
    expect(text.length).toBeGreaterThan(19_990);
  });

  test('that just fits is left whole', () => {
    selectIn(`<p>${words(4_000)}</p>`);
    expect(readSelection(document)?.text).toBe(words(4_000));
  });

  test('may not bring endless addresses along', () => {
    selectIn(`<p>${`<a href="http://site.test/${'a'.repeat(1_900)}">b</a> `.repeat(1_000)}</p>`);
    expect(readSelection(document)?.markdown.length).toBeLessThan(110_000);
  });
});

describe('the fragment', () => {
  const html = `<p>Once more.</p><p>A ‹few words› here.</p>${'<i>more</i>'.repeat(50)}`;

  test('names the passage', () => {
    selectIn(html);
    expect(readSelection(document, () => 0)?.fragment).toBe('text=few%20words');
  });

  test('is given up where it takes too long, and the quote is kept', () => {
    selectIn(html);
    let time = 0;
    const clock = () => (time += 200);
    expect(readSelection(document, clock)).toEqual({ text: 'few words', markdown: 'few words' });
  });

  test('is not made where nothing tells the passage from another', () => {
    selectIn(`${'<p>Same words.</p>'.repeat(60)}<p>‹Same words.›</p>${'<p>Same words.</p>'.repeat(60)}`);
    expect(readSelection(document, () => 0)).toEqual({ text: 'Same words.', markdown: 'Same words.' });
  });
});
