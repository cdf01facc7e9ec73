import { addTags } from '../../domain/tagging/tags';
import { webUrl } from '../../domain/address/web-url';
import { slashPath } from './folders';
import type { FoundItem } from './make-item';
import { joined } from './marked-quotes';
import { mappedFields, type ColumnMapping, type MappedField, type RowCells } from './table-reading';
import { bracketTags } from './tag-list';

/** Names that people and tools give columns, without regard to case, spaces, hyphens and underscores. */
const names: Readonly<Record<MappedField, string>> = {
  url: 'url urls link links href uri address webaddress weburl pageurl website permalink sourceurl originalurl fullurl targeturl externalurl savedurl taburl posturl tweeturl bookmark 链接 网址 地址 连结 連結 網址 リンク アドレス lien adresse enlace ссылка адрес',
  title:
    'title name pagetitle heading headline subject fulltitle displayname customtitle savedtitle tabtitle 标题 名称 標題 名稱 題名 タイトル 名前 titre nom titel titulo título nombre название заголовок',
  comment:
    'note notes comment comments mynote mynotes mycomment annotation annotations thoughts remark remarks memo text body why 备注 笔记 评论 想法 備註 筆記 評論 コメント メモ notiz notizen kommentar anmerkung remarque commentaire nota notas comentario заметка комментарий',
  quote:
    'quote quotes highlight highlights highlighttext passage passages selection quotation exact 摘录 引用 划线 高亮 ハイライト zitat citation cita цитата',
  tags: 'tag tags label labels keyword keywords category categories topic topics manualtags tagnames taglist usertags 标签 分类 关键词 標籤 分類 タグ カテゴリ schlagworte schlagwörter étiquettes etiquetas categoría теги',
  folder:
    'folder folders collection collections list lists notebook path group bookmarkfolder 文件夹 收藏夹 目录 資料夾 フォルダ ordner dossier carpeta папка',
  savedAt:
    'date created createdat createdtime createdon datecreated dateadded added addedat addedon saved savedat savedon datesaved timestamp time timeadded bookmarkedat clipped createdati createdutc timecreated 日期 时间 创建时间 添加时间 保存时间 日付 作成日 datum date-ajout fecha дата',
  author: 'author authors by creator writer byline 作者 著者 autor autorin auteur автор',
  site: 'site sitename publisher publication source domain hostname 网站 来源 サイト',
  published:
    'published publishedat publisheddate publishdate datepublished publicationdate pubdate 发布日期 发布时间 発行日',
  description:
    'description summary excerpt abstract snippet preview fulltext tweettext 描述 摘要 简介 描述 説明 概要 beschreibung zusammenfassung résumé resumen описание',
  image: 'bild image cover thumbnail picture imageurl coverimage ogimage 图片 封面 画像',
  via: 'via foundat foundon referrer hattip',
};

const fieldByName = new Map(
  mappedFields.flatMap((field) =>
    names[field].split(' ').map((name): [string, MappedField] => [nameKey(name), field]),
  ),
);

function nameKey(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, '');
}

/**
 * What the columns of a table are likely to be, by their names, and for the address by what is in them;
 * undefined where no column has addresses. Only words, tags and folders may come from several columns.
 */
export function guessMapping(
  columns: readonly string[],
  rows: readonly RowCells[],
): ColumnMapping | undefined {
  const mapping: Record<string, MappedField> = {};
  const url = addressColumn(columns, rows);
  if (url === undefined) return undefined;
  mapping[url] = 'url';
  const taken = new Set<MappedField>(['url']);
  for (const column of columns) {
    // Of a nested field its last name speaks.
    const named = fieldByName.get(nameKey(column.replace(/^.*\./, '')));
    // Where another column has the address, a column of this name has what the site is called.
    const field = named === 'url' && nameKey(column) === 'website' ? 'site' : named;
    if (column === url || !field || (taken.has(field) && !/^(?:comment|quote|tags|folder)$/.test(field)))
      continue;
    taken.add(field);
    mapping[column] = field;
  }
  if (!taken.has('title')) {
    // Without names of columns the first that has words is the title.
    const words = columns.find((column) => /^\d+$/.test(column) && column !== url && hasWords(rows, column));
    if (words !== undefined) mapping[words] = 'title';
  }
  return mapping;
}

function hasWords(rows: readonly RowCells[], column: string): boolean {
  return rows.some((row) => /\p{L}{2}/u.test(row.get(column)?.[0] ?? ''));
}

function addressColumn(columns: readonly string[], rows: readonly RowCells[]): string | undefined {
  const scores = columns.map((column) => {
    const filled = rows.flatMap((row) => row.get(column)?.[0]?.trim() || []);
    const addresses = filled.filter((cell) => webUrl(cell));
    const share = filled.length === 0 ? 0 : addresses.length / filled.length;
    const field = fieldByName.get(nameKey(column.replace(/^.*\./, '')));
    const isOther = field !== undefined && field !== 'url';
    return {
      column,
      score:
        share < 0.5
          ? 0
          : share *
            addresses.length *
            (field === 'url' ? 3 : isOther || /icon|api|avatar/i.test(column) ? 0.1 : 1),
    };
  });
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one), {
    column: '',
    score: 0,
  });
  return best.score > 0 ? best.column : undefined;
}

/** The link of a row, by what its columns become. */
export function foundInRow(
  row: RowCells,
  mapping: ColumnMapping,
  readDate: (text: string) => string = (text) => text,
): FoundItem {
  const all = (field: MappedField) =>
    Object.entries(mapping).flatMap(([column, one]) => (one === field ? (row.get(column) ?? []) : []));
  const first = (field: MappedField) => all(field).find((cell) => cell.trim() !== '') ?? '';
  return {
    url: first('url'),
    title: first('title'),
    comment: joined(all('comment')),
    quotes: all('quote').map((text) => ({ text })),
    tags: addTags([], all('tags').flatMap(tagsIn)),
    folders: all('folder').flatMap(slashPath),
    savedAt: readDate(first('savedAt')),
    authors: all('author').flatMap((cell) => cell.split(/\s*[;\n]\s*/)),
    site: first('site'),
    published: readDate(first('published')),
    description: first('description'),
    image: first('image'),
    via: { url: first('via') },
  };
}

function tagsIn(cell: string): string[] {
  if (/^\s*\[.*\]\s*$/s.test(cell)) return bracketTags(cell);
  const marks = /[,;|，、；]/;
  if (marks.test(cell)) return cell.split(/\s*[,;|，、；]\s*/);
  return /(?:^|\s)#\S/.test(cell) ? cell.split(/\s+(?=#)/) : [cell];
}
