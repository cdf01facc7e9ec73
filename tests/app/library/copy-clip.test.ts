import { expect, test } from 'vitest';
import { clipLink, clipMarkdown, clipRichText } from '../../../src/app/library/copy-clip';
import { aClip } from '../../builders/a-clip';

const clip = aClip({
  url: 'https://a.example/x',
  title: 'On [forgetting]',
  comment: 'Read [this]() twice.',
  quotes: [
    { id: 'q1', text: 'One\n\nTwo', markdown: '*One*\n\nTwo', comment: 'So it is.' },
    { id: 'q2', text: '1. not a list', markdown: '', comment: '' },
  ],
});

test('a clip as Markdown is its comment with the link, and its quotes with the words on them', () => {
  expect(clipMarkdown(clip)).toBe(
    'Read [this](https://a.example/x) twice.\n\n> *One*\n>\n> Two\n\nSo it is.\n\n> 1\\. not a list',
  );
});

test('where the comment has no link, the title goes before it', () => {
  expect(clipMarkdown({ ...clip, comment: '', quotes: [] })).toBe(
    '[On \\[forgetting\\]](https://a.example/x)',
  );
});

test('rich text has the same in markup', () => {
  expect(clipRichText(clip).html).toContain('<p>Read <a href="https://a.example/x">this</a> twice.</p>');
});

test('a link is the address, with the title where markup is taken', () => {
  expect(clipLink({ ...clip, title: '<b>"x"</b>' })).toEqual({
    html: '<a href="https://a.example/x">&lt;b&gt;&quot;x&quot;&lt;/b&gt;</a>',
    plain: 'https://a.example/x',
  });
});

test('nothing that would run gets into the clipboard', () => {
  const poisoned = { ...clip, url: 'javascript:alert(1)', comment: '<script>x</script>' };
  expect(clipLink(poisoned).html).not.toContain('javascript');
  expect(clipRichText(poisoned).html).not.toMatch(/javascript:|<script/);
});
