import type { PassageBlock, TextBlock } from './passage-blocks';
import type { Passage } from './read-passage';

const ellipsis = '…';
const gap = '\n\n'.length;
/** How far back from the limit a space is looked for, before the cut goes through a word. */
const maxWordChars = 100;

/** The passage, no longer than `maxChars` as plain text; where something is left out, it ends in an ellipsis. */
export function cutPassage({ blocks, whole }: Passage, maxChars: number): PassageBlock[] {
  const kept: PassageBlock[] = [];
  let room = maxChars;
  for (const block of withoutOuterRules(blocks)) {
    const length = lengthOf(block);
    if (length > room || room <= 0) return [...kept, ...cutBlock(block, room - ellipsis.length)];
    kept.push(block);
    room -= length + gap;
  }
  const last = whole ? undefined : kept.pop();
  if (!last) return kept;
  const length = lengthOf(last);
  return [...kept, ...cutBlock(last, Math.min(length, room + length + gap - 1))];
}

/** A rule parts what is on both sides of it, so there must be something. */
function withoutOuterRules(blocks: PassageBlock[]): PassageBlock[] {
  const isText = ({ kind }: PassageBlock) => kind !== 'rule';
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  return blocks.slice(first < 0 ? blocks.length : first, last + 1);
}

const separator = ' | '.length;

/** Characters as plain text. What is put around items and lines is counted roughly. */
function lengthOf(block: PassageBlock): number {
  const around = block.within.length * 4;
  if (block.kind !== 'table') return block.text.length + around;
  return block.rows.flat().reduce((sum, { text }) => sum + text.length + separator, around);
}

function cutBlock(block: PassageBlock, room: number): PassageBlock[] {
  if (room < 1) return [];
  if (block.kind === 'prose') return [cutProse(block, room)];
  const end: TextBlock = {
    kind: 'prose',
    text: ellipsis,
    marks: [0],
    addresses: [undefined],
    within: block.within,
  };
  if (block.kind === 'code') return [{ ...block, text: cutText(block.text, room) + ellipsis }];
  if (block.kind !== 'table') return [end];
  let left = room;
  const rows = block.rows.filter((row) => (left -= lengthOf({ ...block, rows: [row] })) >= 0);
  return rows.length === 0 ? [end] : [{ ...block, rows }, end];
}

function cutProse(block: TextBlock, room: number): TextBlock {
  const kept = cutText(block.text, room);
  return {
    ...block,
    text: kept + ellipsis,
    marks: [...block.marks.slice(0, kept.length), 0],
    addresses: [...block.addresses.slice(0, kept.length), undefined],
  };
}

function cutText(text: string, room: number): string {
  const cut = text.slice(0, room);
  if (cut.length === text.length) return cut.trimEnd();
  const space = cut.search(/\s\S*$/);
  const isNear = space >= room - maxWordChars && space > 0;
  return (isNear ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd();
}
