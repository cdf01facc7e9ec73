import { aClip, aDigest, anOutline, aQuote } from './builders';

/** A post with something of everything that Markdown, quotes and an outline can hold. */
export function variedPost() {
  const clips = [
    aClip({
      id: 'clip-1',
      url: 'https://one.example/a_(b)?c=1&d=2',
      title: 'One [1] & *two*',
      comment:
        'The **first** link is [here](), with `code <b>` and ![a cat](https://one.example/cat.png "Cat").',
      quotes: [
        aQuote({
          text: 'Said once.\n\nSaid twice.',
          markdown: 'Said *once*.\n\nSaid [twice](https://one.example/2).',
          fragment: 'text=Said%20once.',
          comment: 'It says so [itself]().',
        }),
      ],
      tags: ['numbers', 'links'],
      via: { url: 'https://www.friend.example/post', title: 'A friend' },
      savedAt: '2026-05-02T23:30:00.000Z',
    }),
    aClip({
      id: 'clip-2',
      url: 'https://two.example/',
      title: 'Two',
      comment: 'No link in this.',
      tags: ['links'],
      via: { url: 'https://www.friend.example/' },
    }),
    aClip({
      id: 'clip-3',
      url: 'https://three.example/',
      title: 'Three',
      comment: '1. ordered\n2. list\n   - nested\n\n```js\nconst a = `b` < c;\n```',
    }),
  ];
  const table = '| a | b |\n| - | -: |\n| c | *d* |\n\n* * *\n\n- [x] done\n- [ ] open';
  return {
    digest: aDigest({
      title: 'Odds & ends: a "post"',
      intro: 'Before it all.',
      outro: 'After it all.\n\nAnd after that.',
      categories: [{ name: 'News & views', slug: 'news' }],
      tags: [
        { name: 'numbers', slug: 'numbers' },
        { name: 'two words', slug: 'two-words' },
      ],
      slug: 'odds-and-ends',
    }),
    entries: anOutline(
      { kind: 'clip', clipId: 'clip-1', runOn: false },
      { kind: 'clip', clipId: 'clip-2', runOn: false },
      { kind: 'text', text: 'Which goes on.', runOn: true },
      { kind: 'heading', text: 'Lists & code {#x}' },
      { kind: 'clip', clipId: 'clip-3', runOn: false },
      { kind: 'text', text: table, runOn: false },
    ),
    clips: new Map(clips.map((clip) => [clip.id, clip])),
  };
}
