import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

/**
 * Addresses that stand bare in a text, as GitHub's Markdown links them, with two differences: a mail
 * address is text, and an address ends where CJK punctuation begins, which no address has but sentences
 * that go on without a space do: `见 https://e.org/1。`
 */
export const bareLinks: Extension = { text: { 72: http(), 104: http(), 87: www(), 119: www() } };

function http(): Construct {
  return {
    name: 'bareLink',
    tokenize: reader('literalAutolinkHttp', /^https?:\/\/$/i, 8),
    previous: startsHttp,
  };
}

function www(): Construct {
  return { name: 'bareLink', tokenize: reader('literalAutolinkWww', /^www\.$/i, 4), previous: startsWww };
}

/** Marks that belong to the sentence where an address ends with them. */
const trailing = /[?!.,:;*_~'"]/;
const cjkPunctuation = /[\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65‘’“”…—]/;
const domainStart = /[\p{L}\p{N}]/u;

function reader(
  kind: 'literalAutolinkHttp' | 'literalAutolinkWww',
  beginning: RegExp,
  maxBeginningChars: number,
): Tokenizer {
  return function (effects, ok, nok) {
    let begun = '';
    let open = 0;
    const first: State = (code) => {
      effects.enter('literalAutolink');
      effects.enter(kind);
      return begin(code);
    };
    const begin: State = (code) => {
      if (beginning.test(begun)) return domainStart.test(characterOf(code)) ? address(code) : nok(code);
      if (begun.length >= maxBeginningChars || isEnd(code)) return nok(code);
      begun += characterOf(code);
      effects.consume(code);
      return begin;
    };
    const address: State = (code) => {
      if (isEnd(code)) return end(code);
      const character = characterOf(code);
      const closesMore = character === ')' && open === 0;
      if (closesMore || trailing.test(character) || character === '&')
        return effects.check({ tokenize: sentenceEnd, partial: true }, end, more)(code);
      return more(code);
    };
    const more: State = (code) => {
      const character = characterOf(code);
      if (character === '(') open += 1;
      if (character === ')') open = Math.max(0, open - 1);
      effects.consume(code);
      return address;
    };
    const end: State = (code) => {
      effects.exit(kind);
      effects.exit('literalAutolink');
      return ok(code);
    };
    return first;
  };
}

/** Whether nothing of the address follows but marks of the sentence, or a character reference. */
const sentenceEnd: Tokenizer = (effects, ok, nok) => {
  let rest = '';
  effects.enter('data');
  const next: State = (code) => {
    if (isEnd(code)) {
      effects.exit('data');
      return /^(?:[?!.,:;*_~'")]|&[a-z\d]+;)+$/i.test(rest) ? ok(code) : nok(code);
    }
    rest += characterOf(code);
    if (!/^[?!.,:;*_~'")&a-z\d]+$/i.test(rest) || rest.length > 40) return nok(code);
    effects.consume(code);
    return next;
  };
  return next;
};

function characterOf(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCodePoint(code);
}

function isEnd(code: Code): boolean {
  if (code === null || code < 0) return true;
  const character = characterOf(code);
  return /[\s<>\]\\`]/.test(character) || cjkPunctuation.test(character);
}

function startsHttp(this: TokenizeContext, code: Code): boolean {
  return !/[a-z]/i.test(characterOf(code)) && !inBrackets(this);
}

function startsWww(this: TokenizeContext, code: Code): boolean {
  return !/[\p{L}\p{N}/@.]/u.test(characterOf(code)) && !inBrackets(this);
}

/** Whether a bracket is open that may yet turn out to hold the words of a link. */
function inBrackets({ events }: TokenizeContext): boolean {
  for (let i = events.length - 1; i >= 0; i -= 1) {
    const token = events[i]![1];
    // micromark's own mark of a bracket that has found no partner.
    // oxlint-disable-next-line no-underscore-dangle
    if ((token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced) return true;
  }
  return false;
}
