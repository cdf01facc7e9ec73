/** A word of each kind of the generated library, and one that is nowhere. */
export const searchedWords = {
  common: 'the',
  rare: 'clendseandous',
  prefix: 't',
  'two words': 'the of',
  CJK: '索引搜索',
  absent: 'qqqqqqqq',
};
