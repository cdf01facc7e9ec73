import { htmlToText } from './html/html-to-text';
import type { MarkdownToHtml } from './markdown/markdown-to-html';
import type { Block, Post } from './post';

/** A line of words for lists and search engines. */
const descriptionLength = 160;

/** The first sentences of what is there, whatever the style of the post; whole words where there are any. */
export function descriptionOf({ blocks }: Post, toHtml: MarkdownToHtml): string {
  const text = firstWords(blocks, toHtml)
    .replaceAll(/[\s\u0085]+/g, ' ')
    .trim();
  if (text.length <= descriptionLength) return text;
  const cut = text.slice(0, descriptionLength - 1).replace(/\s*\p{Cs}$/u, '');
  const sentences = /^[^]*(?:[.!?…]["”’)]*(?=\s)|[。！？]["”’）」』]*)/u.exec(cut)?.[0] ?? '';
  if (sentences.length > descriptionLength / 3) return sentences;
  const space = cut.lastIndexOf(' ');
  return `${space > descriptionLength / 2 ? cut.slice(0, space) : cut}…`;
}

function firstWords(blocks: readonly Block[], toHtml: MarkdownToHtml): string {
  for (const block of blocks) {
    const words =
      block.kind === 'list'
        ? firstWords(block.items.flat(), toHtml)
        : htmlToText(toHtml(saying(markdownOf(block))), (text) => text);
    if (words.trim() !== '') return words;
  }
  return '';
}

function markdownOf(block: Block): string {
  if (block.kind === 'prose') return block.pieces.join('');
  return block.kind === 'quote' ? block.markdown : '';
}

const tableHead = /^\|[^\n]*\n\|[\s:|-]+\n/;

/** Markdown without what says nothing by itself: calls of notes, pictures, an entry's number, the head of a table. */
function saying(markdown: string): string {
  const rest = markdown
    .replaceAll(/(?<!\\)\[\^\d+\]/g, '')
    .replaceAll(/!\[(?:[^\]\\]|\\.)*\]\([^)]*\)/g, '')
    .replace(/^\d+\\\.(?:\s+|$)/, '');
  if (!tableHead.test(rest)) return rest;
  const [row = ''] = rest.replace(tableHead, '').split('\n');
  const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '').join(' – ');
}
