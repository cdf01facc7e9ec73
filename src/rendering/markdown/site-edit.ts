import type { MarkdownToken } from '../../domain/markdown/parse-markdown';

/** Text to put in place of `from..to` of the source. */
export interface SiteEdit {
  from: number;
  to: number;
  text: string;
}

/** A token with what it stands in. */
export interface PlacedToken {
  token: MarkdownToken;
  source: string;
  /** Types of the tokens around it, the innermost last. */
  within: readonly string[];
}

/** A backslash before the mark that stands there. */
export function escapeAt(at: number): SiteEdit {
  return { from: at, to: at, text: '\\' };
}

/** Characters as references, which mean nothing to any reader of Markdown. */
export function characterReference(characters: string): string {
  return Array.from(characters, (one) => `&#${one.codePointAt(0) ?? 0xfffd};`).join('');
}
