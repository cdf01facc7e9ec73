// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { readSelection } from '../../../src/page/quote/read-selection';
import { htmlToText } from '../../../src/rendering/html/html-to-text';

/** A tree of the page: a text, or an element by its tag. */
type Tree = string | { tag: string; children: Tree[] };

const plain = ['a', 'b', 'word ', ' ', ' ', '字', 'é', '7'];
const special = [
  String.raw`* ** _ __ ${'`'} ${'``'} [ ] ](x) <b> < &amp; & &#1; \ ! ~ ~~ | - --- === = > ${'```'} ~~~`.split(
    ' ',
  ),
  ['# ', '1. ', '2) ', '- ', '| - |', '+ ', '> ', '\n', '\n\n', '\u00a0', '  '],
  '「 」 。 « » “ ( ) : . , " \' € 😀 𝒜 🏳️‍🌈 \ud800\udd00'.split(' '),
  'http://a.test/b_(c)*d https://a.test/~b/~c www.a.test/*_&amp; a_b@c.test [^1]: [a]:/b'.split(' '),
].flat();
const textOf = (words: string[]) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const anyText = fc.oneof(textOf([...plain, ...special]), textOf(plain), fc.string({ unit: 'grapheme' }));

const treeOf = (
  text: fc.Arbitrary<string>,
  inlineTags: string[],
  blockTags: string[],
): fc.Arbitrary<Tree[]> => {
  const { inline } = fc.letrec<{ inline: Tree }>((tie) => ({
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.record({
        tag: fc.constantFrom(...inlineTags),
        children: fc.array(tie('inline'), { maxLength: 3 }),
      }),
    ),
  }));
  const block = fc.record({
    tag: fc.constantFrom(...blockTags),
    children: fc.array(inline, { maxLength: 5 }),
  });
  return fc.array(fc.oneof(block, inline), { maxLength: 3 });
};

const blockTags = ['p', 'div', 'h2', 'pre'];
const anyTree = treeOf(anyText, ['em', 'i', 'strong', 'b', 'a', 'code', 'br', 'span'], blockTags);
const richTree = treeOf(
  anyText,
  ['em', 'strong', 'a', 'code', 'br', 'span', 'del', 'sup', 'sub', 'q', 'ruby', 'rt'],
  blockTags,
);

/** Lists, quotations and tables of such trees, in each other. */
const { nested } = fc.letrec<{ nested: Tree; blocks: Tree[] }>((tie) => {
  const element = (tags: string[], child: fc.Arbitrary<Tree>) =>
    fc.record({
      tag: fc.constantFrom(...tags),
      children: fc.array(child, { minLength: 1, maxLength: 3 }),
    });
  const holder = (tag: string) => tie('blocks').map((children): Tree => ({ tag, children }));
  const inline = richTree.map((children): Tree => ({ tag: 'td', children }));
  return {
    blocks: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      richTree,
      fc.array(tie('nested'), { maxLength: 3 }),
    ),
    nested: fc.oneof(
      { depthSize: 'small' },
      element(['ul', 'ol'], holder('li')),
      element(['blockquote', 'hr', 'dd'], holder('div')),
      element(['table'], element(['tr'], inline)),
    ),
  };
});

const plainTree = treeOf(
  textOf(['a', 'b', 'c d']).map((text) => ` ${text} `),
  ['em', 'strong', 'a', 'span'],
  ['p', 'div', 'h2'],
);

function read(trees: Tree[]) {
  document.body.replaceChildren(...trees.map(grow));
  const range = document.createRange();
  range.selectNodeContents(document.body);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  return readSelection(document);
}

function grow(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.tag);
  if (tree.tag === 'a') element.setAttribute('href', 'https://link.test/(a');
  if (tree.tag === 'ol') element.setAttribute('start', String(tree.children.length * 7));
  element.append(...(/^(?:br|hr)$/.test(tree.tag) ? [] : tree.children.map(grow)));
  return element;
}

/** The characters that show, each with what marks it. */
function marked(root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    const marks = around?.closest('pre')
      ? ''
      : ['em, i', 'strong, b', 'code', 'a']
          .map((tags) => (around?.closest(tags) ? tags.slice(0, 1) : ''))
          .join('');
    for (const character of (walker.currentNode as Text).data) {
      if (!unseen.test(character)) found.push(`${character} ${marks}`);
    }
  }
  return found;
}

// oxlint-disable-next-line no-control-regex
const unseen = /[\s\u00ad\u0000-\u001f\u007f]/;

function shown(html: string): Element {
  const parent = document.createElement('div');
  parent.innerHTML = html;
  return parent;
}

const letters = (text: string | null) => (text ?? '').replaceAll(/\s+/g, '');
/** Without the lines that part paragraphs, in a quotation too; what is struck out may be so in pieces. */
const lettersOfLines = (text: string) => letters(text.replaceAll(/^[\s>]*$/gm, '')).replaceAll('~~~~', '');
const tags = (parent: Element) =>
  new Set([...parent.querySelectorAll('*')].map(({ localName }) => localName));

test('CommonMark shows the Markdown of any page as the same text, in as many paragraphs', () => {
  fc.assert(
    fc.property(anyTree, (trees) => {
      const quote = read(trees);
      if (!quote) return;
      const html = shown(micromark(quote.markdown));
      expect(letters(html.textContent)).toBe(letters(quote.text));
      expect(
        [...tags(html)].filter((tag) => !['p', 'em', 'strong', 'a', 'code', 'pre', 'br'].includes(tag)),
      ).toEqual([]);
      if (!quote.markdown.includes('```')) expect(html.children.length).toBe(quote.text.split('\n\n').length);
    }),
    { numRuns: 300 },
  );
});

test('so does GFM', () => {
  fc.assert(
    fc.property(anyTree, (trees) => {
      const quote = read(trees);
      if (!quote) return;
      const html = shown(micromark(quote.markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }));
      expect(letters(html.textContent)).toBe(letters(quote.text));
      expect(
        [...tags(html)].filter((tag) => !['p', 'em', 'strong', 'a', 'code', 'pre', 'br'].includes(tag)),
      ).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('so does GFM with lists, quotations, tables and what is struck out, raised or lowered', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          nested,
          richTree.map((children): Tree => ({ tag: 'div', children })),
        ),
        { maxLength: 3 },
      ),
      (trees) => {
        const quote = read(trees);
        if (!quote) return;
        const html = micromark(quote.markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
        expect(lettersOfLines(htmlToText(html, (words) => words))).toBe(lettersOfLines(quote.text));
      },
    ),
    { numRuns: 300 },
  );
});

test('nothing is emphasised, linked or code that is not so on the page', () => {
  fc.assert(
    fc.property(anyTree, (trees) => {
      const quote = read(trees);
      if (!quote) return;
      const [given, written] = [marked(document.body), marked(shown(micromark(quote.markdown)))];
      for (const [at, character] of written.entries()) {
        const [allowed = '', has = ''] = [given[at]?.slice(2), character.slice(2)].map(String);
        expect(has.split('').filter((mark) => !allowed.includes(mark))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('between words every mark is kept', () => {
  fc.assert(
    fc.property(plainTree, (trees) => {
      const quote = read(trees);
      if (!quote) return;
      expect(marked(shown(micromark(quote.markdown)))).toEqual(marked(document.body));
    }),
    { numRuns: 300 },
  );
});
