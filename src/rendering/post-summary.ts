import { htmlOf } from './formats/html-blocks';
import { descriptionOf } from './description';
import { htmlToText } from './html/html-to-text';
import { markdownToHtml, type MarkdownToHtml } from './markdown/markdown-to-html';
import type { Post } from './post';

/** How long a text is: in words, or in characters where its script puts no spaces between words. */
export interface TextLength {
  unit: 'words' | 'characters';
  count: number;
}

/** What a list shows of a post. */
export interface PostSummary {
  /** The first sentence of what is there; empty where nothing is. */
  firstLine: string;
  length: TextLength;
}

/** What can be said of a post in two lines. */
export function summarizePost(post: Post, toHtml: MarkdownToHtml = markdownToHtml): PostSummary {
  const text = htmlToText(htmlOf(post.blocks, toHtml), (words) => words);
  return { firstLine: descriptionOf(post, toHtml), length: lengthOf(text) };
}

const unspaced =
  /(?=\p{L})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/gu;

/** How long a text is, as a writer of its script counts: a word of another script within it counts as one. */
export function lengthOf(text: string): TextLength {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const characters = text.match(unspaced)?.length ?? 0;
  const words = text.replaceAll(unspaced, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0;
  return characters * 2 > letters
    ? { unit: 'characters', count: characters + words }
    : { unit: 'words', count: characters + words };
}
