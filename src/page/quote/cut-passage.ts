import type { Paragraph } from './paragraph';
import type { Passage } from './read-passage';

const ellipsis = '…';
const gap = '\n\n'.length;
/** How far back from the limit a space is looked for, before the cut goes through a word. */
const maxWordChars = 100;

/** The passage, no longer than `maxChars` as plain text; where something is left out, it ends in an ellipsis. */
export function cutPassage({ paragraphs, whole }: Passage, maxChars: number): Paragraph[] {
  const kept: Paragraph[] = [];
  let room = maxChars;
  for (const paragraph of paragraphs) {
    if (paragraph.text.length > room || room <= 0)
      return [...kept, ...cut(paragraph, room - ellipsis.length)];
    kept.push(paragraph);
    room -= paragraph.text.length + gap;
  }
  const last = whole ? undefined : kept.pop();
  return last ? [...kept, ...cut(last, Math.min(last.text.length, room + last.text.length + gap - 1))] : kept;
}

function cut(paragraph: Paragraph, room: number): Paragraph[] {
  if (room < 1) return [];
  let text = paragraph.text.slice(0, room);
  if (text.length < paragraph.text.length) {
    const space = text.search(/\s\S*$/);
    text =
      space >= room - maxWordChars && space > 0 ? text.slice(0, space) : text.replace(/[\ud800-\udbff]$/, '');
  }
  const kept = text.trimEnd();
  if (paragraph.kind === 'code') return [{ kind: 'code', text: kept + ellipsis }];
  const { marks, addresses } = paragraph;
  return [
    {
      kind: 'prose',
      text: kept + ellipsis,
      marks: [...marks.slice(0, kept.length), 0],
      addresses: [...addresses.slice(0, kept.length), undefined],
    },
  ];
}
