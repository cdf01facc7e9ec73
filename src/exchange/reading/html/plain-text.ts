import { htmlTokens, type HtmlToken } from './tokens';

/** Elements that stand on lines of their own; what else there is stands in the line. */
const onOwnLine = new Set(
  'address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);

/**
 * The words of HTML with a line for each block and line breaks kept, a list's items behind hyphens,
 * and a link with words as Markdown, so that its address is not lost. Markup that is none stays text.
 */
export function textOfTokens(tokens: readonly HtmlToken[]): string {
  const parts: string[] = [];
  let atLineStart = true;
  let link: { address: string; from: number } | undefined;
  const add = (text: string) => {
    parts.push(text);
    atLineStart = /\n[ \t]*$/.test(text) || (atLineStart && /^[ \t]*$/.test(text));
  };
  const closeLink = () => {
    if (link) parts.push(linked(parts.splice(link.from).join(''), link.address));
    link = undefined;
  };
  for (const token of tokens) {
    if (token.kind === 'text') {
      add(token.text);
    } else if (token.name === 'a') {
      closeLink();
      const address = token.kind === 'open' ? token.attributes.get('href')?.trim() : undefined;
      if (address) link = { address, from: parts.length };
    } else if (onOwnLine.has(token.name)) {
      if (!atLineStart || (token.name === 'br' && token.kind === 'open')) add('\n');
      if (token.kind === 'open' && token.name === 'li') add('- ');
    }
  }
  closeLink();
  return parts.join('');
}

function linked(words: string, address: string): string {
  const label = words.trim();
  const plain = label === '' || label === address || !/^https?:\/\/[^\s()<>]+$/i.test(address);
  return plain ? words : `[${label}](${address})`;
}

/** The words of a text that may hold HTML, as tools keep excerpts. */
export function plainTextOfHtml(html: string): string {
  return /[<&]/.test(html) ? textOfTokens(htmlTokens(html)) : html;
}
