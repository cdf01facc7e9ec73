import { expect, test } from 'vitest';
import { authorNames } from '../../src/metadata/author-names';

test.each([
  ['Ann Lee', ['Ann Lee']],
  ['By Ann Lee', ['Ann Lee']],
  ['by: Ann Lee and Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['Von Julia Müller', ['Julia Müller']],
  ['Por Adriano Fernandes | 03/05/2022 20:36', ['Adriano Fernandes']],
  ['Autor: Ann Lee', ['Ann Lee']],
  ['Autoren Jelko Ek und Jutta Lee', ['Jelko Ek', 'Jutta Lee']],
  ['Text & Interview: Ann Lee', ['Ann Lee']],
  ['Written by Ann Lee on 4 May 2022', ['Ann Lee']],
  ['Ann Lee, Bo Ek', ['Ann Lee', 'Bo Ek']],
  ["Sadhbh O'Lee,Elisabeth Ek", ["Sadhbh O'Lee", 'Elisabeth Ek']],
  ['Ann Lee; Bo Ek; Ann Lee', ['Ann Lee', 'Bo Ek']],
  ['Lee, Ann', ['Ann Lee']],
  ['van der Lee, Ann B.', ['Ann B. van der Lee']],
  ['Lee, Ann; Ek, Bo', ['Ann Lee', 'Bo Ek']],
  ['Lee, Ann and Ek, Bo', ['Ann Lee', 'Bo Ek']],
  ['Reuters, Ann Lee', ['Ann Lee']],
  ['Ann Lee, New York', ['Ann Lee']],
  ['Ann Lee, Staff Writer', ['Ann Lee']],
  ['Ann Lee 13 hours ago', ['Ann Lee']],
  ['Ann Lee vor 3 Stunden', ['Ann Lee']],
  ['Words by Ann Lee', ['Ann Lee']],
  ['Submitted by Ann Lee on Wed, 05/06/2009 - 10:00', ['Ann Lee']],
  ['Posted by Ann Lee at 10:00 AM in Rain', ['Ann Lee']],
  ['By Ann Lee in Rome', ['Ann Lee']],
  ['Ann Lee For Mailonline', ['Ann Lee']],
  ['Friends in Need', ['Friends in Need']],
  ['By Ann Lee, Associated Press', ['Ann Lee']],
  ['Eine Analyse von Ann Lee', ['Ann Lee']],
  ['Propos recueillis par Ann Lee', ['Ann Lee']],
  ['Datum: 19.11.2021 Autor: Ann Lee Quelle: Beispiel', ['Ann Lee']],
  ['Ann Lee | Foto: Bo Ek', ['Ann Lee']],
  ['作者：王小明', ['王小明']],
  ['记者 王小明', ['王小明']],
  ['홍길동 기자', ['홍길동']],
  ['Ann Lee', ['Ann Lee']],
  ['A\u00ADnn Lee', ['Ann Lee']],
  ['Ann Lee, PhD', ['Ann Lee']],
  ['Zeige alle Beiträge von Ann Lee', ['Ann Lee']],
  ['Ann Lee (ann@paper.example)', ['Ann Lee']],
  ['Ann Lee &amp; Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['Byron Lee', ['Byron Lee']],
  ['王小明', ['王小明']],
  ['ann@paper.example', []],
  ['https://social.example/annlee', []],
  ['@annlee', []],
  ['admin', []],
  ['Foto: Bo Ek', []],
  ['12345', []],
  ['x'.repeat(200), []],
])('%s', (text, names) => {
  expect(authorNames(text)).toEqual(names);
});

/** A byline as a page has it: `<a>` and `<b>` are where a link and another inline element begin and end, `<p>` a block. */
function marked(markup: string): string {
  return markup
    .replace(/<\/?a>/g, '\u001E')
    .replace(/<\/?b>/g, '\u001F')
    .replace(/<\/?p>/g, '\u001D');
}

test.each([
  ['<b>Ann Lee</b><b>13 hours ago</b><b>Reading time 4 min</b>', ['Ann Lee']],
  ['<a>Ann Lee</a><a>Bo Ek</a>', ['Ann Lee', 'Bo Ek']],
  ['<a>Ann Lee</a> <a>Bo Ek</a>', ['Ann Lee', 'Bo Ek']],
  ['By <a>Ann Lee</a> and <a>Bo Ek</a>', ['Ann Lee', 'Bo Ek']],
  ['By <a>Ann Lee</a>, <a>Bo Ek</a>', ['Ann Lee', 'Bo Ek']],
  ['<b>By</b> <b>Ann</b> <b>Lee</b>', ['Ann Lee']],
  ['<b>A</b>nn Lee', ['Ann Lee']],
  ['<p>By</p><p>Ann Lee</p>', ['Ann Lee']],
  ['<p>Ann Lee</p><p>Political correspondent</p><p>Berlin</p>', ['Ann Lee']],
  ['<b>Ann Lee</b> <b>Science Editor</b>', ['Ann Lee']],
  ['<b>Ann Lee</b> <b>4 May 2022</b>', ['Ann Lee']],
  ['<b>Datum:</b> 19.11.2021 <b>Autor:</b> Ann Lee <b>Quelle:</b> Beispiel', ['Ann Lee']],
  ['Published <b>4 May 2022</b> by <a>Ann Lee</a>', ['Ann Lee']],
])('of the byline %s the names are %j', (markup, names) => {
  expect(authorNames(marked(markup))).toEqual(names);
});
