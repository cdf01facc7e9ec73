/**
 * Where each row of a long list begins, of which only some heights are known yet: the others count with
 * the usual one. Heights are pixels. To set one and to find a place each takes some twenty steps among a
 * million rows (a binary indexed tree of what the known ones differ by).
 */
export class RowOffsets {
  readonly #differences: Float64Array;
  readonly #known = new Map<number, number>();

  constructor(
    readonly total: number,
    readonly usualHeight: number,
  ) {
    this.#differences = new Float64Array(total + 1);
  }

  /** Returns whether it is another height than before. */
  set(index: number, height: number): boolean {
    const by = height - this.heightOf(index);
    if (by === 0) return false;
    this.#known.set(index, height);
    for (let at = index + 1; at <= this.total; at += at & -at) this.#differences[at]! += by;
    return true;
  }

  heightOf(index: number): number {
    return this.#known.get(index) ?? this.usualHeight;
  }

  /** Where the row begins; of the row behind the last, where the list ends. */
  topOf(index: number): number {
    let top = index * this.usualHeight;
    for (let at = index; at > 0; at -= at & -at) top += this.#differences[at]!;
    return top;
  }

  /** The row at a place; beyond the end, the last one. */
  indexAt(top: number): number {
    let [index, rest] = [0, top];
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.total))); step >= 1; step /= 2) {
      const next = index + step;
      const height = next <= this.total ? step * this.usualHeight + this.#differences[next]! : Infinity;
      if (height > rest) continue;
      index = next;
      rest -= height;
    }
    return Math.max(0, Math.min(index, this.total - 1));
  }
}
