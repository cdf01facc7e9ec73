import * as v from 'valibot';
import type { Day } from '../../domain/day';
import { textSchema } from '../../domain/schemas';
import { languages, type Wording } from './languages';

/** Every language a post's fixed words can be in; the first serves for the languages not here. */
export const wordings: readonly Wording[] = languages;

const english = languages[0]!;

/** What a writer can say in words of their own. */
export const phrases = [
  'date',
  'byline',
  'dateline',
  'categories',
  'tags',
  'separator',
  'untagged',
  'via',
] as const;

/** What a writer says instead of the fixed words, by the language of the wording. */
export type OwnWords = Readonly<Record<string, Partial<Record<Phrase, string>>>>;

export type Phrase = (typeof phrases)[number];

const phraseSchema = v.fallback(v.optional(textSchema(1_000)), undefined);

/** The writer's own words as stored; what is none is left out. */
export const ownWordsSchema: v.GenericSchema<unknown, OwnWords> = v.pipe(
  v.record(v.string(), v.fallback(v.object(v.entriesFromList(phrases, phraseSchema)), {})),
  v.transform((all) =>
    Object.fromEntries(
      Object.entries(all).map(([language, own]) => [
        language,
        Object.fromEntries(Object.entries(own).filter(([, words]) => words)),
      ]),
    ),
  ),
);

/**
 * The wording of a BCP 47 tag: of the very tag, else of its script or language, else English. Days are
 * written as in the tag's own region.
 */
export function wordingFor(language: string, own: OwnWords = {}): Wording {
  const found = fixedWordingOf(language);
  const wording = { ...(found ?? english) };
  for (const phrase of phrases) {
    const words = own[wording.language]?.[phrase];
    if (words) wording[phrase] = words;
  }
  return found && isLanguage(language) ? { ...wording, language } : wording;
}

/** The fixed wording that serves a BCP 47 tag, under its own language; undefined where English stands in. */
export function fixedWordingOf(language: string): Wording | undefined {
  const wanted = language.toLowerCase();
  const [primary = ''] = wanted.split('-');
  const script = /^zh\b.*\b(?:hant|tw|hk|mo)\b/.test(wanted) ? 'zh-tw' : wanted;
  return (
    wordings.find((one) => one.language.toLowerCase() === script) ??
    wordings.find((one) => one.language.split('-')[0] === primary)
  );
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return /^(?:ar|arc|ckb|dv|fa|ha-arab|he|iw|khw|ks|ps|sd|ug|ur|yi)\b/i.test(language);
}

/** A day in the words of a language: `April 26, 2016`. */
export function dayText(day: Day, wording: Pick<Wording, 'language' | 'date'>): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (wording.date === undefined) return longDay(Date.UTC(year, month - 1, date), wording.language) ?? day;
  const fill: Record<string, string> = { year: String(year), month: String(month), day: String(date) };
  return fillPattern(
    wording.date,
    (words) => words,
    (place) => [fill[place] ?? ''],
  ).join('');
}

/** The name of a month, counted from 1. */
export function monthName(month: number, { language }: Pick<Wording, 'language'>): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', calendar: 'gregory', timeZone: 'UTC' });
  return format.format(Date.UTC(2016, month - 1, 15));
}

function longDay(atMs: number, language: string): string | undefined {
  if (Number.isNaN(atMs)) return undefined;
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  // Versions of browsers differ in the spaces and marks of direction that nobody sees.
  return format
    .format(atMs)
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
    .replace(/[\u061C\u200E\u200F]/g, '');
}

const places = /\{([a-z]+)\}/;

/**
 * A pattern of a wording, cut at its places: `text` makes a part of what stands between them, `fill` the
 * parts of a place. Whole parts rather than one string, so that each is escaped where it is put in.
 */
export function fillPattern<Part>(
  pattern: string,
  text: (words: string) => Part,
  fill: (place: string) => Part[],
): Part[] {
  return pattern
    .split(places)
    .flatMap((piece, i) => (i % 2 === 1 ? fill(piece) : piece === '' ? [] : [text(piece)]));
}
