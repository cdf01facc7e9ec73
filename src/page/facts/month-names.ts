// Where a page does not name its language, or writes its dates in another.
const common = [
  'en',
  'de',
  'es',
  'fr',
  'pt',
  'it',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'sk',
  'hu',
  'ro',
  'tr',
  'ru',
  'uk',
  'el',
  'ca',
  'hr',
  'id',
  'ar',
];

interface MonthName {
  month: number;
  long: string;
  short: string;
}

const known = new Map<string, MonthName[]>();

/** The month (1 to 12) that a word names, whole or shortened, in `language` or a common one. */
export function monthOf(word: string, language: string | undefined): number | undefined {
  const wanted = folded(word);
  if (wanted.length < 2) return undefined;
  for (const tongue of language === undefined ? common : [language.split('-')[0] ?? 'en', ...common]) {
    const found = namesIn(tongue).find((name) => isNamed(name, wanted));
    if (found) return found.month;
  }
  return undefined;
}

function isNamed(name: MonthName, word: string): boolean {
  if (word === name.long || word === name.short) return true;
  return (
    word.length >= 3 &&
    name.long.startsWith(word) &&
    (word.startsWith(name.short) || name.short.startsWith(word) || word.length === 3)
  );
}

function namesIn(language: string): MonthName[] {
  const ready = known.get(language);
  if (ready) return ready;
  const names = [...namesAs(language, 'long'), ...namesAs(language, 'short')];
  known.set(language, names);
  return names;
}

// With a day beside it, since many languages decline the month then: мая, not май.
function namesAs(language: string, style: 'long' | 'short'): MonthName[] {
  try {
    const withDay = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
      month: style,
      day: 'numeric',
      timeZone: 'UTC',
    });
    const alone = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
      month: style,
      timeZone: 'UTC',
    });
    return Array.from({ length: 12 }, (_, index) => {
      const day = Date.UTC(2024, index, 1);
      const beside = withDay.formatToParts(day).find((part) => part.type === 'month')?.value ?? '';
      return { month: index + 1, long: folded(beside), short: folded(alone.format(day)) };
    }).filter((name) => /\p{L}/u.test(name.long));
  } catch {
    return [];
  }
}

function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .trim();
}
