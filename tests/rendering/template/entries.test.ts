import { expect, test } from 'vitest';
import { compile } from '../../../src/rendering/compile';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import { render } from '../../../src/rendering/render';
import { aClip, aDigest, anOutline, aQuote } from '../builders';

const clips = new Map(
  [
    aClip({
      id: 'a',
      url: 'https://a.example/',
      title: 'One <1>',
      comment: 'Read [it]().[^1]\n\n[^1]: A note.',
      authors: ['Ann', 'Bob'],
      site: 'The A',
      published: '2026-05-01',
      description: 'What it says.',
      image: 'https://a.example/i.png',
      tags: ['x', 'y'],
      via: { url: 'https://via.example/' },
      quotes: [aQuote({ text: 'Said.', markdown: '*Said.*', fragment: 'text=Said', comment: 'Oh.' })],
    }),
    aClip({ id: 'b', url: 'https://b.example/', title: '', comment: '' }),
  ].map((clip) => [clip.id, clip]),
);
const outline = anOutline(
  { kind: 'text', text: 'Before *all*.', runOn: false },
  { kind: 'heading', text: 'News' },
  { kind: 'clip', clipId: 'a', runOn: false },
  { kind: 'clip', clipId: 'b', runOn: true },
  { kind: 'clip', clipId: 'gone', runOn: false },
);
const digest = aDigest({
  fields: [
    { key: 'mood', kind: 'text', value: 'glad' },
    { key: 'count', kind: 'number', value: 3 },
  ],
});
const written = (template: string, format: PostFormatId = 'text', options = {}, issue?: number) =>
  render(compile({ ...digest, ...(issue !== undefined && { issue }) }, outline, clips), format, {
    template,
    ...options,
  }).text;

test.each<[string, string, string]>([
  [
    '{% for e in entries %}{{ e.number }}{{ e.kind }}{{ e.first }}{{ e.last }};{% endfor %}',
    'its entries',
    '0texttruefalse;1clipfalsefalse;2clipfalsetrue;',
  ],
  [
    '{% for s in sections %}[{{ s.title }}{{ s.level }}:{{ s.entries.size }}]{% endfor %}',
    'its sections',
    '[2:1][News2:2]',
  ],
  [
    '{{ entries[1].title }}|{{ entries[1].url }}|{{ entries[1].author }}|{{ entries[1].site }}',
    'the page',
    'One <1>|https://a.example/|Ann, Bob|The A',
  ],
  [
    '{{ entries[1].day }}|{{ entries[1].published }}|{{ entries[1].description }}|{{ entries[1].image }}',
    'its metadata',
    '2026-05-03|2026-05-01|What it says.|https://a.example/i.png',
  ],
  [
    '{{ entries[1].via.title }}|{{ entries[1].via.url }}|{{ entries[1].tags | join: "+" }}',
    'via and tags',
    'via.example|https://via.example/|x+y',
  ],
  ['{{ entries[1].words }}', 'words', 'Read it (https://a.example/).[1]'],
  [
    '{% for q in entries[1].quotes %}{{ q.text }}{{ q.markdown }}{{ q.words }}{{ q.link }}{% endfor %}',
    'quotes',
    'Said.*Said.*Oh.https://a.example/#:~:text=Said',
  ],
  [
    '{{ entries[2].title }}|{{ entries[2].via.url }}|{{ entries[2].words }}',
    'a bare clip',
    'https://b.example/||',
  ],
  [
    '{{ post.title }}|{{ fields.mood }}|{{ fields.count }}|{{ previous.title }}|{{ issue }}',
    'the post',
    'Links of the day|glad|3||',
  ],
])('%s sees %s', (template, _, expected) => {
  expect(written(template)).toBe(expected);
});

test('what is put in is escaped for the format, words are in its own markup', () => {
  const template =
    '{{ entries[1].title }} {{ entries[1].words | raw }} {{ entries[1].quotes[0].words | raw }}';
  expect(written(template, 'html')).toBe(
    'One &lt;1&gt; <p>Read <a href="https://a.example/">it</a>.<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref="">1</a></sup></p> <p>Oh.</p>',
  );
  expect(written(template, 'markdown')).toBe('One <1> Read [it](https://a.example/).[^1] Oh.');
});

test('a series tells the number of the issue and the post before', () => {
  const previous = { title: 'Last week', url: 'https://blog.example/1', date: '2026-04-26' };
  expect(
    written('#{{ issue }} after {{ previous.title }}, {{ previous.url }}', 'text', { previous }, 7),
  ).toBe('#7 after Last week, https://blog.example/1');
});
