import { parse, postprocess, preprocess } from 'micromark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Event, Extension, Token } from 'micromark-util-types';
import { bareLinks } from './bare-links';

export interface GrammarOptions {
  /** Whether HTML is HTML, as a digest may ask; otherwise it is text like any other. */
  html?: boolean;
  /** Normalised labels that are defined elsewhere in the post: of links, and of notes. */
  links?: Iterable<string>;
  notes?: Iterable<string>;
}

/** What stands in a text: each event names its token, and the token its place. */
export type MarkdownEvents = Event[];
export type MarkdownToken = Token;

let extensions: Extension[] | undefined;
const withoutHtml: Extension = { disable: { null: ['htmlFlow', 'htmlText'] } };

/**
 * Reads Markdown by the one grammar that there is here, whatever then becomes of it: CommonMark with
 * GitHub's tables, footnotes and task lists, `~~` with two tildes only, and links for http(s) and `www.`
 * that stand bare. `**重点。**后` is bold, as its writer means it.
 */
export function parseMarkdown(
  markdown: string,
  { html = false, links = [], notes = [] }: GrammarOptions = {},
): MarkdownEvents {
  extensions ??= [
    bareLinks,
    gfmFootnote(),
    gfmTable(),
    gfmTaskListItem(),
    cjkFriendlyExtension(),
    gfmStrikethroughCjkFriendly({ singleTilde: false }),
  ];
  const parser = parse({ extensions: html ? extensions : [...extensions, withoutHtml] });
  parser.defined.push(...links);
  parser.gfmFootnotes = [...notes];
  return postprocess(parser.document().write(preprocess()(markdown, undefined, true)));
}
