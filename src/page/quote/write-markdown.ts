import { marks, type Container, type PassageBlock, type TextBlock } from './passage-blocks';
import { longestBacktickRun, writeProse } from './write-prose';

/** Blocks as Markdown that every parser of CommonMark with GFM's tables and strikethrough shows as the same text. */
export function writeMarkdown(blocks: readonly PassageBlock[]): string {
  return writeBlocks(blocks, 0, markdownOf);
}

/** The same as plain text, in which lists keep their numbers and what is struck out shows that it is. */
export function writeText(blocks: readonly PassageBlock[]): string {
  return writeBlocks(blocks, 0, textOf);
}

type WriteBlock = (block: PassageBlock) => string;
type InItem = Extract<Container, { kind: 'item' }>;

/** An item of a list, with the blocks in it. */
interface Item {
  number: number | undefined;
  blocks: PassageBlock[];
}

/** Up to `depth`, all blocks stand in the same items and quotations. */
function writeBlocks(blocks: readonly PassageBlock[], depth: number, write: WriteBlock): string {
  const parts: string[] = [];
  /** The list before, if that is what the last part is: the next one must not be read as its end. */
  let last: { isNumbered: boolean; isOther: boolean } | undefined;
  for (let at = 0; at < blocks.length;) {
    const container = blocks[at]!.within[depth];
    if (container?.kind === 'item') {
      const items = itemsFrom(blocks, at, depth, container);
      const isNumbered = container.number !== undefined;
      const isOther = write === markdownOf && last?.isNumbered === isNumbered && !last.isOther;
      parts.push(writeList(items, depth, isOther, write));
      last = { isNumbered, isOther };
      at += items.reduce((sum, { blocks }) => sum + blocks.length, 0);
      continue;
    }
    last = undefined;
    const run = runFrom(blocks, at, (block) => container !== undefined && block.within[depth] === container);
    parts.push(container ? prefixed(writeBlocks(run, depth + 1, write), '> ') : write(blocks[at]!));
    at += Math.max(1, run.length);
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

function runFrom(
  blocks: readonly PassageBlock[],
  from: number,
  belongs: (block: PassageBlock) => boolean,
): PassageBlock[] {
  let to = from;
  while (to < blocks.length && belongs(blocks[to]!)) to += 1;
  return blocks.slice(from, to);
}

/** The blocks of a list's items, as long as they follow each other by their numbers: no list can go on otherwise. */
function itemsFrom(blocks: readonly PassageBlock[], from: number, depth: number, first: InItem): Item[] {
  const items: Item[] = [];
  let number = first.number;
  for (let at = from; at < blocks.length;) {
    const item = blocks[at]!.within[depth];
    if (item?.kind !== 'item' || item.list !== first.list || item.number !== number) break;
    const run = runFrom(blocks, at, (block) => block.within[depth] === item);
    items.push({ number, blocks: run });
    at += run.length;
    if (number !== undefined) number += 1;
  }
  return items;
}

function writeList(items: Item[], depth: number, isOther: boolean, write: WriteBlock): string {
  const written = items.map(({ number, blocks }) => {
    const marker = number === undefined ? (isOther ? '* ' : '- ') : `${number}${isOther ? ')' : '.'} `;
    const content = writeItem(blocks, depth, write);
    return {
      text: marker + prefixed(content, ' '.repeat(marker.length)).trimStart(),
      isLoose: content.includes('\n\n'),
    };
  });
  return written.map(({ text }) => text).join(written.some(({ isLoose }) => isLoose) ? '\n\n' : '\n');
}

/** A list right below an item's words belongs to them, and needs no empty line before it. */
function writeItem(blocks: PassageBlock[], depth: number, write: WriteBlock): string {
  const [head, ...rest] = blocks;
  const isTight =
    head?.kind === 'prose' &&
    head.within.length === depth + 1 &&
    rest.length > 0 &&
    rest.every(({ within }) => within[depth + 1]?.kind === 'item');
  const below = isTight ? writeBlocks(rest, depth + 1, write) : '';
  if (!isTight || below.includes('\n\n') || !/^(?:[-*]|1[.)]) /.test(below))
    return writeBlocks(blocks, depth + 1, write);
  return `${writeBlocks([head], depth + 1, write)}\n${below}`;
}

function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? prefix.trimEnd() : prefix + line))
    .join('\n');
}

function markdownOf(block: PassageBlock): string {
  switch (block.kind) {
    case 'prose':
      return writeProse(block);
    case 'code':
      return writeCode(block.text);
    case 'formula':
      return writeFormula(block.text);
    case 'rule':
      // Behind the bullet of an item, dashes would make one rule with it.
      return block.within.length > 0 ? '___' : '---';
    case 'table': {
      const cells = block.rows.map((row) => row.map((cell) => writeCell(cell)));
      const columns = cells[0]?.length ?? 0;
      const head = block.hasHead ? cells.slice(0, 1) : [Array<string>(columns).fill('')];
      const lines = [...head, Array<string>(columns).fill('---'), ...cells.slice(block.hasHead ? 1 : 0)];
      return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
    }
  }
}

function textOf(block: PassageBlock): string {
  switch (block.kind) {
    case 'prose':
      return proseText(block);
    case 'code':
      return block.text;
    case 'formula':
      return writeFormula(block.text);
    case 'rule':
      return '* * *';
    case 'table':
      return block.rows.map((row) => row.map(proseText).join(' | ')).join('\n');
  }
}

function proseText({ text, marks: given }: TextBlock): string {
  let written = '';
  for (let at = 0; at < text.length;) {
    const isStruck = ((given[at] ?? 0) & marks.struck) !== 0;
    let to = at + 1;
    while (to < text.length && (((given[to] ?? 0) & marks.struck) !== 0) === isStruck) to += 1;
    const part = text.slice(at, to);
    written += isStruck ? part.replace(/\S(?:.*\S)?/s, '~~$&~~') : part;
    at = to;
  }
  return written;
}

/** A bar is escaped in code as well, where GFM reads no backslash before it, so such code is written as text. */
function writeCell(cell: TextBlock): string {
  const inCell = cell.text.includes('\\|') ? cell.marks.map((mark) => mark & ~marks.code) : cell.marks;
  // At the start of a line a bar is escaped already, as it might begin a table.
  return writeProse({ ...cell, marks: inCell })
    .replace(/^\\\|/, '|')
    .replaceAll('|', '\\|');
}

/** A fenced block; the fence is longer than any run of backticks in it. */
function writeCode(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestBacktickRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

/** On lines of its own, apart from TeX that would begin a block of Markdown there. */
function writeFormula(tex: string): string {
  return /^(?:[-+*#=>~|:]|\d+[.)])/.test(tex) ? `$$${tex}$$` : `$$\n${tex}\n$$`;
}
