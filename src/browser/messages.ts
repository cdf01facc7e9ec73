import browser from 'webextension-polyfill';
import type english from '../../public/_locales/en/messages.json';

/** The name of a text of the interface, as `_locales/en/messages.json` lists them. */
export type MessageName = keyof typeof english;

/** The text of that name in the reader's language, its `$1`, `$2` … filled with `values`. */
export function message(name: MessageName, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(name, values.map(String));
}

type Countable = { [N in MessageName]: N extends `${infer Stem}_other` ? Stem : never }[MessageName];

/**
 * The text for `count` things: the message `NAME_one`, `NAME_other` … that the plural rules of the
 * reader's language ask for, with the count as `$1` and `values` after it.
 */
export function countMessage(stem: Countable, count: number, ...values: string[]): string {
  const { plural, number } = countingIn(uiLanguage());
  const form = plural.select(count);
  const shown = [number.format(count), ...values];
  return browser.i18n.getMessage(`${stem}_${form}`, shown) || message(`${stem}_other`, ...shown);
}

let separator: string | undefined;

/** The parts one after the other, as the texts' language parts what it lists. */
export function listInWords(parts: readonly string[]): string {
  return parts.join((separator ??= message('listSeparator')));
}

/**
 * Sentences one after the other: parted by a space, but for one that ends in a sign of Chinese or Japanese,
 * which brings its own.
 */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .reduce((before, sentence) => before + sentenceGap(before) + sentence, '');
}

/** What stands between this sentence and the next one. */
export function sentenceGap(sentence: string): string {
  return sentence === '' || /[\u3000-\u303F\uFF00-\uFFEF]$/.test(sentence) ? '' : ' ';
}

interface Counting {
  plural: Intl.PluralRules;
  number: Intl.NumberFormat;
}

const known = new Map<string, Counting>();

/** How a language counts; made once, for that takes longer than all the rest. */
function countingIn(language: string): Counting {
  const counting = known.get(language) ?? {
    plural: new Intl.PluralRules(language),
    number: new Intl.NumberFormat(language),
  };
  known.set(language, counting);
  return counting;
}

let language: string | undefined;

/**
 * BCP 47 tag of the language in which the texts stand: by it things are counted and days are written, so
 * that no sentence is of two languages. It has the reader's region where the browser's language is the same.
 */
export function uiLanguage(): string {
  return (language ??= languageOfTexts(message('textLanguage'), browserLanguage()));
}

/** BCP 47 tag of the language the browser shows itself in: what tells where the reader lives. */
export function browserLanguage(): string {
  // Chromium gives a page that nobody sees (offscreen) no more of the extension's interfaces than `runtime`.
  const { i18n }: { i18n?: typeof browser.i18n } = browser;
  return i18n?.getUILanguage() ?? navigator.language;
}

/** The browser's language where the texts have it too (`en-GB` for `en`), or else that of the texts. */
export function languageOfTexts(texts: string, browsers: string): string {
  const [ours, theirs] = [texts, browsers].map((tag) => new Intl.Locale(tag).maximize());
  return ours?.language === theirs?.language && ours?.script === theirs?.script ? browsers : texts;
}
