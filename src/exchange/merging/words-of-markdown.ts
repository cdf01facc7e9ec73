/** A mark of Markdown in a passage, with what of it is words. */
const marks = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    String.raw`\\(?<lineBreak>\n)`,
    '(?<ticks>`+)(?!`)(?<code>[^]{0,2000}?[^`])\\k<ticks>(?!`)',
    String.raw`\[(?<link>(?:[^[\]\\]|\\.)*)\]\((?:[^()\\]|\\.|\([^()]*\))*\)`,
    // Between spaces, and within a word, they mean themselves.
    String.raw`(?<plain>(?<=\s|^)(?:[*_]+|~~)(?=\s|$)|(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}]))`,
    String.raw`[*_]+|~~`,
  ].join('|'),
  'gu',
);

/**
 * The words of a quote's Markdown, which has emphasis, links, code and line breaks and nothing else.
 * A renderer would do as well, but it weighs more than all that reads files.
 */
export function wordsOfMarkdown(markdown: string): string {
  return Array.from(pieces(markdown)).join('');
}

function* pieces(markdown: string): Iterable<string> {
  let end = 0;
  for (const found of markdown.matchAll(marks)) {
    yield markdown.slice(end, found.index);
    end = found.index + found[0].length;
    const { escaped, lineBreak, code, link, plain } = found.groups ?? {};
    if (link !== undefined) yield wordsOfMarkdown(link);
    else if (code !== undefined) yield /^ .*[^ ].* $/s.test(code) ? code.slice(1, -1) : code;
    else yield escaped ?? lineBreak ?? plain ?? '';
  }
  yield markdown.slice(end);
}
