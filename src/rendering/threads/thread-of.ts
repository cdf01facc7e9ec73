import { htmlOf } from '../formats/html-blocks';
import { htmlToText } from '../html/html-to-text';
import type { MarkdownToHtml } from '../markdown/markdown-to-html';
import type { Block, Post } from '../post';
import { ThreadPacker, type ThreadPiece } from './cut-text';
import type { ThreadLimits } from './thread-limits';

/**
 * A post as a thread: a short post for each paragraph, cut at its entries where it is too long, then at
 * sentences, words, characters. The title opens the first, with the address of the post where it has one,
 * a heading the next one, a quote stays with its clip where it fits, the tags close the last.
 */
export function threadOf(post: Post, limits: ThreadLimits, toHtml: MarkdownToHtml): string[] {
  const { threadLink = '', threadNumbers } = post.layout;
  const link = (index: number) => (index === 0 && threadLink !== '' ? `\n\n${threadLink}` : '');
  const plain = packed(post, limits, toHtml, link);
  if (!threadNumbers || plain.length < 2) return plain.map((text, i) => text + link(i));
  // Numbers take room, which can make for more posts, which can make for longer numbers.
  for (let most = 9; ; most = most * 10 + 9) {
    const posts = packed(post, limits, toHtml, (i) => ` ${i + 1}/${most}${link(i)}`);
    if (posts.length <= most) return posts.map((text, i) => `${text} ${i + 1}/${posts.length}${link(i)}`);
  }
}

function packed(
  post: Post,
  limits: ThreadLimits,
  toHtml: MarkdownToHtml,
  tail: (index: number) => string,
): string[] {
  const packer = new ThreadPacker(limits, tail);
  const title = [post.title, post.link ?? ''].filter(Boolean).join(' ');
  if (title !== '') packer.heading(title);
  for (const { kind, pieces } of unitsOf(post.blocks, toHtml)) {
    const text = pieces.map((piece) => piece.text).join('');
    if (kind === 'heading') packer.heading(text);
    else if (kind === 'quote') packer.join(text);
    else packer.paragraph(pieces);
  }
  const tags = hashtags(post);
  if (tags !== '') packer.join(tags);
  packer.end();
  return packer.posts;
}

interface Unit {
  kind: 'heading' | 'quote' | 'prose';
  /** At least one; the first begins a paragraph. */
  pieces: ThreadPiece[];
}

function unitsOf(blocks: readonly Block[], toHtml: MarkdownToHtml): Unit[] {
  return blocks.flatMap((block): Unit[] => {
    switch (block.kind) {
      case 'more':
        return [];
      case 'list':
        return block.items.flatMap((item, i) => numbered(unitsOf(item, toHtml), block.first, i));
      case 'notes':
        return block.notes.map(({ number, markdown }) => ({
          kind: 'prose',
          pieces: [paragraph(`[${number}] ${textOf(toHtml(markdown))}`)],
        }));
      case 'quote':
        return [
          {
            kind: 'quote',
            pieces: [paragraph(`“${htmlToText(toHtml(block.markdown), (words) => words)}”`)],
          },
        ];
      case 'heading':
        return [{ kind: 'heading', pieces: [paragraph(textOf(htmlOf([block], toHtml)))] }];
      default: {
        const pieces = block.pieces.map((piece, i): ThreadPiece => {
          const text = textOf(toHtml(piece.trimStart()));
          return i === 0 ? paragraph(text) : { gap: /^\s/.test(piece) ? ' ' : '', text };
        });
        return [{ kind: 'prose', pieces: withNumbers(pieces) }];
      }
    }
  });
}

/** The pieces with each number in that which it stands before: it is no post by itself. */
function withNumbers(pieces: readonly ThreadPiece[]): ThreadPiece[] {
  const joined: ThreadPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && /^\d+\.$/.test(last.text)) last.text += piece.gap + piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}

function numbered(units: Unit[], first: number | undefined, index: number): Unit[] {
  const [unit, ...rest] = units;
  const [piece, ...pieces] = unit?.pieces ?? [];
  if (first === undefined || !unit || !piece) return units;
  return [{ ...unit, pieces: [{ ...piece, text: `${first + index}. ${piece.text}` }, ...pieces] }, ...rest];
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
  const address = url.replace(/[^!-~]+/gu, (characters) =>
    encodeURIComponent(characters.replace(/\p{Cs}/gu, '\uFFFD')),
  );
  return words === url || words === '' ? address : `${words} ${address}`;
}

/** Tags that a network takes: letters and digits without a gap. */
function hashtags({ tags }: Post): string {
  return tags
    .map(({ name }) => name.replace(/[^\p{L}\p{M}\p{N}_]+/gu, ''))
    .filter((name) => /\D/.test(name))
    .map((name) => `#${name}`)
    .join(' ');
}
