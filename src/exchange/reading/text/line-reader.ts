import { unreadable, type PlaceInFile, type Reading } from '../imported-item';
import type { Reader } from '../reader';

const maxLineChars = 100_000;

interface Lines {
  /** A line without its end; an empty one too. */
  line: (text: string, place: PlaceInFile) => Iterable<Reading>;
  /** What is still to be given at the end. */
  end?: () => Iterable<Reading>;
}

/** A reader that takes a text line by line, whatever lines end with. A line beyond all measure is refused. */
export function lineReader({ line, end = () => [] }: Lines): Reader {
  let rest = '';
  let number = 0;
  let sawText = false;

  function* readLine(text: string): Iterable<Reading> {
    const place = { unit: 'line', number: ++number } as const;
    sawText ||= /\S/.test(text);
    if (text.length > maxLineChars) yield unreadable('too-large', place, text);
    else yield* line(text.replace(/\r$/, ''), place);
  }

  return {
    *write(piece) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      // A line that never ends is kept no longer than it takes to know that it is too long.
      if (rest.length > maxLineChars * 2) rest = rest.slice(0, maxLineChars + 1);
      for (const text of lines) yield* readLine(text);
    },
    *end() {
      for (const text of rest.split('\r')) yield* readLine(text);
      yield* end();
      if (!sawText) yield unreadable('empty', { unit: 'line', number: 1 });
    },
  };
}
