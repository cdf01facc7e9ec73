import { settlePlain } from './settle-plain';
import { settleParsed } from './settle-parsed';

/** What a comment's empty links lead to, and the words that stand in where it gives none. */
export interface Target {
  url: string;
  title: string;
}

/** Markdown that stands by itself, and how it meets its neighbours. */
export interface Settled {
  markdown: string;
  /** How many empty links were filled. */
  filled: number;
  /** Whether its first and last blocks are paragraphs, so that a sentence can go on there. */
  startsAsParagraph: boolean;
  endsAsParagraph: boolean;
}

/**
 * Makes Markdown fit to be put among other Markdown: empty links get the target's address, raw HTML
 * becomes text, links that could run something lose their address, an open fence is closed. All else
 * stays as typed.
 */
export function settle(markdown: string, target?: Target): Settled {
  const trimmed = trimBlankLines(markdown);
  return settlePlain(trimmed, target) ?? settleParsed(trimmed, target);
}

// NUL is no character of Markdown.
// oxlint-disable-next-line no-control-regex
const untrimmed = /[\r\0]|^[\s\uFEFF]|\s$/;

/** Without the blank lines around it; four spaces in front would be code and stay. */
function trimBlankLines(markdown: string): string {
  if (!untrimmed.test(markdown)) return markdown;
  return markdown
    .replace(/\r\n?/g, '\n')
    .replace(/\0/g, '\uFFFD')
    .replace(/^\uFEFF?(?:[ \t]*\n)*(?: {0,3}(?! |\t))?/, '')
    .trimEnd();
}
