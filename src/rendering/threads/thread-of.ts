import { htmlOf } from '../formats/html-blocks';
import { htmlToText } from '../html/html-to-text';
import type { MarkdownToHtml } from '../markdown/markdown-to-html';
import type { Block, Post } from '../post';
import { packPieces, type ThreadPiece } from './cut-text';
import { fits, type ThreadLimits } from './thread-limits';

/**
 * A post as a thread: a short post for each paragraph, cut at its entries where it is too long, then at
 * sentences, words, characters. The title opens the first, a heading the next one, a quote stays with
 * its clip where it fits, the tags close the last.
 */
export function threadOf(post: Post, limits: ThreadLimits, toHtml: MarkdownToHtml): string[] {
  const posts: string[] = [];
  let headings: ThreadPiece[] = post.title === '' ? [] : [{ gap: '', text: post.title }];
  const joinsLast = (text: string) => {
    const joined = `${posts.at(-1) ?? ''}\n\n${text}`;
    const joins = posts.length > 0 && headings.length === 0 && fits(joined, limits);
    if (joins) posts[posts.length - 1] = joined;
    return joins;
  };
  for (const { kind, pieces } of unitsOf(post.blocks, toHtml)) {
    if (kind === 'heading') headings.push(...pieces);
    else if (kind !== 'quote' || !joinsLast(pieces[0]!.text)) {
      posts.push(...packPieces([...headings, ...pieces], limits));
      headings = [];
    }
  }
  posts.push(...packPieces(headings, limits));
  headings = [];
  const tags = hashtags(post);
  if (tags !== '' && !joinsLast(tags)) posts.push(...packPieces([{ gap: '', text: tags }], limits));
  return posts;
}

interface Unit {
  kind: Block['kind'];
  /** At least one; the first begins a paragraph. */
  pieces: ThreadPiece[];
}

function unitsOf(blocks: readonly Block[], toHtml: MarkdownToHtml): Unit[] {
  return blocks.flatMap((block): Unit[] => {
    const { kind } = block;
    if (block.kind === 'more') return [];
    if (block.kind === 'list') return block.items.flatMap((item) => unitsOf(item, toHtml));
    if (block.kind === 'quote') {
      return [{ kind, pieces: [paragraph(`“${htmlToText(toHtml(block.markdown), (words) => words)}”`)] }];
    }
    if (block.kind === 'heading') return [{ kind, pieces: [paragraph(textOf(htmlOf([block], toHtml)))] }];
    const pieces = block.pieces.map((piece, i): ThreadPiece => {
      const text = textOf(toHtml(piece.trimStart()));
      return i === 0 ? paragraph(text) : { gap: /^\s/.test(piece) ? ' ' : '', text };
    });
    return [{ kind, pieces }];
  });
}

function paragraph(text: string): ThreadPiece {
  return { gap: '\n\n', text };
}

/** Addresses stand bare, with room behind them: what touches them would be taken into the link. */
function textOf(html: string): string {
  return htmlToText(html, wordsThenAddress).replace(/(https?:\/\/[!-~]+)(?=[^\s!-~])/g, '$1 ');
}

function wordsThenAddress(words: string, url: string): string {
  if (!/^https?:/.test(url)) return words;
  return words === url || words === '' ? url : `${words} ${url}`;
}

/** Tags that a network takes: letters and digits without a gap. */
function hashtags({ tags }: Post): string {
  return tags
    .map(({ name }) => name.replace(/[^\p{L}\p{M}\p{N}_]+/gu, ''))
    .filter((name) => /\D/.test(name))
    .map((name) => `#${name}`)
    .join(' ');
}
