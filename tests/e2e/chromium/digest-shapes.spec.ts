import type { Page } from '@playwright/test';
import type { Clip } from '../../../src/domain/clip';
import { expect, test } from '../support/chromium-test';
import { block, entries, openDigests, recentClips, sourceOf, tray, words } from '../support/composer';
import { CountedWriter } from '../support/counted-writer';
import { putClips } from '../support/put-clips';

/** Posts of six shapes as writers of link posts make them, from clips that they have already written on. */
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const begin = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'New digest', exact: true }).first();
const addAllNew = (page: Page) =>
  tray(page)
    .getByRole('button', { name: /^Add all / })
    .first();
const style = (page: Page, name: string) => page.locator('.style-pictures label').filter({ hasText: name });
const body = async (page: Page) =>
  (await sourceOf(page)).replace(/^#[^\n]*\n\n/, '').replace(/\n\n~ [^]*$/, '');

async function addHeading(page: Page, writer: CountedWriter, text: string): Promise<void> {
  await writer.click(button(page, 'Heading'));
  await expect(words(page, 'Untitled')).toBeFocused();
  await writer.type(text);
  await writer.press('Enter');
  await expect(block(page, text)).toBeFocused();
}

async function addText(page: Page, writer: CountedWriter, text: string): Promise<void> {
  await writer.click(button(page, 'Text'));
  await expect(words(page, 'Untitled')).toBeFocused();
  await writer.type(text);
  await writer.press('Escape');
}

async function join(page: Page, writer: CountedWriter, title: string): Promise<void> {
  await writer.click(block(page, title).locator('.entry-html'));
  await writer.click(button(page, `${title} joins the text above`));
  await writer.press('Escape');
}

const tagged = (number: number, week: number): Partial<Clip> => ({
  title: `${['Crab 1.98', 'A faster linker', 'Tokio notes', 'The borrow checker', 'Embedded news', 'Call for papers'][number]}, week ${week}`,
  url: `https://crab.example/${week}/${number}`,
  comment: '',
  tags: [['Official', 'Project', 'Project', 'Research', 'Project', 'Official'][number]!],
});

test('a list of titles under its sections, and its second week from the skeleton', async ({ reader }) => {
  const page = await openDigests(
    reader,
    recentClips(6, (at) => tagged(at, 1)),
  );
  const writer = new CountedWriter(page);
  await writer.click(begin(page));
  await expect(addAllNew(page)).toBeVisible();
  for (const section of ['Official', 'Project', 'Research']) await addHeading(page, writer, section);
  await writer.click(addAllNew(page));
  await expect(entries(page)).toHaveCount(9);
  await writer.click(style(page, 'Links'));
  await expect
    .poll(() => body(page))
    .toBe(
      [
        '## Official\n',
        '- [Crab 1.98, week 1](https://crab.example/1/0)',
        '- [Call for papers, week 1](https://crab.example/1/5)\n',
        '## Project\n',
        '- [A faster linker, week 1](https://crab.example/1/1)',
        '- [Tokio notes, week 1](https://crab.example/1/2)',
        '- [Embedded news, week 1](https://crab.example/1/4)\n',
        '## Research\n',
        '- [The borrow checker, week 1](https://crab.example/1/3)',
      ].join('\n'),
    );
  writer.report('A list of titles under its sections');

  await putClips(
    page,
    recentClips(6, (at) => ({
      ...tagged(at, 2),
      id: `00000000-0000-7000-9000-00000000010${at}`,
      savedAt: new Date().toISOString(),
    })),
  );
  const second = new CountedWriter(page);
  await second.click(page.getByRole('link', { name: 'All digests' }));
  await second.click(begin(page));
  await second.click(button(page, 'As last time'));
  await expect(entries(page)).toHaveCount(3);
  await second.click(addAllNew(page));
  await expect(entries(page)).toHaveCount(9);
  await expect
    .poll(() => body(page))
    .toContain('## Project\n\n- [A faster linker, week 2](https://crab.example/2/1)');
  expect(await body(page)).toContain(
    '## Research\n\n- [The borrow checker, week 2](https://crab.example/2/3)',
  );
  await second.click(button(page, 'Publish…'));
  second.report('Its second week, up to the drawer');
  expect(second.clicks).toBeLessThan(8);
  expect(second.characters + second.keys).toBe(0);
});

test('a Chinese weekly, a section for each link below a few words', async ({ reader }) => {
  const page = await openDigests(
    reader,
    recentClips(2, (at) => ({
      title: ['邮件列表写成的书', '小数据库的回归'][at]!,
      url: `https://weekly.example/${at}`,
      comment: ['三年时间，**一封一封**写出来。', '安静，但是真的。'][at]!,
    })),
  );
  const writer = new CountedWriter(page);
  await writer.click(begin(page));
  await writer.click(page.getByRole('button', { name: 'Opening words' }));
  await writer.type('这里记录每周值得分享的内容。');
  await writer.press('Escape');
  await writer.click(addAllNew(page));
  await writer.click(style(page, 'Sections'));
  await expect
    .poll(() => body(page))
    .toBe(
      [
        '这里记录每周值得分享的内容。',
        '## [邮件列表写成的书](https://weekly.example/0)',
        '三年时间，**一封一封**写出来。',
        '## [小数据库的回归](https://weekly.example/1)',
        '安静，但是真的。',
      ].join('\n\n'),
    );
  writer.report('A Chinese weekly');
});

test('a blogmark: one link, its words and a passage of it', async ({ reader }) => {
  const quote = { id: 'q', text: 'It turns.', markdown: 'It *turns*.', comment: '' };
  const page = await openDigests(
    reader,
    recentClips(1, () => ({
      title: 'Tidal mills',
      url: 'https://mills.example/',
      comment: 'By one who slept there.',
      quotes: [quote],
    })),
  );
  const writer = new CountedWriter(page);
  await writer.click(begin(page));
  await writer.click(tray(page).getByRole('button', { name: /^Add “/ }));
  await expect
    .poll(() => body(page))
    .toBe('[Tidal mills](https://mills.example/) By one who slept there.\n\n> It *turns*.');
  writer.report('A blogmark');
});

const woven = [
  'Start with [the mills]().',
  'Then read [the case for small databases](), which is the same with less water.',
  'If you have ten minutes left, [a timetable]().',
];

test('prose woven of several links', async ({ reader }) => {
  const page = await openDigests(
    reader,
    recentClips(3, (at) => ({ url: `https://woven.example/${at}`, comment: woven[at]! })),
  );
  const writer = new CountedWriter(page);
  await writer.click(begin(page));
  await writer.click(addAllNew(page));
  await expect(entries(page)).toHaveCount(3);
  await join(page, writer, 'Page 2');
  await join(page, writer, 'Page 3');
  await expect
    .poll(() => body(page))
    .toBe(woven.map((text, at) => text.replace('()', `(https://woven.example/${at})`)).join(' '));
  writer.report('Woven prose');
});

test('a newsletter with its sponsor and its sign-off', async ({ reader }) => {
  const page = await openDigests(
    reader,
    recentClips(2, (at) => ({ url: `https://news.example/${at}` })),
  );
  const writer = new CountedWriter(page);
  await writer.click(begin(page));
  await expect(addAllNew(page)).toBeVisible();
  await addText(page, writer, 'Sponsored by **Acme**.');
  await writer.click(addAllNew(page));
  await expect(entries(page)).toHaveCount(3);
  await writer.click(page.getByRole('button', { name: 'Closing words' }));
  await writer.type('See you on Friday.');
  await writer.press('Escape');
  await writer.click(style(page, 'List').first());
  await expect
    .poll(() => body(page))
    .toBe(
      'Sponsored by **Acme**.\n\n- On page 1 are [fine words 1](https://news.example/0).\n- On page 2 are [fine words 2](https://news.example/1).\n\nSee you on Friday.',
    );
  writer.report('Sponsor and sign-off');
});

test('a Japanese post, whose sentences follow each other without a space', async ({ reader }) => {
  const comments = ['まず[潮の水車]()から。', '次に[小さなデータベース]()を読む。'];
  const page = await openDigests(
    reader,
    recentClips(2, (at) => ({
      title: ['水車', 'データベース'][at]!,
      url: `https://ja.example/${at}`,
      comment: comments[at]!,
    })),
  );
  const writer = new CountedWriter(page);
  await writer.click(begin(page));
  await expect(addAllNew(page)).toBeVisible();
  await addHeading(page, writer, '今週のリンク');
  await writer.click(addAllNew(page));
  await expect(entries(page)).toHaveCount(3);
  await join(page, writer, 'データベース');
  await expect
    .poll(() => body(page))
    .toBe(
      '## 今週のリンク\n\nまず[潮の水車](https://ja.example/0)から。次に[小さなデータベース](https://ja.example/1)を読む。',
    );
  writer.report('A Japanese post');
});
