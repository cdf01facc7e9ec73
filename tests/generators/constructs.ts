import type { Clip } from '../../src/domain/clip';
import type { Digest, PostStyle } from '../../src/domain/digest';
import { aQuote } from '../rendering/builders';

interface Construct {
  name: string;
  clips: (Partial<Clip> & { runOn?: boolean })[];
  /** A heading that stands above the clips. */
  heading?: string;
  digest?: Partial<Digest>;
  style?: PostStyle;
  intro?: string;
  outro?: string;
}

const said = (name: string, ...comments: string[]): Construct => ({
  name,
  clips: comments.map((comment) => ({ comment })),
});

/** What writers write. */
const inWords: Construct[] = [
  said('a tilde between numbers, twice', 'Takes 5~10 minutes, or 20~30 on [slow disks]().'),
  said('tildes in Chinese', '需要5~10分钟，也可能20~30分钟，见[文章]()。'),
  said('struck text', 'It is ~~not~~ [true]().'),
  said('stress that ends in CJK punctuation', '[这里]()说**重点。**后面还有。'),
  said('stress that begins with a CJK bracket', '他说**「重点」**吗，[见]()'),
  said('stress that ends in a bracket', '[这是]()**新版（二）**的说明，*旧版「一」*的没有。'),
  said('struck text that ends in CJK punctuation', '[这里]()~~不对。~~后面'),
  said('a mention', '[This one]() via @simon@fedi.simonwillison.net'),
  said('a mail address', 'Write to me@example.org about [this]().'),
  said('a bare address', 'See https://bare.example/a_b*c?d=e&f=g. And [this]().'),
  said('a bare address before CJK punctuation', '见 https://bare.example/一。然后[这个]()'),
  said('a bare address in parentheses', '(https://bare.example/x_(y)) and [this]()'),
  said('an address without a scheme', 'At www.bare.example/a_b, and [here]().'),
  said('an address in angle brackets', 'At <https://angle.example/a|b> and [here]().'),
  said('a reference', 'Read [this one][1] and [mine]().\n\n[1]: https://first.example/ "A title"'),
  said(
    'references of one label',
    'Read [this one][1], [a]().\n\n[1]: https://first.example/',
    'And [that][1], [b]().\n\n[1]: https://second.example/',
  ),
  {
    name: 'a reference defined after the clips',
    clips: [{ comment: '[a]() by [the rules][r].' }],
    intro: 'See [the rules].',
    outro: '[r]: https://rules.example/\n[the rules]: https://rules.example/intro',
  },
  said('a note', '[One]() says so.[^1]\n\n[^1]: Note *one*, with [a link](https://note.example/).'),
  said(
    'notes of one label',
    '[One]() says so.[^n]\n\n[^n]: Note one.',
    '[Two]() says so.[^n]\n\n[^n]: Note two.',
  ),
  said('a note without a text', '[One]() says so.[^missing]'),
  said('a bar in a title', ''),
  { name: 'a bar in a title of a page', clips: [{ title: 'Getting Started | Chirpy', comment: '' }] },
  said('a bar in words', 'Choose a | b, or `c | d`, in [this]().'),
  { name: 'a bar in an address', clips: [{ url: 'https://bar.example/?a=1|2', comment: 'See [this]().' }] },
  said('a caret on a line of its own', '[a]() first\n\n^\n\nlast'),
  said('a list by parentheses', '1) one\n2) two [here]()'),
  said('a list', '- one\n- two [here]()\n  - three'),
  said('a list of loose items', '- one\n\n- two [here]()\n\n  More of it.'),
  said('a number and a dot that begin a later line', 'It was in\n2016. [That]() was it.'),
  said('dashes', 'Run `npm run -- x`, --flag, or a -- b --- c, and [see]() … or ...'),
  said('angle marks', 'a << b >> c, 1 < 2 > 0, [x]()'),
  said('a table', '| a | b |\n| - | -: |\n| c | *d* \\| e |\n\n[x]()'),
  said('code', 'Use `a*b_c` and ``d`e`` and\n\n```js\nconst a = `b` | {{ c }};\n```\n\nin [this]().'),
  said('indented code', '[x]():\n\n    if (a | b) {\n      return *c;\n    }\n\nDone.'),
  said('Liquid', 'Write {{ site.title }} and {% include x %} as in [this]().'),
  said('a shortcode', 'Write {{< figure src="x" >}} and {{% note %}} as in [this]().'),
  said('attributes of kramdown', 'A *word*{: .x} and {::comment}, $$x$$ in [this]().'),
  said('a definition list', 'Term [x]()\n: no definition'),
  said('an abbreviation', '*[HTML]: no abbreviation\n\nHTML is [here]().'),
  said('escapes', '\\@ \\^ \\& \\/ \\; \\, \\? \\% \\~ \\_ \\* \\# [x]()'),
  said('character references', '&copy; &check; &#9731; &hellip; [x]()'),
  said('a hard break', 'One\\\ntwo  \nthree [x]()'),
  said('raw HTML', 'Press <kbd>x</kbd> <!-- not this --> in [this]().\n\n<div>\n*b*\n</div>'),
  said('a private note', 'Good <!-- check\nthis --> one, [this]().\n\n<!-- and\n\nthat -->\n\nEnd.'),
  said('marks in words', 'snake_case, a*b, 2 * 3 * 4, [sic], a_ _b, 50% #1 !x, ![no], [foo](bar baz) [x]()'),
  said('a link to a program', 'Open [the note](obsidian://open?vault=a), call [me](tel:+123), [x]().'),
  said('titles of links', "[a](https://t.example/ 'it''s') [b](https://t.example/ (c)) [x]()"),
  said('an address with spaces', '[a](<https://t.example/a b>) [x]()'),
  said('an image', '![a cat](https://i.example/cat.png "A cat") [x]()'),
  said('a heading', '## A heading {#x}\n\n[x]() below it\n\nSetext\n---'),
  said('a quotation', '> quoted [x]()\n> more\n\nand not.'),
  said('stress that ends in CJK punctuation, then an emoji', '[这里]()说**重点。**🎉后面'),
  said('stress that ends in CJK punctuation, then an address', '[这里]()*「重」*www.w.example/后'),
  said('underscores before an address', '_em_https://bare.example/x and [this]()'),
  said('a bare address with dashes', 'https://bare.example/a--b/...c and <https://angle.example/a--b> [x]()'),
  said('a bare address in square brackets', '[see https://bare.example/x] and [this]()'),
  said('an angle mark before an address', 'a <<https://bare.example/x> b <<me@mail.example> [x]()'),
  said('a scheme in capitals', 'HTTPS://bare.example/X and <HTTP://angle.example/Y> and [this]()'),
  said('an address of files', 'ftp://files.example/x and [this]()'),
  said('an address of people and pages', '![a@b.example](https://i.example/me@b.example--x.png) [x]()'),
  said('a box that is no task', '- one [x] two\n- [x]() [ ] three\n\n1. ``a`b``[x] four'),
  { name: 'words that begin with a box', clips: [{ comment: '[x] done, [this]()' }], style: 'bulleted' },
  said('an item without words', '- <!-- later -->\n- two [here]()\n\n1.\n2. three'),
  said('a caret in an item', '- ^\n- two [here]()'),
  said('code with backticks and spaces', '`code``code`, ` a `, ``b` `` and [this]()'),
  said('a colon in a quotation', '> Term\n> : no definition [x]()\n> :'),
  said('a ruler that is none', '>> quoted [x]()\n==='),
  said('a bar above a ruler', '[x]()\n\n|*「重」*\n---'),
  said(
    'a note that begins with a list',
    '[One]() says so.[^1] Or not.[^2]\n\n[^1]: - a\n    - b\n\n[^2]: > c',
  ),
  said('a backslash at the end of a line', 'C:\\\\\nnext [x]() \\'),
  said(
    'the mark of read-more in code',
    'Write `<!--more-->` or\n\n```\n<!-- more -->\n```\n\nas [this]() does.',
  ),
  said('an address that is none', 'The www. of old, and http:// too, [x]()'),
  said('tildes in headings and heads', '[x]()\n\nH~2~O\n---\n\n| a~1~ | b |\n| - | - |\n| c~2~ | d |'),
  said('tasks', '- [x] done\n- [ ] open [x]()'),
  {
    name: 'a quote with marks',
    clips: [
      {
        comment: '[x]():',
        quotes: [aQuote({ text: 'a | b ^ {{ c }} 1) d -- e *f* #g\n\n1) h', markdown: '' })],
      },
    ],
  },
  {
    name: 'a hat tip with marks',
    clips: [{ comment: '[x]()', via: { url: 'https://via.example/', title: 'A | B {{ c }} *d*' } }],
  },
  {
    name: 'a run-on after CJK stress',
    clips: [{ comment: '[a]() **完。**' }, { comment: '后[b]()', runOn: true }],
  },
];

/** Plain texts of pages, which stand in titles, quotes and hat tips. */
const pageTexts = [
  'Getting Started | Chirpy | Docs',
  "a -- b --- c ... \"d\" ''e''",
  '5~10, 20~30 and ~~not~~ struck',
  '**重点。**后面 *x* _y_ a_b_c',
  'Use {{ site.title }}, {% if x %}, {{< x >}} and {# y #}',
  '1) one',
  '1. one',
  '- one',
  '# one #two',
  '> one',
  '[1]: https://a.example/ [x] [y](z) [^1] ![i](j)',
  'me@example.org and @me@fedi.example at www.a.example or https://b.example/a_b',
  '<b>bold</b> &amp; &copy; a < b > c << d >>',
  '^ a ^b^ x^2 $x$ $$y$$ ==z==',
  'Term\n: definition',
  '*[HTML]: abbreviation {: .x} {::c} {#id}',
  '`code` ``more` \\ \\* end\\',
  '+ one :smile: 50% #1 !x',
  'AT&T: “quotes” ’s — … 100 %',
  '    four spaces',
  '| a | b |\n| - | - |\n| c | d |',
  '~~~\nfence\n~~~',
  'x\n===\ny\n---',
  'no',
  '1:30',
  '2024-01-01',
  '@x %y !z & *a',
  '- ',
  '+',
  '*',
  '#',
  '1986. A great year',
  'C #',
  'www.a.example. HTTP://B.example/Y ftp://c.example/',
  'a\tb\u2028c\u00A0d',
  'مرحبا | بالعالم، 5~10 و 20~30',
  'עברית (ב) *כן* 🎉',
  '{: .x} {:toc} {#id}',
  'a\\\nb',
  '`a` | ``b` | \\`',
  '[x] done [ ] not',
];

/** Each of them in every place, and in the styles that put a title in a place of its own. */
const onPages: Construct[] = pageTexts.flatMap((text): Construct[] => {
  const name = text.replaceAll('\n', '⏎');
  return [
    { name: `${name} as a title`, clips: [{ title: text, comment: '' }] },
    { name: `${name} as a title of an item`, clips: [{ title: text, comment: '' }], style: 'bulleted' },
    {
      name: `${name} as a title of a section`,
      clips: [{ title: text, comment: 'Said.' }],
      style: 'sections',
    },
    { name: `${name} as a title of a bare link`, clips: [{ title: text, comment: '' }], style: 'links' },
    { name: `${name} as a quote`, clips: [{ comment: '[x]():', quotes: [aQuote({ text, markdown: '' })] }] },
    {
      name: `${name} as a quote of an item`,
      clips: [{ comment: '[x]():', quotes: [aQuote({ text, markdown: '' })] }],
      style: 'bulleted',
    },
    {
      name: `${name} as a hat tip`,
      clips: [{ comment: '[x]()', via: { url: 'https://via.example/', title: text } }],
      style: 'bulleted',
    },
    { name: `${name} as a heading`, clips: [{ comment: '[x]()' }], heading: text },
    {
      name: `${name} in a table`,
      clips: [{ title: text, site: text, comment: '[x]()', quotes: [aQuote({ text, markdown: '' })] }],
      digest: { shape: 'table' },
    },
    {
      name: `${name} as title, site and author`,
      clips: [{ title: text, site: text, authors: [text], comment: 'Said.' }],
      digest: { shape: 'byline' },
    },
    {
      name: `${name} as site and author of a section`,
      clips: [{ site: text, authors: [text], comment: 'Said.' }],
      digest: { shape: 'byline' },
      style: 'sections',
    },
    {
      name: `${name} as an excerpt of a section`,
      clips: [{ description: text, comment: 'Said.' }],
      digest: { shape: 'excerpt', numbered: true },
      style: 'sections',
    },
    {
      name: `${name} as a picture`,
      clips: [{ title: text, image: 'https://i.example/i.png', comment: '[x]()' }],
      digest: { pictures: true },
    },
  ];
});

/** What sites' readers of Markdown make different things of. */
export const constructs: Construct[] = [...inWords, ...onPages];
