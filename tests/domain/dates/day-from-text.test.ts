import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromText } from '../../../src/domain/dates/day-from-text';

describe('dayFromText reads', () => {
  test.each([
    ['2022-05-04', undefined, '2022-05-04'],
    ['2022-05-04T23:59:59-11:00', undefined, '2022-05-04'],
    ['2022-5-4 22:17:36', undefined, '2022-05-04'],
    ['2022/05/04', undefined, '2022-05-04'],
    ['20220504', undefined, '2022-05-04'],
    ['20220504T101500Z', undefined, '2022-05-04'],
    ['1651626439', undefined, '2022-05-04'],
    ['1651626439000', undefined, '2022-05-04'],
    ['Wed, 04 May 2022 02:41:00 GMT', undefined, '2022-05-04'],
    ['Tue Feb 20 2018 01:00:00 GMT+0100', undefined, '2018-02-20'],
    ['Fri Feb 18 10:27:24 2022', undefined, '2022-02-18'],
    ['Thu Jan 27 10:00:00 CET 2022', undefined, '2022-01-27'],
    ['Thu Jan 27 10:00:00 GMT+01:00 2022', undefined, '2022-01-27'],
    ['28.09.19 12:44', 'de', '2019-09-28'],
    ['May 4th, 2022', 'en', '2022-05-04'],
    ['Published on 4 May, 2022 at 10:00', 'en', '2022-05-04'],
    ['04.05.2022, 10:15 Uhr', 'de', '2022-05-04'],
    ['4.5.22', 'de', '2022-05-04'],
    ['4. Mai 2022', 'de', '2022-05-04'],
    ['1. März 2022', undefined, '2022-03-01'],
    ['4 de mayo de 2022', 'es', '2022-05-04'],
    ['sábado 07 de mayo del 2022', 'es', '2022-05-07'],
    ['4 mai 2022', 'fr', '2022-05-04'],
    ['1er août 2022', 'fr', '2022-08-01'],
    ['4 мая 2022', 'ru', '2022-05-04'],
    ['2022. május 4.', 'hu', '2022-05-04'],
    ['2022年5月4日', 'ja', '2022-05-04'],
    ['2022년 5월 4일', 'ko', '2022-05-04'],
    ['١٢ مارس ٢٠٢١', 'ar', '2021-03-12'],
    ['۱۲ مارس ۲۰۲۱', 'fa', '2021-03-12'],
    ['३ अगस्त २०२०', 'hi', '2020-08-03'],
    ['৩ আগস্ট ২০২০', 'bn', '2020-08-03'],
    ['5 במאי 2021', 'he', '2021-05-05'],
    ['12 มีนาคม 2564', 'th', '2021-03-12'],
    ['Ngày 3 tháng 8 năm 2020', 'vi', '2020-08-03'],
    ['3 tháng 8, 2020', 'vi', '2020-08-03'],
    ['tháng 8, 2020', 'vi', undefined],
    ['令和2年8月3日', 'ja', '2020-08-03'],
    ['平成元年1月8日', 'ja', '1989-01-08'],
    ['民國109年8月3日', 'zh-TW', '2020-08-03'],
    ['二〇二〇年八月二十三日', 'zh', '2020-08-23'],
    ['２０２０年８月３日', 'ja', '2020-08-03'],
    ['3. avgusta 2020.', 'sr', '2020-08-03'],
    ['2020 m. rugpjūčio 3 d.', 'lt', '2020-08-03'],
    ['2020. gada 3. augusts', 'lv', '2020-08-03'],
    ['3η Αυγούστου 2020', 'el', '2020-08-03'],
    ['03/05/2022 20:36', 'pt-BR', '2022-05-03'],
    ['03/05/2022', 'en-US', '2022-03-05'],
    ['25/05/2022', 'en', '2022-05-25'],
    ['Wed, 05/04/2022 - 10:00', 'en', '2022-05-04'],
    ['Tuesday, 05/04/2022', 'en', '2022-04-05'],
    ['05/25/2022', undefined, '2022-05-25'],
  ])('%s (%s)', (text, language, day) => {
    expect(dayFromText(text, language)).toBe(day);
  });
});

describe('dayFromText leaves alone', () => {
  test.each([
    '',
    'yesterday',
    '3 hours ago',
    '03/05/2022',
    'Sunday, 03/05/2022',
    '2022',
    'May 2022',
    '2022-13-01',
    '2022-02-30',
    '0001-01-01',
    '1970-01-01T00:00:00Z',
    'version 1.2.3456.7',
    '4 cats 2022',
    'Tel. 0341 696290',
  ])('%s', (text) => {
    expect(dayFromText(text)).toBeUndefined();
  });
});

test('whatever the text, what is read is a day or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0129/.-: TZMaydejul,年月')) }), (text) => {
      expect(dayFromText(text, 'en') ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
  );
});
