import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { parseMarkdown, type MarkdownToken } from '../../markdown/parse-markdown';
import { takePrivateNotes } from '../../markdown/private-notes';
import { ownReferences, type References } from '../../markdown/references';

const waiting = /\b(?:TODO|TBD|TBC|FIXME|XXX+|TK|lorem ipsum)\b|待[补填写定续]|占位/;
const blanks = /^(?:[.…?？!！\-–—_*#。，、\s]+|x+|asdf\w*|test|comment|placeholder|\[\.*\])$/i;

/** What in a text shows that it still waits for its words, or undefined. */
export function placeholder(text: string): string | undefined {
  const whole = text.trim();
  if (whole === '') return undefined;
  if (blanks.test(whole)) return whole.slice(0, 30);
  return waiting.exec(text)?.[0] ?? /\blorem ipsum\b/i.exec(text)?.[0];
}

/** Words that say nothing of where a link leads, read out of their sentence as screen readers do. */
const weak = new Set(
  `here, click here, this, this link, link, read more, more, read, source, website, page, this page, article,
  this article, this post, 这里, 此处, 点击, 点击这里, 点此, 链接, 这个链接, 更多, 阅读更多, 来源, 网站, 这篇文章, 本文`
    .split(',')
    .map((words) => words.trim()),
);

/** A link or an image of a text: its words and address as they stand, and where it ends. */
interface FoundLink {
  words: string;
  destination: string;
  isImage: boolean;
}

function linksOf(markdown: string): FoundLink[] {
  const links: FoundLink[] = [];
  const open: FoundLink[] = [];
  const slice = ({ start, end }: MarkdownToken) => markdown.slice(start.offset, end.offset);
  for (const [step, token] of parseMarkdown(markdown)) {
    const isLink = token.type === 'link' || token.type === 'image';
    if (step === 'enter' && isLink)
      open.push({ words: '', destination: '', isImage: token.type === 'image' });
    const last = open.at(-1);
    if (step === 'enter' && token.type === 'autolinkProtocol')
      links.push({ words: slice(token), destination: slice(token), isImage: false });
    if (step === 'enter' || !last) continue;
    if (token.type === 'labelText') last.words = slice(token);
    if (token.type === 'resourceDestinationString') last.destination = slice(token);
    if (isLink) links.push(open.pop() ?? last);
  }
  return links;
}

/** The words of the first link that say nothing of where it leads, as they stand there. */
export function weakLink(markdown: string): string | undefined {
  for (const { words, isImage } of linksOf(markdown)) {
    const plain = words.replaceAll(/[*_~]/g, '').trim();
    const bare = plain.toLowerCase().replace(/[.,:;!?。，：；！？…>»→\s]+$/u, '');
    if (!isImage && weak.has(bare)) return plain;
  }
  return undefined;
}

/** The first address that stands in the text for everyone to see, as words or as the words of a link. */
export function bareAddress(markdown: string): string | undefined {
  const visible = withoutCode(markdown).replaceAll(/\]\([^)]*\)|^\s*\[[^\]]+\]:.*$/gm, ']');
  return /\bhttps?:\/\/[^\s\]>)]+/i.exec(visible)?.[0];
}

/** Schemes of addresses that something is known to open. */
const schemes = new Set(
  `http https mailto tel sms geo callto facetime xmpp irc ircs ftp ftps sftp ssh git svn magnet news nntp
  webcal feed gopher gemini ipfs ipns dat urn doi isbn did at acct matrix mid cid dns ldap nfs smb ws wss
  obsidian zotero vscode vscode-insiders cursor slack discord spotify steam tg whatsapp skype signal sgnl
  zoommtg zoomus msteams message shortcuts things omnifocus bear drafts ulysses evernote notion logseq
  roam craft day-one dayone x-devonthink-item hook marginnote3app marginnote4app raycast arc org-protocol
  jetbrains idea github-mac sourcetree maps itms itms-apps market intent intent podcast pcast overcast
  pktc rtsp mms lbry web bitcoin ethereum lightning monero payto view-source`.split(/\s+/),
);
const running = /^(?:javascript|vbscript|data|blob|filesystem|file|about)$/i;

/** The first scheme of a link that is not sent out, since it could run something, and the first that there is none of. */
export function oddSchemes(markdown: string): { unsafe?: string; unknown?: string } {
  const found: { unsafe?: string; unknown?: string } = {};
  const definitions = [...ownReferences(markdown, parseMarkdown(markdown)).links.values()];
  for (const { destination } of [...linksOf(markdown), ...definitions]) {
    const address = decodeString(destination.replace(/^<([^]*)>$/, '$1'));
    const scheme = /^\s*([^\s/?#:]+):/.exec(address)?.[1];
    if (scheme === undefined || schemes.has(scheme.toLowerCase())) continue;
    if (running.test(scheme)) found.unsafe ??= scheme;
    else found.unknown ??= scheme;
  }
  return found;
}

/** The address of the first image that says nothing to those who don't see it. */
export function imageWithoutText(markdown: string): string | undefined {
  return linksOf(markdown).find(({ words, isImage }) => isImage && words.trim() === '')?.destination;
}

/** The first label of a link or a note that is defined nowhere, so that it stays as text. */
export function undefinedLabel(markdown: string, shared: References): string | undefined {
  if (!markdown.includes('][') && !markdown.includes('[^')) return undefined;
  const own = ownReferences(markdown, parseMarkdown(markdown));
  const text = withoutCode(markdown);
  const isKnown = (label: string, isNote: boolean) => {
    const id = normalizeIdentifier(label);
    return isNote ? own.notes.has(id) || shared.notes.has(id) : own.links.has(id) || shared.links.has(id);
  };
  for (const [, label = ''] of text.matchAll(/\[\^([^\]\s^]+)\](?!:)/g))
    if (!isKnown(label, true)) return `[^${label}]`;
  for (const [, words = '', label = ''] of text.matchAll(/\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g))
    if (!isKnown(label === '' ? words : label, false)) return `[${label}]`;
  return undefined;
}

/**
 * The first mark of a Markdown text that is opened and not closed, as a writer would call it, or
 * undefined. A passage is judged by its paragraphs, as Markdown closes none beyond them.
 */
export function unclosedMark(markdown: string): string | undefined {
  if (takePrivateNotes(markdown).unclosed) return '<!--';
  const fences = markdown.match(/^ {0,3}(?:`{3,}|~{3,})/gm) ?? [];
  if (fences.length % 2 === 1) return fences.at(-1)?.trim();
  for (const paragraph of withoutCode(markdown).split(/\n\s*\n/)) {
    const found = unclosedIn(paragraph);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unclosedIn(paragraph: string): string | undefined {
  const open = /\[[^\]]*\]\([^)]*$/.exec(paragraph) ?? /\[[^\]]*$/.exec(paragraph);
  if (open) return firstWords(open[0]);
  if (paragraph.includes('`')) return '`';
  // Addresses have underscores and asterisks of their own.
  const text = paragraph.replace(/\]\([^)]*\)|<?https?:\/\/\S+/g, ']');
  for (const mark of ['**', '__', '~~']) {
    if ((text.split(mark).length - 1) % 2 === 1) return mark;
  }
  const single = text.replaceAll(/\*\*|__|^\s*\*\s/gm, '');
  const opening = single.match(/(?<![\p{L}\p{N}*])\*(?=[^\s*])/gu) ?? [];
  const closing = single.match(/(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu) ?? [];
  return opening.length > 0 && closing.length === 0 ? '*' : undefined;
}

function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= 30 ? line : `${Array.from(line).slice(0, 29).join('')}…`;
}

const blanked = new Set<string>(['codeText', 'codeFenced', 'codeIndented', 'characterEscape']);

/** Markdown whose code and escapes are blanked out, character for character, since no mark in them means anything. */
function withoutCode(markdown: string): string {
  let text = '';
  let at = 0;
  for (const [step, { type, start, end }] of parseMarkdown(markdown)) {
    if (step === 'exit' || !blanked.has(type) || start.offset < at) continue;
    text +=
      markdown.slice(at, start.offset) + markdown.slice(start.offset, end.offset).replace(/[^\n]/g, ' ');
    at = end.offset;
  }
  return text + markdown.slice(at);
}
