const cjkPunctuation = /[\u3000-\u303F\uFF00-\uFFEF][*_~]*$/;

/**
 * What stands between a text and the one that runs on from it: a space, or nothing after CJK punctuation,
 * which brings its own room. Closing marks of emphasis after it don't count: `**完。**`.
 */
export function jointAfter(text: string): '' | ' ' {
  return cjkPunctuation.test(text) ? '' : ' ';
}
