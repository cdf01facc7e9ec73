/** Words as the search of browsers bounds them, also where no spaces do (Chinese, Japanese, Thai). */
export class Words {
  readonly #segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

  count(text: string): number {
    return this.#words(text).length;
  }

  /** The text up to its `count`-th word's end. */
  first(text: string, count: number): string {
    const words = this.#words(text);
    const last = words[count - 1];
    return last && words.length > count
      ? text.slice(0, last.index + last.segment.length).trim()
      : text.trim();
  }

  /** The text from its `count`-th word from the end. */
  last(text: string, count: number): string {
    const words = this.#words(text);
    const first = words[words.length - count];
    return first && words.length > count ? text.slice(first.index).trim() : text.trim();
  }

  /** How much of a word is cut off where `before` meets `after`: how many characters of each belong to it. */
  cutAt(before: string, after: string): { left: number; right: number } {
    const at = before.length;
    const found = this.#segmenter.segment(before + after).containing(at);
    if (!found || found.index === at || /^\s/.test(found.segment)) return { left: 0, right: 0 };
    return { left: at - found.index, right: found.index + found.segment.length - at };
  }

  #words(text: string): Intl.SegmentData[] {
    return [...this.#segmenter.segment(text)].filter((segment) => segment.isWordLike);
  }
}
