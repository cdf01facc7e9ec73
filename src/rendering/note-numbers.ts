import { resolveLinks, type ResolvedMarkdown } from './markdown/resolve-links';
import type { NoteText } from '../domain/markdown/references';
import type { PostNote } from './post';

/** Numbers the notes of one post in the order in which its texts call them, wherever they were defined. */
export class NoteNumbers {
  #numbers = new Map<NoteText, number>();

  /** The text with the post's numbers in place of the writer's labels. */
  numbered({ markdown, calls }: Pick<ResolvedMarkdown, 'markdown' | 'calls'>): string {
    let text = '';
    let at = 0;
    for (const { from, to, note } of calls) {
      let number = this.#numbers.get(note);
      if (number === undefined) this.#numbers.set(note, (number = this.#numbers.size + 1));
      text += `${markdown.slice(at, from)}[^${number}]`;
      at = to;
    }
    return text + markdown.slice(at);
  }

  /** The notes called so far, and those that they call themselves. */
  notes(html: boolean): PostNote[] {
    const notes: PostNote[] = [];
    // A note may call others, which join the end while it is written.
    for (const [{ markdown, target, references }, number] of this.#numbers)
      notes.push({ number, markdown: this.numbered(resolveLinks(markdown, target, { references, html })) });
    return notes;
  }
}
