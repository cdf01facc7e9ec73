import { fits, graphemesOf, type ThreadLimits } from './thread-limits';

/** A piece of text and what stands between it and the one before, where both are in one post. */
export interface ThreadPiece {
  gap: string;
  text: string;
}

/** What a short post ends with, by its place in the thread. */
export type Tail = (index: number) => string;

/** Ends of sentences, gaps between words, addresses: where a text is cut when it has to be. A number ends none. */
const seams = [
  /((?<=[.!?…]["”’)]*)(?<!(?:^|\s)\d{1,3}\.)\s+|(?<=[。！？]["”’）」』]*))/u,
  /(\s+)/u,
  /(?=https?:\/\/)()|(?<=https?:\/\/[!-~]+)(?![!-~])/u,
];

const isAddress = (text: string) => /^https?:\/\/[!-~]+$/.test(text);

/**
 * Puts pieces in short posts that each fit, as many in each as will. What is too long is cut at the widest
 * seams that will do, never within an address: one longer than a post stands alone, whole.
 */
export class ThreadPacker {
  readonly posts: string[] = [];
  #now = '';
  /** Whether the post at hand holds headings alone, which take along what will go of the text below. */
  #isHeading = false;
  readonly #limits: ThreadLimits;
  readonly #tail: Tail;

  constructor(limits: ThreadLimits, tail: Tail = () => '') {
    this.#limits = limits;
    this.#tail = tail;
  }

  heading(text: string): void {
    if (!this.#isHeading) this.end();
    this.#put({ gap: '\n\n', text }, 0);
    this.#isHeading = true;
  }

  /** Begins a new post, unless a heading waits for its text. */
  paragraph(pieces: readonly ThreadPiece[]): void {
    if (!this.#isHeading) this.end();
    for (const piece of pieces) this.#put(piece, 0);
  }

  /** Puts a text into the post at hand where it fits there, else into the next. */
  join(text: string): void {
    if (this.#fits(`${this.#now}\n\n${text}`)) this.#put({ gap: '\n\n', text }, 0);
    else this.paragraph([{ gap: '\n\n', text }]);
  }

  end(): void {
    if (this.#now !== '') this.posts.push(this.#now);
    this.#now = '';
    this.#isHeading = false;
  }

  #fits(text: string): boolean {
    return fits(text + this.#tail(this.posts.length), this.#limits);
  }

  #put({ gap, text }: ThreadPiece, seam: number): void {
    if (text === '') return;
    const joined = this.#now === '' ? text : this.#now + gap + text;
    if (this.#fits(joined)) this.#set(joined);
    else if (this.#now !== '' && !this.#isHeading) {
      this.end();
      this.#put({ gap, text }, seam);
    } else if (isAddress(text)) {
      this.end();
      this.#set(text);
    } else if (seam < seams.length) {
      for (const [i, part] of splitAt(text, seams[seam]!).entries())
        this.#put({ gap: i === 0 ? gap : part.gap, text: part.text }, seam + 1);
    } else this.#putGraphemes(gap, text);
  }

  #putGraphemes(gap: string, text: string): void {
    let before = this.#now === '' ? '' : this.#now + gap;
    for (const grapheme of graphemesOf(text)) {
      if (before !== '' && !this.#fits(before + grapheme)) {
        this.#now = before.trimEnd();
        this.end();
        before = '';
      }
      before += grapheme;
    }
    this.#set(before);
  }

  #set(text: string): void {
    this.#now = text;
    this.#isHeading = false;
  }
}

function splitAt(text: string, seam: RegExp): ThreadPiece[] {
  const split = text.split(seam);
  const pieces: ThreadPiece[] = [];
  for (let i = 0; i < split.length; i += 2) pieces.push({ gap: split[i - 1] ?? '', text: split[i] ?? '' });
  return pieces;
}
