import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { constructPosts } from './posts';
import { wordsAndLinks } from './words-and-links';

const reader = new MarkdownIt();
/** What plain markdown-it has no idea of, and shows as it stands. */
const beyond = /^(?:a note$|a note that|notes of|tasks)/;
const posts = constructPosts('markdown').filter(({ construct }) => !beyond.test(construct));

it.each(posts)('markdown-it shows $construct as the preview does', ({ source, preview }) => {
  const html = reader.render(source.replace(/^# [^\n]*\n/, '').replace(/\n~ by .*\n$/, ''));
  expect(wordsAndLinks(html)).toEqual(wordsAndLinks(preview));
});
