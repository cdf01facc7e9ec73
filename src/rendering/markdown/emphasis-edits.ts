import type { MarkdownEvents } from '../../domain/markdown/parse-markdown';
import { characterReference, type SiteEdit } from './site-edit';

/** What holds words of its own, within which marks find their partners. */
const textBlocks = new Set<string>(['paragraph', 'tableData', 'tableHeader', 'atxHeading', 'setextHeading']);

/** Single tildes that stand in pairs, between which GitHub's readers strike the text out. */
export function loneTildes(markdown: string, events: MarkdownEvents): Set<number> {
  const found = new Set<number>();
  if (!markdown.includes('~')) return found;
  let block: number[] = [];
  for (const [step, { type, start, end }] of events) {
    if (step === 'enter' && textBlocks.has(type)) block = [];
    if (step === 'exit' && type === 'data')
      for (const { index } of markdown.slice(start.offset, end.offset).matchAll(/(?<!~)~(?!~)/g))
        if (markdown[start.offset + index - 1] !== '~' && markdown[start.offset + index + 1] !== '~')
          block.push(start.offset + index);
    if (step === 'exit' && textBlocks.has(type)) {
      if (block.length > 1) for (const at of block) found.add(at);
      block = [];
    }
  }
  return found;
}

const sequences = new Set<string>(['strongSequence', 'emphasisSequence', 'strikethroughSequence']);
/** Whatever every reader takes for a space or a mark: an emoji is a letter to some. */
const spaceOrMark = /^[\s\p{P}$+<=>^`|~]/u;
const markOnly = /^[\p{P}\p{S}]/u;

/**
 * CommonMark closes `**重点。**后` nowhere, for want of a space behind the stars. Where its rule fails, the
 * letter on the outer side is written as a character reference, which begins and ends with a mark.
 */
export function flankingEdits(markdown: string, events: MarkdownEvents): SiteEdit[] {
  const edits: SiteEdit[] = [];
  // What is written of a bare address begins with a mark.
  const addresses = new Set(
    events.flatMap(([step, { type, start }]) =>
      step === 'enter' && type === 'literalAutolink' ? [start.offset] : [],
    ),
  );
  let opener = true;
  for (const [step, { type, start, end }] of events) {
    if (step === 'enter' && (type === 'strong' || type === 'emphasis' || type === 'strikethrough'))
      opener = true;
    if (step !== 'exit' || !sequences.has(type)) continue;
    const before = Array.from(markdown.slice(Math.max(0, start.offset - 2), start.offset)).at(-1) ?? '\n';
    const after = Array.from(markdown.slice(end.offset, end.offset + 2))[0] ?? '\n';
    if (opener && markOnly.test(after) && !spaceOrMark.test(before)) {
      edits.push({ from: start.offset - before.length, to: start.offset, text: characterReference(before) });
    } else if (!opener && markOnly.test(before) && !spaceOrMark.test(after) && !addresses.has(end.offset)) {
      edits.push({ from: end.offset, to: end.offset + after.length, text: characterReference(after) });
    }
    opener = false;
  }
  return edits;
}
