import { expect, test } from 'vitest';
import { parseTypedList } from '../../../src/domain/text/typed-list';

test.each([
  ['Ann Lee, Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['李白，杜甫、王维；白居易', ['李白', '杜甫', '王维', '白居易']],
  ['ليلى حداد، نور عزيز؛ سامي', ['ليلى حداد', 'نور عزيز', 'سامي']],
  ['Ann Lee; Bo Ek\nCy Fox', ['Ann Lee', 'Bo Ek', 'Cy Fox']],
  [' , ,Ann Lee,', ['Ann Lee']],
  ['', []],
])('the list %j has the parts %j', (typed, parts) => {
  expect(parseTypedList(typed)).toEqual(parts);
});
