/** What a year that is counted from an emperor, a republic or the Buddha begins with in our own count. */
const eras: readonly [name: RegExp, before: number][] = [
  [/令和/, 2018],
  [/平成/, 1988],
  [/昭和/, 1925],
  [/(?:中華)?民[國国]/, 1911],
];
const hanDigits = '〇一二三四五六七八九';

/** A date's text with the digits 0 to 9 and years of our own count, whatever the script and era. */
export function plainDateText(text: string, language: string | undefined): string {
  // oxlint-disable-next-line no-control-regex
  if (!/[^\u0000-\u024f]/.test(text)) return text;
  let plain = text.replaceAll(/\p{Nd}/gu, asciiDigit);
  if (/[〇零一二三四五六七八九十]年/.test(plain))
    plain = plain.replaceAll(/[〇零一二三四五六七八九十]+(?=[年月日號号])/g, hanNumber);
  for (const [name, before] of eras) {
    plain = plain.replace(
      new RegExp(String.raw`(?:${name.source})\s*(元|\d{1,3})\s*年`),
      (_, year: string) => {
        return `${before + (year === '元' ? 1 : Number(year))}年`;
      },
    );
  }
  const isThai = language?.startsWith('th') === true || /\p{Script=Thai}/u.test(plain);
  return isThai ? plain.replaceAll(/(?<!\d)2[45]\d\d(?!\d)/g, (year) => String(Number(year) - 543)) : plain;
}

/** Digits of a script stand in a row, zero first. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code <= 0x39) return digit;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
}

/** 二〇二〇 is 2020, 二十一 is 21. */
function hanNumber(text: string): string {
  const digits = text.replaceAll('零', '〇');
  const valueOf = (digit: string | undefined) => Math.max(0, hanDigits.indexOf(digit ?? '〇'));
  const tens = /^([一二三]?)十([一二三四五六七八九]?)$/.exec(digits);
  if (tens) return String((tens[1] ? valueOf(tens[1]) : 1) * 10 + (tens[2] ? valueOf(tens[2]) : 0));
  return Array.from(digits, valueOf).join('');
}
