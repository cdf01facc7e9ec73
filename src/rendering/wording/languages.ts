/** The fixed words of a post in one language. Patterns name their places in braces. */
export interface Wording {
  /** BCP 47. */
  language: string;
  /** Places: year, month (a number), day. Where it is absent, a day is written as the language does. */
  date?: string;
  /** Places: author, date. */
  byline: string;
  /** The byline of a post without an author. Place: date. */
  dateline: string;
  /** Place: terms. */
  categories: string;
  /** Place: terms. */
  tags: string;
  /** Between two terms. */
  separator: string;
  /** Heading over the clips without a tag, where a post is grouped by tag. */
  untagged: string;
  /** Over the columns of a table of links: title, site, words. */
  tableHead: readonly string[];
  /** Names the page where a link was found. Place: source. */
  via: string;
}

/** The fixed words of posts, English first, then as a select box lists them. */
export const languages: readonly Wording[] = [
  {
    language: 'en',
    byline: '~ by {author} on {date}.',
    dateline: '~ {date}.',
    categories: 'Posted in {terms}',
    tags: 'Tags: {terms}',
    separator: ', ',
    untagged: 'Other links',
    tableHead: ['Link', 'Site', 'Notes'],
    via: '(via {source})',
  },
  {
    language: 'zh-CN',
    date: '{year} 年 {month} 月 {day} 日',
    byline: '~ 由 {author} 于 {date}发表。',
    dateline: '~ {date}发表。',
    categories: '发布在{terms}',
    tags: '标签：{terms}',
    separator: '，',
    untagged: '其他链接',
    tableHead: ['链接', '网站', '说明'],
    via: '（来自 {source}）',
  },
  {
    language: 'zh-TW',
    byline: '~ 由 {author} 於 {date}發表。',
    dateline: '~ {date}發表。',
    categories: '發表於{terms}',
    tags: '標籤：{terms}',
    separator: '，',
    untagged: '其他連結',
    tableHead: ['連結', '網站', '說明'],
    via: '（來自 {source}）',
  },
  {
    language: 'de',
    byline: '~ von {author} am {date}.',
    dateline: '~ {date}.',
    categories: 'Veröffentlicht unter {terms}',
    tags: 'Schlagwörter: {terms}',
    separator: ', ',
    untagged: 'Weitere Links',
    tableHead: ['Link', 'Website', 'Notizen'],
    via: '(via {source})',
  },
  {
    language: 'fr',
    byline: '~ par {author}, le {date}.',
    dateline: '~ le {date}.',
    categories: 'Publié dans {terms}',
    tags: 'Étiquettes : {terms}',
    separator: ', ',
    untagged: 'Autres liens',
    tableHead: ['Lien', 'Site', 'Notes'],
    via: '(via {source})',
  },
  {
    language: 'es',
    byline: '~ por {author}, el {date}.',
    dateline: '~ {date}.',
    categories: 'Publicado en {terms}',
    tags: 'Etiquetas: {terms}',
    separator: ', ',
    untagged: 'Otros enlaces',
    tableHead: ['Enlace', 'Sitio', 'Notas'],
    via: '(vía {source})',
  },
  {
    language: 'pt',
    byline: '~ por {author}, em {date}.',
    dateline: '~ {date}.',
    categories: 'Publicado em {terms}',
    tags: 'Etiquetas: {terms}',
    separator: ', ',
    untagged: 'Outros links',
    tableHead: ['Link', 'Site', 'Notas'],
    via: '(via {source})',
  },
  {
    language: 'it',
    byline: '~ di {author}, {date}.',
    dateline: '~ {date}.',
    categories: 'Pubblicato in {terms}',
    tags: 'Tag: {terms}',
    separator: ', ',
    untagged: 'Altri link',
    tableHead: ['Link', 'Sito', 'Note'],
    via: '(via {source})',
  },
  {
    language: 'nl',
    byline: '~ door {author} op {date}.',
    dateline: '~ {date}.',
    categories: 'Geplaatst in {terms}',
    tags: 'Tags: {terms}',
    separator: ', ',
    untagged: 'Andere links',
    tableHead: ['Link', 'Website', 'Notities'],
    via: '(via {source})',
  },
  {
    language: 'ja',
    byline: '～ {author}、{date}',
    dateline: '～ {date}',
    categories: 'カテゴリー：{terms}',
    tags: 'タグ：{terms}',
    separator: '、',
    untagged: 'その他のリンク',
    tableHead: ['リンク', 'サイト', 'メモ'],
    via: '（{source} より）',
  },
  {
    language: 'ko',
    byline: '~ {author}, {date}',
    dateline: '~ {date}',
    categories: '카테고리: {terms}',
    tags: '태그: {terms}',
    separator: ', ',
    untagged: '기타 링크',
    tableHead: ['링크', '사이트', '메모'],
    via: '(출처: {source})',
  },
  {
    language: 'ru',
    byline: '~ {author}, {date}',
    dateline: '~ {date}',
    categories: 'Рубрики: {terms}',
    tags: 'Метки: {terms}',
    separator: ', ',
    untagged: 'Другие ссылки',
    tableHead: ['Ссылка', 'Сайт', 'Заметки'],
    via: '(через {source})',
  },
  {
    language: 'pl',
    byline: '~ {author}, {date}.',
    dateline: '~ {date}.',
    categories: 'Kategorie: {terms}',
    tags: 'Tagi: {terms}',
    separator: ', ',
    untagged: 'Pozostałe linki',
    tableHead: ['Link', 'Strona', 'Uwagi'],
    via: '(za: {source})',
  },
  {
    language: 'ar',
    byline: '~ بقلم {author}، {date}.',
    dateline: '~ {date}.',
    categories: 'نُشر في {terms}',
    tags: 'الوسوم: {terms}',
    separator: '، ',
    untagged: 'روابط أخرى',
    tableHead: ['الرابط', 'الموقع', 'ملاحظات'],
    via: '(عبر {source})',
  },
];
