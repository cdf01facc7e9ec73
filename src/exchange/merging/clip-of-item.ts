import type { Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import type { Quote } from '../../domain/quote';
import { addTags } from '../../domain/tagging/tags';
import type { ImportedFlags, ImportedItem, ImportedQuote } from '../reading/imported-item';
import type { FlagTags, ImportChoices } from './import-choices';
import { wordsOfMarkdown } from './words-of-markdown';

/** What an item has to be given to become a clip. */
export interface ItemContext {
  choices: ImportChoices;
  now: Instant;
  newId: () => string;
  /** Plain text as Markdown. */
  markdownOf: (text: string) => string;
}

/** The clip that an item of another tool's file becomes. Without a date it is saved now. */
export function clipOfItem(item: ImportedItem, context: ItemContext): Clip {
  const { choices, now, newId } = context;
  const savedAt = item.savedAt ?? now;
  return {
    id: newId(),
    url: item.url,
    title: item.title || item.url,
    authors: item.authors,
    site: item.site,
    published: item.published,
    description: item.description,
    image: item.image,
    language: item.language,
    keywords: [],
    comment: item.comment,
    quotes: item.quotes.map((quote) => quoteOf(quote, context)),
    tags: addTags(item.tags, [
      ...(choices.folders ? item.folders : []),
      ...(choices.flags ? flagTags(item.flags, choices.flags) : []),
    ]),
    via: item.via,
    private: choices.private || item.flags.private === true,
    savedAt,
    changedAt: item.modifiedAt ?? savedAt,
  };
}

function quoteOf({ text, comment, isMarkdown }: ImportedQuote, context: ItemContext): Quote {
  const passage = isMarkdown
    ? { text: wordsOfMarkdown(text), markdown: text }
    : { text, markdown: context.markdownOf(text) };
  return { id: context.newId(), ...passage, comment };
}

function flagTags({ read, starred, archived }: ImportedFlags, names: FlagTags): string[] {
  return [
    ...(read === undefined ? [] : [read ? names.read : names.unread]),
    ...(starred ? [names.starred] : []),
    ...(archived ? [names.archived] : []),
  ];
}
