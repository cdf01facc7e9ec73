import { parseMarkdown } from './parse-markdown';

const codes = new Set<string>(['codeText', 'codeFenced', 'codeIndented']);

/** What comes of the notes that writers leave themselves, `<!-- check the date -->`: they never go out. */
export interface PrivateNotes {
  /** The text without them, and without the lines that held nothing else. */
  rest: string;
  /** Whether one begins that does not end; it stays as text. */
  unclosed: boolean;
}

/** Takes the private notes out of Markdown, wherever they stand but in code. */
export function takePrivateNotes(markdown: string): PrivateNotes {
  if (!markdown.includes('<!--')) return { rest: markdown, unclosed: false };
  const code = parseMarkdown(markdown, { html: true }).flatMap(([step, { type, start, end }]) =>
    step === 'enter' && codes.has(type) ? [{ from: start.offset, to: end.offset }] : [],
  );
  let rest = '';
  let done = 0;
  let unclosed = false;
  for (let from = markdown.indexOf('<!--'); from >= 0;) {
    const inCode = code.find((one) => one.from <= from && from < one.to);
    const close = markdown.indexOf('-->', from + 2);
    if (inCode || isEscaped(markdown, from)) from = markdown.indexOf('<!--', inCode?.to ?? from + 1);
    else if (close < 0) {
      unclosed = true;
      break;
    } else {
      const note = spaceAround(markdown, from, close + 3);
      rest += markdown.slice(done, Math.max(done, note.from));
      done = note.to;
      from = markdown.indexOf('<!--', close + 3);
    }
  }
  return { rest: rest + markdown.slice(done), unclosed };
}

/** A line of plain text, such as a heading, without the private notes in it. */
export function lineWithoutNotes(text: string): string {
  return text.includes('<!--') ? text.replace(/\s*<!--[^]*?-->/g, '').trim() : text;
}

function isEscaped(text: string, at: number): boolean {
  return (/\\*$/.exec(text.slice(0, at))?.[0].length ?? 0) % 2 === 1;
}

/**
 * The note with what would be left of its line, and with the empty lines behind it where there is one before
 * it too; or with the space before it where there is some behind it too.
 */
function spaceAround(text: string, from: number, to: number): { from: number; to: number } {
  const before = /[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const after = /^[ \t]*/.exec(text.slice(to))?.[0].length ?? 0;
  const startsLine = from === before || text[from - before - 1] === '\n';
  const endsLine = to + after === text.length || text[to + after] === '\n';
  if (startsLine && endsLine) {
    const end = to + after + 1;
    const isApart = /(?:^|\n[ \t]*\n)$/.test(text.slice(0, from - before));
    const empty = isApart ? (/^(?:[ \t]*\n)*/.exec(text.slice(end))?.[0].length ?? 0) : 0;
    return { from: from - before, to: end + empty };
  }
  if (startsLine) return { from, to: to + after };
  return endsLine || after > 0 ? { from: from - before, to } : { from, to };
}
