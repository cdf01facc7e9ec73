import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** One piece of tag soup, names in lower case. Comments and declarations are left out. */
export type HtmlToken =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** Elements whose text the tokenizer would not look into, up to an end tag that soup may lack. */
const swallowing = /<(?=(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)[\s/>])/gi;

/**
 * The tokens of a stretch of HTML, entities decoded. It builds no tree, so that nesting costs nothing,
 * and a tag that is cut off at the end is left out.
 */
export function htmlTokens(html: string): HtmlToken[] {
  return tokensIn(html.replaceAll(swallowing, '<x-'), false);
}

/** The tokens of a stretch of XML; a tag that closes itself is followed by one that closes it. */
export function xmlTokens(xml: string): HtmlToken[] {
  return tokensIn(xml, true);
}

function tokensIn(source: string, xmlMode: boolean): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let attributes = new Map<string, string>();
  let tag = '';
  let name = '';
  let value = '';
  const addText = (text: string) => {
    const last = tokens.at(-1);
    if (last?.kind === 'text') last.text += text;
    else tokens.push({ kind: 'text', text });
  };
  const addTag = () => tokens.push({ kind: 'open', name: tag, attributes });
  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      tag = source.slice(start, end).toLowerCase();
      attributes = new Map();
    },
    onattribname(start, end) {
      name = source.slice(start, end).toLowerCase();
      value = '';
    },
    onattribdata(start, end) {
      value += source.slice(start, end);
    },
    onattribentity(codePoint) {
      value += String.fromCodePoint(codePoint);
    },
    onattribend() {
      if (!attributes.has(name)) attributes.set(name, value);
    },
    onopentagend: addTag,
    onselfclosingtag: () => {
      addTag();
      if (xmlMode) tokens.push({ kind: 'close', name: tag });
    },
    onclosetag: (start, end) => tokens.push({ kind: 'close', name: source.slice(start, end).toLowerCase() }),
    ontext: (start, end) => addText(source.slice(start, end)),
    ontextentity: (codePoint) => addText(String.fromCodePoint(codePoint)),
    oncdata: (start, end, endOffset) => addText(source.slice(start, end - endOffset)),
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  };
  const tokenizer = new Tokenizer({ xmlMode }, callbacks);
  tokenizer.write(source);
  tokenizer.end();
  return tokens;
}
