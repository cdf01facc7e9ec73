import { highlight } from '../domain/query/highlight';
import type { TextTerm } from '../domain/query/query';

/** A text in which what was searched for is marked. */
export function Highlighted({ text, terms }: { text: string; terms: readonly TextTerm[] }) {
  if (terms.length === 0) return <>{text}</>;
  return <>{highlight(text, terms).map((piece) => (piece.hit ? <mark>{piece.text}</mark> : piece.text))}</>;
}
