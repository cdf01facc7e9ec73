import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { parseMarkdown, type MarkdownEvents, type MarkdownToken } from './parse-markdown';

/** Where `[1]: address "title"` leads: the source of both as they stand. */
export interface LinkDefinition {
  destination: string;
  title: string;
}

/** The text of a footnote, and what its own links may refer to. One object is one note. */
export interface NoteText {
  markdown: string;
  target?: { url: string; title: string };
  references: References;
}

/** What texts define for each other, by label. */
export interface References {
  /** Tells two apart, for whoever keeps what was made with them. */
  key: string;
  links: ReadonlyMap<string, LinkDefinition>;
  notes: ReadonlyMap<string, NoteText>;
}

export const noReferences: References = { key: '', links: new Map(), notes: new Map() };

/** What one text defines, and where it does: these places are taken out of it. */
interface OwnReferences {
  links: Map<string, LinkDefinition>;
  /** Sources of notes. */
  notes: Map<string, string>;
  places: MarkdownToken[];
}

export function ownReferences(source: string, events: MarkdownEvents): OwnReferences {
  const links = new Map<string, LinkDefinition>();
  const notes = new Map<string, string>();
  const places: MarkdownToken[] = [];
  const slice = ({ start, end }: MarkdownToken) => source.slice(start.offset, end.offset);
  let label = '';
  let definition: LinkDefinition = { destination: '', title: '' };
  let inNote = 0;
  for (const [step, token] of events) {
    if (step === 'enter') {
      if (token.type === 'definition') definition = { destination: '', title: '' };
      if (token.type === 'gfmFootnoteDefinition') inNote += 1;
      continue;
    }
    switch (token.type) {
      case 'definitionLabelString':
        label = normalizeIdentifier(slice(token));
        break;
      case 'definitionDestination':
        definition.destination = slice(token);
        break;
      case 'definitionTitle':
        definition.title = slice(token);
        break;
      case 'definition':
        if (!links.has(label)) links.set(label, definition);
        if (inNote === 0) places.push(token);
        break;
      case 'gfmFootnoteDefinition': {
        inNote -= 1;
        const [, name = '', first = ''] = /^\[\^((?:\\.|[^\]])*)\]:[ \t]*([^]*)$/.exec(slice(token)) ?? [];
        const id = normalizeIdentifier(name);
        if (inNote === 0 && !notes.has(id)) notes.set(id, first.replace(/\n(?: {4}|\t)/g, '\n').trimEnd());
        if (inNote === 0) places.push(token);
        break;
      }
      default:
    }
  }
  return { links, notes, places };
}

/**
 * What the texts of a digest define for all of the post, the first of a label before the others. A text
 * of a clip is not asked: nothing that one clip says changes another's words.
 */
export function sharedReferences(texts: readonly string[]): References {
  const links = new Map<string, LinkDefinition>();
  const notes = new Map<string, NoteText>();
  const shared: References = { key: texts.join('\0'), links, notes };
  for (const text of texts) {
    const own = ownReferences(text, parseMarkdown(text));
    for (const [label, link] of own.links) if (!links.has(label)) links.set(label, link);
    for (const [label, markdown] of own.notes)
      if (!notes.has(label)) notes.set(label, { markdown, references: shared });
  }
  return links.size + notes.size === 0 ? noReferences : shared;
}
