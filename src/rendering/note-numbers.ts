import { resolveLinks, type ResolvedMarkdown } from './markdown/resolve-links';
import type { NoteText } from '../domain/markdown/references';
import type { PostNote } from './post';

/** Numbers the notes of one post in the order in which its texts call them, wherever they were defined. */
export class NoteNumbers {
  /** By what the note says, of which page: a text that is read again calls the same notes. */
  #numbers = new Map<string, { number: number; note: NoteText }>();

  /** The text with the post's numbers in place of the writer's labels. */
  numbered({ markdown, calls }: Pick<ResolvedMarkdown, 'markdown' | 'calls'>): string {
    let text = '';
    let at = 0;
    for (const { from, to, note } of calls) {
      const key = `${note.references.key}\0${note.target?.url ?? ''}\0${note.markdown}`;
      const known = this.#numbers.get(key) ?? { number: this.#numbers.size + 1, note };
      this.#numbers.set(key, known);
      text += `${markdown.slice(at, from)}[^${known.number}]`;
      at = to;
    }
    return text + markdown.slice(at);
  }

  /** The notes called so far, and those that they call themselves. */
  notes(html: boolean): PostNote[] {
    const notes: PostNote[] = [];
    // A note may call others, which join the end while it is written.
    for (const { number, note } of this.#numbers.values()) {
      const { markdown, target, references } = note;
      notes.push({ number, markdown: this.numbered(resolveLinks(markdown, target, { references, html })) });
    }
    return notes;
  }
}
