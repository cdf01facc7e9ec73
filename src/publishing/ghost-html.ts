import { htmlTokens } from '../exchange/reading/html/tokens';
import { escapeHtml } from '../rendering/html/escape-html';
import { parseOwnHtml, writeOwnHtml, type OwnElement, type OwnNode } from '../rendering/html/own-html';

/**
 * HTML of our own in the shape that Ghost's editor keeps. Ghost 5 drops what its editor has no block for, so that
 * struck words would stand again and notes lead nowhere: such blocks go into cards of HTML, which it keeps as they are.
 */
export function ghostHtml(html: string): string {
  return parseOwnHtml(html)
    .map((node) => {
      if (typeof node !== 'string')
        return nativeBlock(node) ?? `${cardBegin}\n${writeOwnHtml([node])}\n${cardEnd}`;
      const words = node.trim();
      return words === '' || words.startsWith('<!--') ? '' : `<p>${words}</p>`;
    })
    .filter((block) => block !== '')
    .join('\n');
}

const cardBegin = '<!--kg-card-begin: html-->';
const cardEnd = '<!--kg-card-end: html-->';

/** The block as Ghost has it; undefined where it has none of the kind. */
function nativeBlock({ name, start, attributes, children }: OwnElement): string | undefined {
  if (name === 'hr') return '<hr>';
  if ('id' in attributes || 'dir' in attributes) return undefined;
  if (name === 'pre') return writeOwnHtml([{ name, start, attributes, children }]);
  if (name === 'ul' || name === 'ol') return nativeList(name, attributes, children);
  if (name === 'blockquote') {
    const lines = nativeLines(children);
    return lines && `<blockquote>${lines.join('<br><br>')}</blockquote>`;
  }
  if (!/^(?:p|h[1-6])$/.test(name)) return undefined;
  const picture = children.length === 1 ? children[0] : undefined;
  if (typeof picture === 'object' && picture.name === 'img') return writeOwnHtml([picture]);
  const words = nativeWords(children);
  return words === undefined ? undefined : `<${name}>${words}</${name}>`;
}

function nativeList(name: string, attributes: Record<string, string>, children: readonly OwnNode[]) {
  const items: string[] = [];
  for (const item of children) {
    if (typeof item === 'string') continue;
    const isList = (node: OwnNode): node is OwnElement =>
      typeof node === 'object' && (node.name === 'ul' || node.name === 'ol');
    const lines =
      'id' in item.attributes ? undefined : nativeLines(item.children.filter((one) => !isList(one)));
    const lists = item.children.filter(isList).map(nativeBlock);
    if (!lines || lists.includes(undefined)) return undefined;
    items.push(`<li>${lines.join('<br>')}${lists.join('')}</li>`);
  }
  const start = attributes['start'];
  return `<${name}${start === undefined ? '' : ` start="${escapeHtml(start)}"`}>${items.join('')}</${name}>`;
}

/** The paragraphs of a block, or its words where it has no paragraphs. */
function nativeLines(children: readonly OwnNode[]): string[] | undefined {
  const said = children.filter((node) => typeof node !== 'string' || node.trim() !== '');
  const isParagraph = (node: OwnNode): node is OwnElement => typeof node === 'object' && node.name === 'p';
  const lines = said.every(isParagraph)
    ? said.map((node) => nativeWords(node.children))
    : [nativeWords(children)];
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

const nativeMarks = /^(?:em|strong|code|sub|sup|br)$/;

/** A line of words with the marks that Ghost knows; undefined where there are others. */
function nativeWords(nodes: readonly OwnNode[]): string | undefined {
  let words = '';
  for (const node of nodes) {
    if (typeof node === 'string') {
      words += node.replace(/\s*\n\s*/g, ' ');
      continue;
    }
    const inside = nativeWords(node.children);
    const { id, href = '', ...others } = node.attributes;
    if (inside === undefined || id !== undefined) return undefined;
    if (node.name === 'br') words += '<br>';
    else if (node.name === 'del') words += `<s>${inside}</s>`;
    else if (node.name === 'a' && !href.startsWith('#') && !('title' in others))
      words += `<a href="${escapeHtml(href)}">${inside}</a>`;
    else if (nativeMarks.test(node.name) && Object.keys(others).length === 0)
      words += `<${node.name}>${inside}</${node.name}>`;
    else return undefined;
  }
  return words.trim();
}

const marks: Record<string, string> = { b: 'strong', i: 'em', del: 's', strike: 's' };
const markNames = /^(?:strong|em|s|code|sub|sup|u|kbd|mark|q)$/;
const places = /^(?:h[1-6]|blockquote|ul|ol|li|pre|table|th|td|section)$/;
const whole = /^(?:img|iframe|video|audio|embed|object|hr|input)$/;

/**
 * HTML of anybody's as its blocks, each a line with the words, their marks and where their links lead, in one way of
 * writing: two texts are equal where a reader sees the same.
 */
export function comparableHtml(html: string): string {
  const lines: string[] = [];
  const [within, marked, links]: [string[], string[], string[]] = [[], [], []];
  let line = '';
  let last = '';
  const write = (text: string) => {
    const style = [...new Set(marked)]
      .sort()
      .map((name) => `<${name}>`)
      .join('');
    const link = links.at(-1);
    const opened = `${link === undefined ? '' : `<a href="${escapeHtml(link)}">`}${style}`;
    line += opened === last ? text : `${last === '' ? '' : '</>'}${opened}${text}`;
    last = opened;
  };
  const flush = () => {
    const text = `${line}${last === '' ? '' : '</>'}`.replace(/[\t\n\r ]+/g, ' ').trim();
    const place = within.map((name) => `<${name}>`);
    if (text.replaceAll(/<br>| /g, '') !== '') lines.push(`${place.join('') || '<p>'}${text}`);
    [line, last] = ['', ''];
  };
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      write(escapeText(within.at(-1) === 'pre' ? token.text.replaceAll('\n', '⏎') : token.text));
      continue;
    }
    // Elements of which nothing is looked into by other readers of HTML come under names of their own.
    const name = token.name.replace(/^x-/, '');
    const mark = marks[name] ?? name;
    const isOpen = token.kind === 'open';
    if (markNames.test(mark)) nest(marked, mark, isOpen);
    else if (name === 'a') {
      if (isOpen) nest(links, token.attributes.get('href') ?? '', true);
      else links.pop();
    } else if (name === 'br') line += '<br>';
    else if (whole.test(name)) {
      flush();
      if (isOpen) lines.push(`<${name} src="${escapeHtml(token.attributes.get('src') ?? '')}">`);
    } else if (!isInline(name)) {
      flush();
      if (places.test(name)) nest(within, name, isOpen);
    }
  }
  flush();
  return lines.join('\n');
}

/** Deeper than anybody nests; what a server holds may be of any depth. */
const maxDepth = 20;

function nest(open: string[], name: string, isOpened: boolean): void {
  const at = open.lastIndexOf(name);
  if (!isOpened && at >= 0) open.splice(at, 1);
  if (isOpened && open.length < maxDepth) open.push(name);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function isInline(name: string): boolean {
  return /^(?:span|abbr|small|time|cite|wbr|label|br|a)$/.test(name);
}
