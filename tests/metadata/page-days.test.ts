import { expect, test } from 'vitest';
import { dayInAddress } from '../../src/metadata/page-days';

test.each([
  ['/2022/05/04/slug', '2022-05-04'],
  ['/a/2022-05-04-slug', '2022-05-04'],
  ['/pais/20220503/slug', '2022-05-03'],
  ['/2022/0504/slug.html', '2022-05-04'],
  ['/2022/05/slug', undefined],
  ['/web/20160526181643/http://x.example/', undefined],
  ['/item-19990199', undefined],
  ['/a?d=2022-05-04', undefined],
])('the day in the address %s is %s', (path, day) => {
  expect(dayInAddress(`https://paper.example${path}`)).toBe(day);
});
