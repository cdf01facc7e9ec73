import type { Clip } from '../../../src/domain/clip';
import type { Digest } from '../../../src/domain/digest';
import type { Series } from '../../../src/domain/digest/series';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import { aQuote } from '../../rendering/builders';

/** A post as somebody writes it every week: its series, what was clipped, and what the writer does to it. */
export interface Shape {
  name: string;
  series: Partial<Series>;
  clips: Partial<Clip>[];
  /** Changes of the digest, and texts that are written anew, by what they began with. */
  digest?: Partial<Digest>;
  texts?: Record<string, string>;
  /** The clips that go on in the paragraph of the one before, by their titles. */
  runOn?: string[];
  groupBy?: 'tag';
  format: PostFormatId;
  linkedList?: true;
}

const site = 'https://example.org';

const thisWeekInRust: Shape = {
  name: 'this-week-in-rust',
  series: {
    patterns: {
      title: 'This Week in Rust {{ issue }}',
      slug: 'this-week-in-rust-{{ issue }}',
      intro: 'Hello and welcome to another issue of *This Week in Rust*!',
      outro: '*TWiR is edited by: [ann](https://github.com/ann).*',
    },
    firstIssue: 649,
    style: 'bulleted',
    outline: [
      { kind: 'heading', text: 'Updates from Rust Community' },
      { kind: 'heading', text: 'Official', level: 3 },
      { kind: 'heading', text: 'Observations/Thoughts', level: 3 },
      { kind: 'heading', text: 'Crate of the Week' },
      { kind: 'text', text: 'This week’s crate is …', fill: true },
      { kind: 'heading', text: 'Quote of the Week' },
      { kind: 'text', text: '> …', fill: true },
    ],
    rules: [
      { tag: 'official', section: 'Official' },
      { tag: 'thoughts', section: 'Observations/Thoughts' },
    ],
  },
  clips: [
    { url: `${site}/rust-1.90`, title: 'Announcing Rust 1.90.0 | Rust Blog', tags: ['official'] },
    { url: `${site}/async`, title: 'What I wish I knew about async_trait', tags: ['thoughts'] },
    { url: `${site}/goals`, title: 'Project goals update — April', tags: ['official'] },
    { url: `${site}/video`, title: 'Why `Pin` is [not] hard', tags: ['thoughts'], comment: '[video] []()' },
  ],
  texts: {
    'This week’s crate is …': 'This week’s crate is [cargo-x](https://example.org/x), a runner of *tasks*.',
    '> …': '> It compiles, ship it.\n\n— [someone on fedi](https://example.org/@someone)',
  },
  format: 'markdown',
};

const chineseWeekly: Shape = {
  name: 'chinese-weekly',
  series: {
    patterns: {
      title: '科技爱好者周刊（第 {{ issue }} 期）',
      slug: 'weekly-issue-{{ issue }}',
      intro: '这里记录每周值得分享的科技内容，周五发布。',
      outro: '（完）',
    },
    language: 'zh-CN',
    firstIssue: 345,
    layout: { shape: 'title-words', numbered: true },
    outline: [
      { kind: 'heading', text: '科技动态' },
      { kind: 'heading', text: '文章' },
    ],
    rules: [
      { tag: '动态', section: '科技动态' },
      { tag: '文章', section: '文章' },
    ],
  },
  clips: [
    {
      url: `${site}/zh/1`,
      title: '新的电池，5~10分钟充满',
      comment: '只要5~10分钟就能充满，**重点。**后面还有。',
      tags: ['动态'],
    },
    {
      url: `${site}/zh/2?a=1&b=2`,
      title: '为什么我不用框架（英文）',
      comment: '作者认为[多数网站]()不需要框架。',
      tags: ['文章'],
      quotes: [aQuote({ id: 'q1', text: '框架不是免费的。', markdown: '框架**不是**免费的。' })],
    },
  ],
  format: 'jekyll',
};

const blogmark: Shape = {
  name: 'blogmark',
  series: { patterns: { title: 'Blogmarks of {{ day }}', slug: '', intro: '', outro: '' }, language: 'en' },
  clips: [
    {
      url: `${site}/llm?utm_source=x`,
      title: 'A new release of “llm”: {{ templates }} & more',
      comment: 'The *interesting* part is [the plugin]().',
      quotes: [aQuote({ id: 'q2', text: 'It just works.', markdown: 'It *just* works.' })],
      via: { url: 'https://news.example/item?id=1', title: 'Hacker News' },
      tags: ['llms', 'python'],
    },
    { url: `${site}/sqlite`, title: 'SQLite: 35% faster', comment: '', tags: ['sqlite'] },
  ],
  format: 'hugo',
  linkedList: true,
};

const wovenProse: Shape = {
  name: 'woven-prose',
  series: {
    patterns: { title: 'Links for {{ date }}', slug: '', intro: '', outro: '' },
    categories: [{ name: 'Links', slug: 'links' }],
  },
  clips: [
    { url: `${site}/a`, title: 'A', comment: 'This week [a long read]() made the rounds.' },
    { url: `${site}/b`, title: 'B', comment: 'Its author answers [here](),' },
    { url: `${site}/c`, title: 'C', comment: 'and [a third]() disagrees with both.' },
    {
      url: `${site}/d`,
      title: 'D',
      comment: 'Then this, on [old maps]():',
      quotes: [aQuote({ id: 'q3', text: 'Here be dragons.', markdown: 'Here be *dragons*.' })],
    },
  ],
  runOn: ['B', 'C'],
  format: 'html',
};

const sponsored: Shape = {
  name: 'sponsor-and-sign-off',
  series: {
    patterns: {
      title: 'The Letter #{{ issue }}',
      slug: 'letter-{{ issue }}',
      intro: 'Hi *|FNAME|*,',
      outro: 'Until next week,\\\nAnn\n\n[Unsubscribe](*|UNSUB|*)',
    },
    firstIssue: 12,
    layout: { shape: 'excerpt' },
    outline: [{ kind: 'text', text: 'Sponsor: …', fill: true }],
  },
  clips: [
    {
      url: `${site}/excerpt`,
      title: 'A page with a description',
      site: 'Example',
      authors: ['Ann Lee'],
      description: 'What the page says of itself.',
      comment: 'Why it matters.',
    },
  ],
  texts: { 'Sponsor: …': 'Sponsor: [Acme](https://acme.example/) makes *anvils*.' },
  format: 'email',
};

const japanese: Shape = {
  name: 'japanese-post',
  series: {
    patterns: {
      title: '今週読んだもの（{{ date }}）',
      slug: 'reading-{{ day }}',
      intro: 'こんにちは。',
      outro: '',
    },
    language: 'ja',
    style: 'bulleted',
  },
  clips: [
    {
      url: `${site}/ja/1`,
      title: '型システム入門｜技術ブログ',
      comment: '[この記事]()は**「型」**の話。',
      tags: ['技術'],
    },
    { url: `${site}/ja/2`, title: '京都の古書店', comment: '散歩の記録。', tags: ['暮らし'] },
    { url: `${site}/ja/3`, title: 'テストの書き方', comment: '', tags: ['技術'] },
  ],
  groupBy: 'tag',
  format: 'wordpress',
};

export const sixShapes = [thisWeekInRust, chineseWeekly, blogmark, wovenProse, sponsored, japanese];
