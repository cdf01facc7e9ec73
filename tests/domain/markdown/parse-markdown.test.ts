import { compile } from 'micromark';
import { gfmHtml } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/domain/markdown/parse-markdown';

const html = (markdown: string) => compile({ htmlExtensions: [gfmHtml()] })(parseMarkdown(markdown));

test.each([
  ['a single tilde is a tilde', '5~10 or 20~30', '<p>5~10 or 20~30</p>'],
  ['two strike out', '~~a~~', '<p><del>a</del></p>'],
  ['stress may end in CJK punctuation', '**重点。**后', '<p><strong>重点。</strong>后</p>'],
  ['stress may begin with a CJK bracket', '说**「是」**吗', '<p>说<strong>「是」</strong>吗</p>'],
  ['struck text may end in CJK punctuation', '~~错。~~后', '<p><del>错。</del>后</p>'],
  ['a mail address is text', 'me@x.org @a@b.org', '<p>me@x.org @a@b.org</p>'],
  ['an address is a link', 'https://a.org/b.', '<p><a href="https://a.org/b">https://a.org/b</a>.</p>'],
  ['www. is one', 'www.a.org!', '<p><a href="http://www.a.org">www.a.org</a>!</p>'],
  [
    'parentheses around it are not of it',
    '(https://a.org/b_(c))',
    '<p>(<a href="https://a.org/b_(c)">https://a.org/b_(c)</a>)</p>',
  ],
  [
    'CJK punctuation ends it',
    '见https://a.org/一。再',
    '<p>见<a href="https://a.org/%E4%B8%80">https://a.org/一</a>。再</p>',
  ],
  ['none is within a link', '[https://a.org](/b)', '<p><a href="/b">https://a.org</a></p>'],
  ['none is within a word', 'xhttps://a.org awww.b.org', '<p>xhttps://a.org awww.b.org</p>'],
  ['none is without a host', 'https:// and www. end', '<p>https:// and www. end</p>'],
  ['raw HTML is text', 'a <b>c</b>', '<p>a &lt;b&gt;c&lt;/b&gt;</p>'],
])('%s', (_, markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test('labels that are defined elsewhere make links and notes', () => {
  const types = parseMarkdown('[a][r] b[^n]', { links: ['R'], notes: ['N'] }).map(([, { type }]) => type);
  expect(types).toContain('reference');
  expect(types).toContain('gfmFootnoteCall');
});
