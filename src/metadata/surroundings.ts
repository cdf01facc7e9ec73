import { readFields, readList, readText } from '../domain/parse';
import { limits } from './limits';
import { readTexts } from './raw-page-data';

/**
 * What stands around the main heading, by part. A page is asked for a part only where its words leave
 * something open that the part may tell, since to look at a page's body is dear.
 */
export interface Surroundings {
  /** What the classes of the heading's own entry mark (microformats). */
  entry: EntryProperty[];
  /** Where the page's day may stand near the heading, the likeliest first. */
  daysNear: DayPlace[];
  /** Where it may stand beside these: lines with a year, and `<time>` anywhere. */
  daysElsewhere: DayPlace[];
  /** Where the author's name may stand near the heading. */
  bylinesNear: NearBylines;
  bylinesElsewhere: OtherBylines;
}

export type Part = keyof Surroundings;

export interface EntryProperty {
  classes: string;
  value: string;
}

export interface DayPlace {
  /** The day that the element states in an attribute; mostly empty. */
  stated: string;
  text: string;
  /** Its classes and properties. */
  marks: string;
}

/** Texts of elements, the likeliest first. */
export interface NearBylines {
  /** Whose class speaks of nothing but the author. */
  spoken: string[];
  /** Links with `rel="author"`. */
  links: string[];
}

export interface OtherBylines {
  /** Lines that begin as a byline may, down to the end of the page. */
  lines: { text: string; isNear: boolean; isOwn: boolean }[];
  /** Whose class or id has to do with authors, near the heading. */
  named: string[];
  links: string[];
  spoken: { text: string; isOwn: boolean; isInDiscussion: boolean }[];
  /** Paragraphs that stand where one signs. */
  signatures: string[];
}

/** The global function that the page script leaves behind; it takes the two fields of a `Question`. */
export const surroundingsTeller = 'gleaningsTellSurroundings';

/** What a page is asked for. */
export interface Question {
  parts: Part[];
  /** The main heading by its place among `RawPageData.headings`; -1 where there is none. */
  heading: number;
}

const parts = ['entry', 'daysNear', 'daysElsewhere', 'bylinesNear', 'bylinesElsewhere'] as const;

/**
 * The parts that came back from a page. Of those that were `asked` for, what it did not tell is empty;
 * it may tell more than these.
 */
export function parseSurroundings(value: unknown, asked: Part[]): Partial<Surroundings> {
  const field = readFields(value);
  const told = parts.filter((part) => asked.includes(part) || field?.has(part));
  return Object.fromEntries(told.map((part) => [part, readers[part](field?.get(part))]));
}

const readers: { [P in Part]: (value: unknown) => Surroundings[P] } = {
  entry: (value) => readList(value, limits.candidates, (one) => readTexts(one, 'classes', 'value')),
  daysNear: readDayPlaces,
  daysElsewhere: readDayPlaces,
  bylinesNear: (value) => {
    const field = readFields(value);
    return { spoken: readTextList(field?.get('spoken')), links: readTextList(field?.get('links')) };
  },
  bylinesElsewhere: (value) => {
    const field = readFields(value);
    return {
      lines: readMarked(field?.get('lines'), limits.lines, 'isNear', 'isOwn'),
      named: readTextList(field?.get('named')),
      links: readTextList(field?.get('links')),
      spoken: readMarked(field?.get('spoken'), limits.candidates, 'isOwn', 'isInDiscussion'),
      signatures: readTextList(field?.get('signatures'), limits.lines),
    };
  },
};

function readDayPlaces(value: unknown): DayPlace[] {
  return readList(value, limits.candidates * 2, (one) => readTexts(one, 'stated', 'text', 'marks'));
}

function readTextList(value: unknown, most: number = limits.candidates): string[] {
  return readList(value, most, (one) => readText(one, limits.rawText));
}

/** Texts, each with those marks. */
function readMarked<Mark extends string>(value: unknown, most: number, ...marks: Mark[]) {
  return readList(value, most, (one) => {
    const field = readFields(one);
    const text = readText(field?.get('text'), limits.rawText);
    if (text === undefined) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const marked = Object.fromEntries(marks.map((mark) => [mark, field?.get(mark) === true])) as Record<
      Mark,
      boolean
    >;
    return { text, ...marked };
  });
}
